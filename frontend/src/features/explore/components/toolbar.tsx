import { ActionIcon, Button, NativeSelect, SegmentedControl, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Icon, type IconName } from '../../../components/ui/icons';
import { isLens, LENSES } from '../model/lens';
import type { ExploreView } from '../state/use-view';
import * as steps from '../state/view-steps';
import { Legend } from './legend';
import classes from './toolbar.module.css';

/** Props of Toolbar. */
export interface ToolbarProps {
  readonly explore: ExploreView;
  readonly asTable: boolean;
  /** On a narrow screen there is only the list: no tools of the drawing. */
  readonly narrow: boolean;
}

/** Undo, redo, tidy, drawing or table, legend. */
export function Toolbar({ explore, asTable, narrow }: ToolbarProps) {
  const { t } = useTranslation('explore');
  const { view, go, undo, redo } = explore;
  return (
    <div className={`${classes.bar} no-print`} role="toolbar" aria-label={t('tool.label')}>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="find" size={14} />}
        renderRoot={(props) => <Link to="/explore" search={{} as never} {...props} />}
      >
        {t('tool.back')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="path" size={14} />}
        onClick={() => {
          go(steps.findPath(view, { from: view.selected ?? view.focus }));
        }}
      >
        {t('path.open')}
      </Button>
      <span className={classes.gap} />
      <LensChoice explore={explore} />
      {view.hidden.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            go(steps.restore(view));
          }}
        >
          {t('tool.restore', { count: view.hidden.length })}
        </Button>
      )}
      <Tool icon="undo" name={t('tool.undo')} onClick={undo} />
      <Tool icon="redo" name={t('tool.redo')} onClick={redo} />
      {!narrow && (
        <>
          <Tool
            icon="tidy"
            name={t('tool.tidy')}
            onClick={
              asTable
                ? undefined
                : () => {
                    go(steps.tidy(view));
                  }
            }
          />
          <Legend />
          <SegmentedControl
            size="xs"
            aria-label={t('tool.viewAs')}
            value={view.view}
            onChange={(value) => {
              go(steps.showAs(view, value === 'table' ? 'table' : 'graph'));
            }}
            data={[
              { value: 'graph', label: t('tool.graph') },
              { value: 'table', label: t('tool.table') },
            ]}
          />
        </>
      )}
    </div>
  );
}

/** Whose eyes to look through. A native list: it is one of four, on every screen. */
function LensChoice({ explore }: Pick<ToolbarProps, 'explore'>) {
  const { t } = useTranslation('explore');
  const { view, go } = explore;
  return (
    <NativeSelect
      size="xs"
      className={classes.lens}
      aria-label={t('lens.label')}
      title={t('lens.label')}
      leftSection={<Icon name="watch" size={14} />}
      value={view.lens}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (isLens(value)) go(steps.lookThrough(view, value));
      }}
      data={LENSES.map((lens) => ({ value: lens, label: t(`lens.${lens}`) }))}
    />
  );
}

function Tool({
  icon,
  name,
  onClick,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: (() => void) | undefined;
}) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        className={classes.tool}
        aria-label={name}
        aria-disabled={onClick === undefined}
        data-disabled={onClick === undefined || undefined}
        onClick={onClick}
      >
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
