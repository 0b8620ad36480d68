import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { Kind } from '../../../lib/kinds';
import type { ExploreView } from '../state/use-view';
import * as steps from '../state/view-steps';
import classes from './filter-bar.module.css';
import { KindFilter } from './kind-filter';

/** Props of FilterBar. */
export interface FilterBarProps {
  readonly explore: ExploreView;
  /** Nodes drawn by kind, the filter not applied. */
  readonly counts: ReadonlyMap<Kind, number>;
}

/** What drawing and table leave out: names without the text asked for, kinds switched off. */
export function FilterBar({ explore, counts }: FilterBarProps) {
  const { view, go } = explore;
  return (
    <div className={`${classes.bar} no-print`}>
      <NameFilter explore={explore} />
      <KindFilter
        counts={counts}
        without={view.without}
        onToggle={(kind) => {
          go(steps.toggleKind(view, kind));
        }}
        onClear={() => {
          go(steps.showAllKinds(view));
        }}
      />
    </div>
  );
}

function NameFilter({ explore }: Pick<FilterBarProps, 'explore'>) {
  const { t } = useTranslation('explore');
  const { view, go, set } = explore;
  // The address follows the typing; where it changes by itself (Undo), the field follows the address.
  const [text, setText] = useState(view.match);
  const written = useRef(view.match);
  useEffect(() => {
    if (view.match === written.current) return;
    written.current = view.match;
    setText(view.match);
  }, [view.match]);
  return (
    <TextInput
      size="xs"
      className={classes.name}
      value={text}
      onChange={(event) => {
        const match = event.currentTarget.value;
        // Typing is one step, however many letters it has.
        const isStep = (written.current === '') !== (match === '');
        written.current = match;
        setText(match);
        (isStep ? go : set)(steps.matchNames(view, match));
      }}
      aria-label={t('table.filter')}
      placeholder={t('table.filter')}
      leftSection={<Icon name="filter" size={14} />}
    />
  );
}
