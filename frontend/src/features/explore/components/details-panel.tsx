import { ActionIcon, Button, Title, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { CompareToggle } from '../../../components/node/compare-toggle';
import { VisitScope } from '../../../components/node/visit';
import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { TextSkeleton } from '../../../components/ui/skeletons';
import { kindOfId } from '../../../lib/kinds';
import { nameOfSlug } from '../../../lib/name-of-slug';
import { useLanguage } from '../../../lib/use-language';
import { loadNode } from '../api/load-node';
import type { Picture } from '../model/picture';
import type { ExploreView } from '../state/use-view';
import * as steps from '../state/view-steps';
import classes from './details-panel.module.css';
import { NodeText } from './node-text';

const WIDTH = { least: 300, most: 720, start: 400, step: 20 } as const;

/** Props of DetailsPanel. */
export interface DetailsPanelProps {
  readonly id: string;
  readonly explore: ExploreView;
  readonly picture: Picture;
  readonly onVisit: (id: string) => void;
}

/** The details of the selected node at the right, as wide as one likes. */
export function DetailsPanel({ id, explore, picture, onVisit }: DetailsPanelProps) {
  const { t } = useTranslation(['explore', 'ui']);
  const language = useLanguage();
  const { width, separator } = useWidth();
  const { data, isPending, isError, error, refetch } = useQuery(loadNode(id));
  const kind = kindOfId(id);
  return (
    <aside
      className={classes.panel}
      style={{ '--details-width': `${width}px` } as CSSProperties}
      aria-label={t('details.label')}
    >
      <div className={classes.separator} aria-label={t('details.resize')} {...separator} />
      <div className={classes.scroll} key={id}>
        <header className={classes.head}>
          <KindIcon kind={kind} size={32} />
          <div className={classes.title}>
            <Title order={2}>
              {data?.name[language] ?? picture.nodes.get(id)?.node.name[language] ?? id}
            </Title>
            <span className={classes.kind}>{t(`ui:kind.${kind}`)}</span>
          </div>
          <Tooltip label={t('node.close')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              className={classes.close}
              aria-label={t('node.close')}
              onClick={() => {
                explore.set(steps.select(explore.view, undefined));
              }}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </Tooltip>
        </header>
        <NodeActions id={id} explore={explore} picture={picture} />
        {isError ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : isPending ? (
          <TextSkeleton rows={10} />
        ) : data === null ? (
          <EmptyState icon="find" title={t('details.unknown', { id })} />
        ) : (
          <VisitScope value={onVisit}>
            <NodeText node={data} place="panel" />
          </VisitScope>
        )}
      </div>
    </aside>
  );
}

function NodeActions({ id, explore, picture }: Omit<DetailsPanelProps, 'onVisit'>) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { view, go } = explore;
  const drawn = picture.nodes.has(id);
  const middle = view.focus === id;
  const opened = view.opened.includes(id);
  return (
    <div className={`${classes.actions} no-print`}>
      {drawn && !middle && (
        <>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<Icon name={opened ? 'collapse' : 'expand'} size={14} />}
            aria-keyshortcuts={opened ? 'Shift+E' : 'E'}
            onClick={() => {
              go(opened ? steps.collapse(view, id) : steps.expand(view, id));
            }}
          >
            {t(opened ? 'node.collapse' : 'node.expand')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-keyshortcuts="H"
            onClick={() => {
              go(steps.dismiss(view, [id]));
            }}
          >
            {t('node.hide')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-keyshortcuts="Shift+H"
            onClick={() => {
              go(
                steps.dismiss(
                  view,
                  [...picture.nodes.keys()].filter((other) => other !== id),
                ),
              );
            }}
          >
            {t('node.hideOthers')}
          </Button>
        </>
      )}
      {!middle && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            go(steps.focusOn(view, id));
          }}
        >
          {t('node.centre')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        renderRoot={(props) => <Link to="/node/$id" params={{ id }} search={{} as never} {...props} />}
      >
        {t('node.page')}
      </Button>
      <CompareToggle id={id} name={picture.nodes.get(id)?.node.name[language] ?? nameOfSlug(id)} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon name="path" size={14} />}
        onClick={() => {
          go(steps.findPath(view, { from: id }));
        }}
      >
        {t('path.from')}
      </Button>
    </div>
  );
}

/** The panel's width, changed by dragging its edge or by arrows on it; kept while the page lives. */
function useWidth() {
  const [width, setWidth] = useState(remembered);
  const change = (next: number): void => {
    remembered = Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(next)));
    setWidth(remembered);
  };
  const separator = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical' as const,
    'aria-valuenow': width,
    'aria-valuemin': WIDTH.least,
    'aria-valuemax': WIDTH.most,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      event.preventDefault();
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) change(window.innerWidth - event.clientX);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft') change(width + WIDTH.step);
      else if (event.key === 'ArrowRight') change(width - WIDTH.step);
      else return;
      event.preventDefault();
    },
  };
  return { width, separator };
}

let remembered: number = WIDTH.start;
