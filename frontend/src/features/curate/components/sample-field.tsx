import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { pairAt, valueAt, withValue, type NodeDocument } from '../model/node-document';
import { controlId } from '../model/problems';
import { FieldProblems, PROBLEMS_BLOCK } from './field-problems';
import { useForm } from './form-context';
import classes from './node-form.module.css';
import { PairField } from './pair-field';

const PATH = ['body', 'sample'];

/** A sample: title, language, code. Without any of the three there is none. */
export function SampleField() {
  const { t } = useTranslation('curate');
  return (
    <fieldset className={classes.list}>
      <legend className={classes.legend}>{t('field.sample')}</legend>
      <PairField path={[...PATH, 'title']} label={t('sample.title')} />
      <Part part="language" />
      <Part part="code" />
    </fieldset>
  );
}

function Part({ part }: { readonly part: 'language' | 'code' }) {
  const { t } = useTranslation('curate');
  const { document, change, problemsOf } = useForm();
  const field = [...PATH, part].join('.');
  const id = controlId(field);
  const problems = problemsOf(field);
  const value = valueAt(document, [...PATH, part]);
  const shared = {
    id,
    label: t(`sample.${part}`),
    value: typeof value === 'string' ? value : '',
    error: problems.length > 0 ? <FieldProblems problems={problems} /> : undefined,
    errorProps: PROBLEMS_BLOCK,
  };
  const set = (text: string): void => {
    change((before) => withPart(before, part, text));
  };
  return (
    <div className={classes.side}>
      {part === 'language' ? (
        <TextInput
          {...shared}
          maw={240}
          onChange={(event) => {
            set(event.currentTarget.value);
          }}
        />
      ) : (
        <Textarea
          {...shared}
          classNames={{ input: classes.source }}
          spellCheck={false}
          autosize
          minRows={2}
          maxRows={24}
          onChange={(event) => {
            set(event.currentTarget.value);
          }}
        />
      )}
    </div>
  );
}

/** The document with a part of its sample; a sample of which nothing is written goes. */
function withPart(document: NodeDocument, part: 'language' | 'code', text: string): NodeDocument {
  const next = withValue(document, [...PATH, part], text);
  const title = pairAt(next, [...PATH, 'title']);
  const rest = ['language', 'code'].every((key) => (valueAt(next, [...PATH, key]) ?? '') === '');
  return rest && title.en === '' && title.es === '' ? withValue(next, PATH, undefined) : next;
}
