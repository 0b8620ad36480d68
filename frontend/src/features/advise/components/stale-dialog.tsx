import { Button, Modal } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '../../../lib/use-language';
import type { Scenario } from '../api/scenario-result';
import { differingPaths, fromFile, listOf, scoresOf, type Requirements } from '../model/requirements';
import { useBriefs } from '../state/use-briefs';
import classes from './dialogs.module.css';
import { useWords } from './use-words';

/** Props of StaleDialog. */
export interface StaleDialogProps {
  /** The scenario as somebody else saved it. */
  readonly current: Scenario;
  readonly mine: Requirements;
  readonly onClose: () => void;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
  readonly onCopy: () => void;
}

/** Somebody saved the scenario in between: both versions field by field, and three ways on, none of which loses anything unseen. */
export function StaleDialog({ current, mine, onClose, onTheirs, onMine, onCopy }: StaleDialogProps) {
  const { t } = useTranslation('advise');
  const words = useWords();
  const { date } = useFormat();
  const theirs = useMemo(() => fromFile(current.requirements), [current]);
  const paths = differingPaths(mine, theirs);
  const ids = useMemo(
    () => [
      ...new Set(
        [mine, theirs].flatMap(({ capabilities, priorities }) => [
          ...listOf(capabilities).map((id) => `capability:${id}`),
          ...Object.keys(scoresOf(priorities)).map((id) => `quality:${id}`),
        ]),
      ),
    ],
    [mine, theirs],
  );
  const { nameOf } = useBriefs(ids);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('stale.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      size="lg"
      centered
    >
      <div className={classes.stack}>
        <p>{t('stale.text', { name: current.name, date: date(current.updatedAt) })}</p>
        {paths.length === 0 ? (
          <p>{t('stale.same')}</p>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('ledger.input')}</th>
                <th scope="col">{t('stale.mine')}</th>
                <th scope="col">{t('stale.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {paths.map((path) => (
                <tr key={path}>
                  <th scope="row">{words.field(path)}</th>
                  <td>{words.value(path, mine[path], nameOf)}</td>
                  <td>{words.value(path, theirs[path], nameOf)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={onTheirs}>
            {t('stale.takeTheirs')}
          </Button>
          <Button variant="default" onClick={onCopy}>
            {t('stale.saveCopy')}
          </Button>
          <Button onClick={onMine}>{t('stale.saveMine')}</Button>
        </div>
      </div>
    </Modal>
  );
}
