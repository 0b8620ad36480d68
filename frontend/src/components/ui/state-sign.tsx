import { useTranslation } from 'react-i18next';

import { Icon, type IconName } from './icons';
import classes from './state-sign.module.css';

/** How a requirement fares: held, held with less than 10 % slack, not held. */
export type HeldState = 'held' | 'tight' | 'broken';

const ICON: Readonly<Record<HeldState, IconName>> = { held: 'check', tight: 'warn', broken: 'cross' };

/**
 * The state of a limit from its slack (share of the limit that is left; negative when broken):
 * under 0 broken, under 0.1 tight, else held.
 */
export function stateOfSlack(slack: number): HeldState {
  if (slack < 0) return 'broken';
  return slack < 0.1 ? 'tight' : 'held';
}

/** Props of StateSign. */
export interface StateSignProps {
  readonly state: HeldState;
  /** Hides the word from sight, not from screen readers; the sign's shape still tells. */
  readonly compact?: boolean;
}

/** Sign and word for a state; never colour alone. */
export function StateSign({ state, compact = false }: StateSignProps) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.sign} data-state={state}>
      <Icon name={ICON[state]} size={14} />
      <span className={compact ? 'visually-hidden' : undefined}>{t(`state.${state}`)}</span>
    </span>
  );
}
