import { SegmentedControl, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { isLanguage, LANGUAGES, type Language } from '../../../lib/language';
import { BODY_LISTS, isObject, ownFieldsOf, valueAt, withOwnFields, withValue } from '../model/node-document';
import { OWN_FIELD } from '../model/problems';
import { EdgesField } from './edges-field';
import { useForm } from './form-context';
import { NamesFields } from './names-field';
import classes from './node-form.module.css';
import { PairField } from './pair-field';
import { PairListField } from './pair-list-field';
import { SampleField } from './sample-field';
import { SourceField } from './source-field';

/** Props of NodeForm. */
export interface NodeFormProps {
  /** The node's id, so that it does not link to itself; absent while a new node has none. */
  readonly id: string | undefined;
  /** On narrow screens, the language that is shown. */
  readonly side: Language;
  readonly onSide: (side: Language) => void;
}

/** The form over a node's document: texts, names, body, links, and the kind's own fields as a source. */
export function NodeForm({ id, side, onSide }: NodeFormProps) {
  const { t } = useTranslation(['curate', 'ui']);
  const { kind, document, change, sides } = useForm();
  const drawing = valueAt(document, ['body', 'drawing']);
  return (
    <>
      {sides.length === 1 && (
        <SegmentedControl
          className={classes.sidesSwitch}
          fullWidth
          aria-label={t('form.side')}
          value={side}
          data={LANGUAGES.map((language) => ({ value: language, label: t(`side.${language}`) }))}
          onChange={(value) => {
            if (isLanguage(value)) onSide(value);
          }}
        />
      )}
      <Section title={t('section.texts')}>
        <PairField path={['name']} label={t('field.name')} />
        <PairField path={['summary']} label={t('field.summary')} hint={t('hint.summary')} rows={2} />
        <NamesFields />
        <PairField path={['correction']} label={t('field.correction')} hint={t('hint.correction')} rows={2} />
      </Section>
      <Section title={t('section.own', { kind: t(`ui:kind.${kind}`) })}>
        <SourceField
          field={OWN_FIELD}
          label={t('field.own')}
          hint={t('hint.own')}
          value={Object.keys(ownFieldsOf(document)).length === 0 ? undefined : ownFieldsOf(document)}
          onChange={(own) => {
            change((before) => withOwnFields(before, own ?? {}));
          }}
        />
      </Section>
      <Section title={t('section.body')}>
        <PairField
          path={['body', 'what']}
          label={t('field.what')}
          hint={t('hint.what')}
          rows={6}
          withPreview
        />
        {BODY_LISTS.map((list) => (
          <PairListField key={list} list={list} />
        ))}
        <SampleField />
        <SourceField
          field="body.drawing"
          label={t('field.drawing')}
          hint={t('hint.drawing')}
          value={isObject(drawing) ? drawing : undefined}
          onChange={(next) => {
            change((before) => withValue(before, ['body', 'drawing'], next));
          }}
        />
      </Section>
      <Section title={t('section.edges')}>
        <EdgesField id={id} />
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}
