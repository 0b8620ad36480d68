import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../../components/ui/dialog';
import { ErrorState } from '../../../../components/ui/error-state';
import type { Decision } from '../../api/fragments';
import { useDecisionWords } from '../../components/use-words';
import { loadVersion } from '../api/load-version';
import { saveDecision } from '../api/save-decision';
import { restoredText } from '../model/restored-text';
import classes from './editor.module.css';

/** Props of RestoreDialog. */
export interface RestoreDialogProps {
  readonly decision: Decision;
  readonly version: number;
  readonly onClose: () => void;
  readonly onRestored: () => void;
}

/** Makes an old version the newest one; the versions between stay. */
export function RestoreDialog({ decision, version, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useTranslation('decideEdit');
  const words = useDecisionWords();
  const queries = useQueryClient();
  const old = useQuery(loadVersion(decision.id, version));
  const restore = useMutation({
    mutationFn: () =>
      saveDecision({
        id: decision.id,
        expectedVersion: decision.version,
        text: restoredText(old.data?.text ?? decision.text, decision),
        details: old.data?.details,
        message: t('versions.restored', { version }),
      }),
    onSuccess: async (result) => {
      if (result.kind !== 'saved') return;
      await queries.invalidateQueries({ queryKey: ['decisions'] });
      onRestored();
    },
  });
  const result = restore.data;
  return (
    <Dialog onClose={onClose} title={t('versions.restoreTitle', { version })}>
      <div className={classes.stack}>
        <p>{t('versions.restoreText', { version, next: decision.version + 1 })}</p>
        {old.isError && <ErrorState error={old.error} onRetry={() => void old.refetch()} />}
        {restore.isError && <ErrorState error={restore.error} />}
        {result !== undefined && result.kind !== 'saved' && (
          <p className={classes.problem} role="alert">
            {result.kind === 'conflict' ? words.refused({ kind: 'stale' }) : words.refused(result)}
          </p>
        )}
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={restore.isPending}
            disabled={old.data == null}
            onClick={() => {
              restore.mutate();
            }}
          >
            {t('versions.restoreDo', { version })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
