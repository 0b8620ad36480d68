import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { isObject, type JsonObject } from '../model/node-document';
import { controlId } from '../model/problems';
import { FieldProblems, PROBLEMS_BLOCK } from './field-problems';
import { useForm } from './form-context';
import classes from './node-form.module.css';

/** Props of SourceField. */
export interface SourceFieldProps {
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly value: JsonObject | undefined;
  /** What is typed, read; nothing where all of it was deleted. */
  readonly onChange: (value: JsonObject | undefined) => void;
}

/** A part of the document as JSON, for what has no form. What cannot be read stays as typed and changes nothing. */
export function SourceField({ field, label, hint, value, onChange }: SourceFieldProps) {
  const { problemsOf, sources, changeSource } = useForm();
  // The text as typed, with its own spaces, as long as it says what the document holds.
  const [typed, setTyped] = useState('');
  const broken = sources[field];
  const printed = value === undefined ? '' : JSON.stringify(value, null, 2);
  const text = broken ?? (saysTheSame(typed, value) ? typed : printed);
  const id = controlId(field);
  const problems = problemsOf(field);
  return (
    <div className={classes.side}>
      <Textarea
        id={id}
        label={label}
        description={hint}
        classNames={{ input: classes.source }}
        spellCheck={false}
        autosize
        minRows={3}
        maxRows={24}
        value={text}
        error={problems.length > 0 ? <FieldProblems problems={problems} withPath /> : undefined}
        errorProps={PROBLEMS_BLOCK}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const read = readJson(next);
          changeSource(field, read.ok ? undefined : next);
          if (read.ok) onChange(read.value);
        }}
      />
    </div>
  );
}

type ReadJson = { readonly ok: true; readonly value: JsonObject | undefined } | { readonly ok: false };

function readJson(text: string): ReadJson {
  if (text.trim() === '') return { ok: true, value: undefined };
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { ok: true, value } : { ok: false };
  } catch {
    return { ok: false };
  }
}

function saysTheSame(text: string, value: JsonObject | undefined): boolean {
  const read = readJson(text);
  return read.ok && JSON.stringify(read.value) === JSON.stringify(value);
}
