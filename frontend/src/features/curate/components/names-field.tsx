import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { textsOf, valueAt, withValue, type NodeDocument } from '../model/node-document';
import { controlId } from '../model/problems';
import { FieldProblems, PROBLEMS_BLOCK } from './field-problems';
import { useForm } from './form-context';
import classes from './node-form.module.css';

/** Other names in both languages, one a line; and names that only a search needs. */
export function NamesFields() {
  const { t } = useTranslation('curate');
  const { sides } = useForm();
  return (
    <>
      <div className={classes.pair} data-sides={sides.length}>
        {sides.map((side) => (
          <Lines
            key={side}
            path={['synonyms', side]}
            label={`${t('field.synonyms')}, ${t(`side.${side}`)}`}
            hint={t('hint.synonyms')}
            lang={side}
          />
        ))}
      </div>
      <Lines path={['aliases']} label={t('field.aliases')} hint={t('hint.aliases')} />
    </>
  );
}

interface LinesProps {
  readonly path: readonly string[];
  readonly label: string;
  readonly hint: string;
  readonly lang?: string;
}

function Lines({ path, label, hint, lang }: LinesProps) {
  const { document, change, problemsOf } = useForm();
  const field = path.join('.');
  const id = controlId(field);
  const problems = problemsOf(field);
  return (
    <div className={classes.side}>
      <Textarea
        id={id}
        lang={lang}
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxRows={10}
        value={textsOf(valueAt(document, path)).join('\n')}
        error={problems.length > 0 ? <FieldProblems problems={problems} /> : undefined}
        errorProps={PROBLEMS_BLOCK}
        onChange={(event) => {
          const text = event.currentTarget.value;
          change((before) => withLines(before, path, text));
        }}
      />
    </div>
  );
}

/** The blank lines that one types stay until the document is sent. Synonyms always have both languages. */
function withLines(document: NodeDocument, path: readonly string[], text: string): NodeDocument {
  const lines = text === '' ? [] : text.split('\n');
  const [first = '', side] = path;
  if (side === undefined) return withValue(document, path, lines.length === 0 ? undefined : lines);
  const both = {
    en: textsOf(valueAt(document, [first, 'en'])),
    es: textsOf(valueAt(document, [first, 'es'])),
    [side]: lines,
  };
  return withValue(document, [first], both.en.length + both.es.length === 0 ? undefined : both);
}
