import { Button, Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { conflictsOf, mergeDocuments, type Side, type ThreeVersions } from '../model/document-diff';
import type { NodeDocument } from '../model/node-document';
import { Dialog } from '../../../components/ui/dialog';
import classes from './dialogs.module.css';
import { FieldName, Value } from './field-changes';

/** Props of StaleDialog. */
export interface StaleDialogProps {
  readonly versions: ThreeVersions;
  readonly onClose: () => void;
  /** The document with the chosen versions; it stands on theirs now and is yet to be saved. */
  readonly onMerge: (merged: NodeDocument) => void;
}

/** Somebody saved the node in between: field by field, mine or theirs. Nothing is saved or lost by choosing. */
export function StaleDialog({ versions, onClose, onMerge }: StaleDialogProps) {
  const { t } = useTranslation('curate');
  const conflicts = useMemo(() => conflictsOf(versions), [versions]);
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(
    () => new Map(conflicts.map(({ path, changedBy }) => [path, changedBy === 'theirs' ? 'theirs' : 'mine'])),
  );
  const choose = (path: string, side: Side): void => {
    setChoices((before) => new Map(before).set(path, side));
  };
  const chooseAll = (side: Side): void => {
    setChoices(new Map(conflicts.map(({ path }) => [path, side])));
  };
  return (
    <Dialog onClose={onClose} size="xl" title={t('stale.title')}>
      <div className={classes.stack}>
        <p>{t(conflicts.length === 0 ? 'stale.same' : 'stale.text')}</p>
        {conflicts.length > 1 && (
          <div className={classes.actions}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                chooseAll('mine');
              }}
            >
              {t('stale.allMine')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                chooseAll('theirs');
              }}
            >
              {t('stale.allTheirs')}
            </Button>
          </div>
        )}
        <div className={classes.conflicts}>
          {conflicts.map(({ path, mine, theirs, changedBy }) => (
            <fieldset key={path} className={classes.conflict}>
              <legend>
                <FieldName path={path} />{' '}
                <span className={classes.tag}>{t(`stale.changedBy.${changedBy}`)}</span>
              </legend>
              <div className={classes.versions}>
                {(['mine', 'theirs'] as const).map((side) => (
                  <div
                    key={side}
                    className={classes.version}
                    data-chosen={choices.get(path) === side || undefined}
                  >
                    <Radio
                      name={`stale-${path}`}
                      label={t(`stale.${side}`)}
                      checked={choices.get(path) === side}
                      onChange={() => {
                        choose(path, side);
                      }}
                    />
                    <Value value={side === 'mine' ? mine : theirs} />
                  </div>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('stale.later')}
          </Button>
          <Button
            onClick={() => {
              onMerge(mergeDocuments(versions, choices));
            }}
          >
            {t('stale.merge')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
