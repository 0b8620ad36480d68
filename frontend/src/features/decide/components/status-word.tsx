import { useTranslation } from 'react-i18next';

import type { Status } from '../api/fragments';
import { toneOf } from '../model/status';
import classes from './status-word.module.css';

/** Props of StatusWord. */
export interface StatusWordProps {
  readonly status: Status;
  /** The word that the text itself has, where it is the workspace's own. */
  readonly own?: string | null;
}

/** A status as word and dot; the dot's form says the same as its colour. */
export function StatusWord({ status, own }: StatusWordProps) {
  const { t } = useTranslation('decide');
  const word = t(`status.${status}`);
  const isOwn = own != null && own.trim() !== '' && own.toLowerCase() !== status.toLowerCase();
  return (
    <span className={classes.status} data-tone={toneOf(status)} title={isOwn ? own : undefined}>
      <span className={classes.dot} aria-hidden="true" />
      {word}
    </span>
  );
}
