import { TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { loadDecisionFacets } from '../../api/load-decision-facets';
import { loadReviewers } from '../../api/load-reviewers';
import { partId, useEditor } from './editor-context';
import classes from './editor.module.css';
import { Problem } from './line-list';
import { ChangedMark } from './part';
import { TextField } from './text-field';

const PEOPLE = ['deciders', 'consulted', 'informed'] as const;
const FULL_DAY = /^\d{4}-\d\d-\d\d$/;

/** Title, date, people and tags; the status changes by actions, not here. */
export function HeadFields() {
  const { t } = useTranslation('decideEdit');
  const { handle, isLocked, changed, language } = useEditor();
  const people = useQuery(loadReviewers());
  const facets = useQuery(loadDecisionFacets());
  const { reading } = handle.read;
  const names = useMemo(() => {
    const known = [
      ...(people.data?.people ?? []).map(({ name }) => name),
      ...(facets.data?.deciders ?? []).map(({ value }) => value),
    ];
    return [...new Set(known)];
  }, [people.data, facets.data]);
  const tags = (facets.data?.tags ?? []).map(({ value }) => value);
  const isChanged = ['title', 'date', 'tags', ...PEOPLE].some((name) => changed.has(name));
  // A month without a day fits no date field.
  const isDay = reading.date === null || FULL_DAY.test(reading.date);
  return (
    <section
      className={classes.head}
      id={partId('title')}
      tabIndex={-1}
      aria-label={t('head')}
      data-changed={isChanged || undefined}
    >
      {isChanged && <ChangedMark />}
      <TextField
        field="title"
        look="title"
        label={t('field.title')}
        placeholder={t('field.title')}
        value={reading.title}
        onChange={(title) => handle.change('title', { set: 'title', title: title.replaceAll('\n', ' ') })}
      />
      <div className={classes.facts}>
        <TextInput
          className={classes.fact}
          size="xs"
          type={isDay ? 'date' : 'text'}
          label={t('field.date')}
          readOnly={isLocked}
          value={reading.date ?? ''}
          onChange={(event) => {
            const date = event.currentTarget.value;
            handle.change('date', { set: 'date', date: date === '' ? null : date });
          }}
        />
        {PEOPLE.map((role) => (
          <TagsInput
            key={role}
            className={classes.fact}
            size="xs"
            label={t(`field.${role}`)}
            lang={language}
            readOnly={isLocked}
            data={names}
            acceptValueOnBlur
            value={[...reading[role]]}
            placeholder={reading[role].length === 0 ? t('field.addName') : undefined}
            onChange={(chosen) => {
              handle.change(role, { set: 'people', role, names: chosen });
            }}
          />
        ))}
        <TagsInput
          className={classes.fact}
          size="xs"
          label={t('field.tags')}
          readOnly={isLocked}
          data={tags}
          acceptValueOnBlur
          value={[...reading.tags]}
          placeholder={reading.tags.length === 0 ? t('field.addTag') : undefined}
          onChange={(chosen) => {
            handle.change('tags', { set: 'tags', tags: chosen });
          }}
        />
      </div>
      {['date', ...PEOPLE, 'tags'].map((field) => (
        <Problem key={field} field={field} code={handle.problems.get(field)} />
      ))}
    </section>
  );
}
