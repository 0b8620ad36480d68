import { Button, Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Version } from '../../api/fragments';
import { useDecisionWords } from '../../components/use-words';
import { groupVersions } from '../model/version-groups';
import classes from './versions.module.css';
import { VERSION_ACTIONS } from '../../model/version-actions';

/** Props of VersionList. */
export interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly current: number;
  readonly from: number;
  readonly to: number;
  readonly onFrom: (version: number) => void;
  readonly onTo: (version: number) => void;
  /** Absent: the decision may not be changed. */
  readonly onRestore: ((version: number) => void) | undefined;
}

/** The versions, newest first, of which two are chosen to be compared. Saves of one sitting are folded together. */
export function VersionList({ versions, ...others }: VersionListProps) {
  const groups = useMemo(() => groupVersions(versions), [versions]);
  return (
    <ol className={classes.list}>
      {groups.map((group) => (
        <Group key={group[0]?.version} group={group} {...others} />
      ))}
    </ol>
  );
}

type GroupProps = Omit<VersionListProps, 'versions'> & { readonly group: readonly Version[] };

function Group({ group, ...others }: GroupProps) {
  const { t } = useTranslation('decideEdit');
  const [isOpen, setOpen] = useState(false);
  const [newest, ...older] = group;
  if (newest === undefined) return null;
  // What is chosen stays in sight.
  const shown = isOpen
    ? older
    : older.filter(({ version }) => version === others.from || version === others.to);
  return (
    <>
      <Row version={newest} {...others} />
      {older.length > shown.length && (
        <li className={classes.fold}>
          <button
            type="button"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('versions.unfold', { count: older.length - shown.length })}
          </button>
        </li>
      )}
      {shown.map((version) => (
        <Row key={version.version} version={version} {...others} />
      ))}
    </>
  );
}

type RowProps = Omit<VersionListProps, 'versions'> & { readonly version: Version };

function Row({ version: one, current, from, to, onFrom, onTo, onRestore }: RowProps) {
  const { t } = useTranslation('decideEdit');
  const words = useDecisionWords();
  const { version, action, author, at, message, isAuthenticated } = one;
  const known = VERSION_ACTIONS.find((name) => name === action);
  return (
    <li className={classes.row} data-compared={version === from || version === to || undefined}>
      <span className={classes.radios}>
        <Radio
          size="xs"
          name="compare-from"
          aria-label={t('versions.from', { version })}
          checked={version === from}
          disabled={version >= to}
          onChange={() => {
            onFrom(version);
          }}
        />
        <Radio
          size="xs"
          name="compare-to"
          aria-label={t('versions.to', { version })}
          checked={version === to}
          disabled={version <= from}
          onChange={() => {
            onTo(version);
          }}
        />
      </span>
      <span className={classes.what}>
        <span className={classes.line}>
          <strong>{t('versions.version', { version })}</strong>{' '}
          {known === undefined ? action : t(`versions.action.${known}`)}
        </span>
        <span className={classes.who}>
          {words.author(author)}, <time dateTime={at}>{words.dateTime(at)}</time>
          {!isAuthenticated && ` ${t('versions.onTrust')}`}
        </span>
        {message != null && message !== '' && <q>{message}</q>}
      </span>
      {onRestore !== undefined && version !== current && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('versions.restoreOne', { version })}
          onClick={() => {
            onRestore(version);
          }}
        >
          {t('versions.restore')}
        </Button>
      )}
    </li>
  );
}
