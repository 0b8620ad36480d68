import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../../components/ui/icons';
import type { Autosave } from '../state/use-autosave';
import { useEditor } from './editor-context';
import classes from './editor.module.css';

/** Props of SaveBar. */
export interface SaveBarProps {
  readonly autosave: Autosave;
}

/** Whether the server has what is written, steps back and forward, and why it was changed. */
export function SaveBar({ autosave }: SaveBarProps) {
  const { t } = useTranslation('decideEdit');
  const { handle } = useEditor();
  const { isDirty, isKept, undo, redo, copy } = handle;
  const { kind } = autosave.state;
  const word = wordOf(autosave, isDirty, handle.problems.size > 0);
  return (
    <div className={classes.bar}>
      <span className={classes.barState} data-state={word}>
        <span className={classes.dot} aria-hidden="true" />
        {t(`state.${word}`)}
        {!isKept && isDirty && ` ${t('state.notKept')}`}
      </span>
      {/* Told to those who do not see it, and only where it matters: not at each pause. */}
      <span className="visually-hidden" role="status">
        {word === 'offline' || word === 'failed' || word === 'saved' ? t(`state.${word}`) : ''}
      </span>
      <span className={classes.steps}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={undo === undefined}
          aria-label={t('undo')}
          onClick={undo}
        >
          <Icon name="undo" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={redo === undefined}
          aria-label={t('redo')}
          onClick={redo}
        >
          <Icon name="redo" />
        </ActionIcon>
      </span>
      <TextInput
        className={classes.why}
        size="xs"
        aria-label={t('why')}
        placeholder={t('why')}
        maxLength={1_000}
        value={copy.message}
        onChange={(event) => {
          handle.setMessage(event.currentTarget.value);
        }}
      />
      <span className={classes.barActions}>
        <Button
          size="xs"
          disabled={!isDirty || handle.problems.size > 0}
          loading={kind === 'saving'}
          onClick={() => void autosave.save()}
        >
          {t('save')}
        </Button>
      </span>
    </div>
  );
}

/** The state of the text in one word of ours. */
function wordOf({ state }: Autosave, isDirty: boolean, hasProblems: boolean) {
  if (hasProblems) return 'problem';
  if (!isDirty) return state.kind === 'saved' ? 'saved' : 'unchanged';
  if (state.kind === 'saving' || state.kind === 'offline' || state.kind === 'failed') return state.kind;
  return state.kind === 'refused' || state.kind === 'conflict' ? 'refused' : 'unsaved';
}
