import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ScenarioControl } from '../state/use-scenario';
import classes from './dialogs.module.css';

/** Props of NameDialog. */
export interface NameDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What the button does. */
  readonly action: string;
  readonly start: string;
  readonly control: ScenarioControl;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

/** Asks for a scenario's name; what is wrong with it stands beside it, and what was typed stays. */
export function NameDialog(props: NameDialogProps) {
  const { t } = useTranslation('advise');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <NameForm {...props} />
    </Modal>
  );
}

function NameForm({ action, start, control, onName }: NameDialogProps) {
  const { t } = useTranslation('advise');
  const [name, setName] = useState(start);
  const { refusal, error } = control;
  const wrong =
    refusal?.kind === 'problems'
      ? t('scenario.badName')
      : refusal?.kind === 'nobody'
        ? t('scenario.nobody')
        : refusal?.kind === 'gone'
          ? t('scenario.gone')
          : error !== undefined
            ? t('scenario.failed')
            : undefined;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onName(name.trim());
      }}
    >
      <TextInput
        label={t('scenario.name')}
        placeholder={t('scenario.nameExample')}
        value={name}
        error={wrong}
        maxLength={120}
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <div className={classes.actions}>
        <Button type="submit" loading={control.busy} disabled={name.trim() === ''}>
          {action}
        </Button>
      </div>
    </form>
  );
}
