import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import type { Edit } from '../api/fragments';
import { undoEdit } from '../api/undo-edit';
import { Dialog } from '../../../components/ui/dialog';
import classes from './dialogs.module.css';
import { FieldProblems } from './field-problems';
import { RefusalText } from './refusal-text';

/** Props of UndoButton. */
export interface UndoButtonProps {
  readonly edit: Edit;
  readonly disabled?: boolean;
}

/** Takes back an edit, after asking why; it says what stands in the way. */
export function UndoButton({ edit, disabled = false }: UndoButtonProps) {
  const { t } = useTranslation('curate');
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const undo = useMutation({
    mutationFn: (why: string) => undoEdit(edit.id, why),
    onSuccess: (result) => {
      if (result.kind !== 'undone' || result.edit === undefined) return;
      setOpen(false);
      setMessage('');
      // Every page may show what the edit had changed.
      void queries.invalidateQueries();
    },
  });
  const result = undo.data;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled}
        leftSection={<Icon name="undo" size={14} />}
        onClick={() => {
          undo.reset();
          setOpen(true);
        }}
      >
        {t('undo.button')}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={t('undo.title')}
      >
        <div className={classes.stack}>
          <p>{t('undo.text', { count: edit.nodeCount })}</p>
          <TextInput
            label={t('form.why')}
            maxLength={500}
            value={message}
            onChange={(event) => {
              setMessage(event.currentTarget.value);
            }}
          />
          <div role="status">
            {result?.kind === 'undone' && <p>{t('undo.nothing')}</p>}
            {result?.kind === 'changedSince' && <p className={classes.wrong}>{t('undo.changedSince')}</p>}
            {result?.kind === 'problems' && <p className={classes.wrong}>{t('undo.invalid')}</p>}
            {(result?.kind === 'changedSince' || result?.kind === 'problems') && (
              <FieldProblems problems={result.problems} withPath />
            )}
            {result !== undefined &&
              result.kind !== 'undone' &&
              result.kind !== 'changedSince' &&
              result.kind !== 'problems' && (
                <p className={classes.wrong}>
                  <RefusalText refused={result} />
                </p>
              )}
          </div>
          {undo.isError && <ErrorState error={undo.error} />}
          <div className={classes.actions}>
            <Button
              variant="default"
              onClick={() => {
                setOpen(false);
              }}
            >
              {t('undo.keep')}
            </Button>
            <Button
              loading={undo.isPending}
              onClick={() => {
                undo.mutate(message);
              }}
            >
              {t('undo.confirm')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
