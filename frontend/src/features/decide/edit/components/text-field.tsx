import { Textarea, type TextareaProps } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { AdrPatchProblem } from '@architrave/graph-seed/adr';

import { useTyped } from '../state/use-typed';
import { useEditor } from './editor-context';
import classes from './editor.module.css';

/** Props of TextField. */
export interface TextFieldProps extends Pick<TextareaProps, 'placeholder' | 'minRows' | 'id'> {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly look: 'title' | 'option' | 'text';
  /** Gives why the text cannot hold it. */
  readonly onChange: (text: string) => AdrPatchProblem | undefined;
}

/** A text of one field, in the look of the document. What the text cannot hold stays in the field, with the reason. */
export function TextField({ field, label, value, look, onChange, ...others }: TextFieldProps) {
  const { t } = useTranslation('decideEdit');
  const { handle, isLocked, language } = useEditor();
  const typed = useTyped(value);
  const problem = handle.problems.get(field);
  const errorId = useId();
  return (
    <div className={classes.field}>
      <Textarea
        aria-label={label}
        className={classes.bare}
        data-look={look}
        autosize
        minRows={1}
        lang={language}
        readOnly={isLocked}
        value={typed.shown}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : errorId}
        onChange={(event) => {
          typed.type(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
        onBlur={() => {
          if (problem === undefined) typed.settle();
        }}
        {...others}
      />
      {problem !== undefined && (
        <p className={classes.problem} id={errorId} role="alert">
          {t(`problem.${problem}`)}{' '}
          <button
            type="button"
            className={classes.textButton}
            onClick={() => {
              typed.settle();
              handle.settle(field);
            }}
          >
            {t('problem.takeBack')}
          </button>
        </p>
      )}
    </div>
  );
}
