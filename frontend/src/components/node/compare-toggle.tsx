import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Icon } from '../ui/icons';
import { COMPARE_LIMITS, toggleCompared, useCompareTray } from '../../lib/compare-tray';

/** Props of CompareToggle. */
export interface CompareToggleProps {
  readonly id: string;
  /** Name of the node, for the label of the small form. */
  readonly name: string;
  /** An icon alone, for rows of a list. */
  readonly small?: boolean;
}

/** Puts a node into the tray of those to be compared, or takes it out. */
export function CompareToggle({ id, name, small = false }: CompareToggleProps) {
  const { t } = useTranslation('ui');
  const tray = useCompareTray();
  const chosen = tray.includes(id);
  const full = !chosen && tray.length >= COMPARE_LIMITS.most;
  const text = full
    ? t('compare.full', { count: COMPARE_LIMITS.most })
    : t(chosen ? 'compare.remove' : 'compare.add');
  const handleClick = (): void => {
    toggleCompared(id);
  };
  if (small) {
    return (
      <Tooltip label={text}>
        <ActionIcon
          variant={chosen ? 'light' : 'subtle'}
          color={chosen ? undefined : 'gray'}
          size={28}
          aria-label={`${text}: ${name}`}
          aria-pressed={chosen}
          aria-disabled={full || undefined}
          onClick={handleClick}
        >
          <Icon name="comparison" size={14} />
        </ActionIcon>
      </Tooltip>
    );
  }
  return (
    <Button
      size="compact-sm"
      variant={chosen ? 'light' : 'default'}
      leftSection={<Icon name={chosen ? 'check' : 'comparison'} size={14} />}
      aria-pressed={chosen}
      aria-disabled={full || undefined}
      title={full ? text : undefined}
      onClick={handleClick}
    >
      {t(chosen ? 'compare.chosen' : 'compare.add')}
    </Button>
  );
}
