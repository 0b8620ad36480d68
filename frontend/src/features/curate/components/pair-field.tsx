import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Markdown } from '../../../components/ui/markdown';
import { pairAt, withValue } from '../model/node-document';
import { controlId } from '../model/problems';
import { FieldProblems, PROBLEMS_BLOCK } from './field-problems';
import { useForm } from './form-context';
import classes from './node-form.module.css';

/** Props of PairField. */
export interface PairFieldProps {
  readonly path: readonly string[];
  readonly label: string;
  readonly hint?: string;
  /** Rows of a long text; one line without. */
  readonly rows?: number;
  /** Shows Markdown as it will read, below what is typed. */
  readonly withPreview?: boolean;
}

/** A text in both languages, side by side. */
export function PairField({ path, label, hint, rows, withPreview = false }: PairFieldProps) {
  const { t } = useTranslation('curate');
  const { document, change, problemsOf, sides } = useForm();
  const pair = pairAt(document, path);
  return (
    <div className={classes.pair} data-sides={sides.length}>
      {sides.map((side) => {
        const field = [...path, side].join('.');
        const id = controlId(field);
        const problems = problemsOf(field);
        const shared = {
          id,
          lang: side,
          label: `${label}, ${t(`side.${side}`)}`,
          description: hint,
          value: pair[side],
          error: problems.length > 0 ? <FieldProblems problems={problems} /> : undefined,
          errorProps: PROBLEMS_BLOCK,
        };
        const set = (text: string): void => {
          change((before) => withValue(before, path, { ...pairAt(before, path), [side]: text }));
        };
        return (
          <div key={side} className={classes.side}>
            {rows === undefined ? (
              <TextInput
                {...shared}
                onChange={(event) => {
                  set(event.currentTarget.value);
                }}
              />
            ) : (
              <Textarea
                {...shared}
                autosize
                minRows={rows}
                maxRows={28}
                onChange={(event) => {
                  set(event.currentTarget.value);
                }}
              />
            )}
            {withPreview && pair[side].trim() !== '' && (
              <div
                className={classes.preview}
                role="group"
                lang={side}
                aria-label={t('form.preview', { field: `${label}, ${t(`side.${side}`)}` })}
              >
                <Markdown text={pair[side]} />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
