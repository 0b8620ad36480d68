import { ActionIcon, Button, NativeSelect, NumberInput, Radio, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../components/ui/error-state';
import { Icon } from '../../components/ui/icons';
import { ListSkeleton } from '../../components/ui/skeletons';
import { useAnnouncePlace } from '../../lib/place';
import type { Status } from './api/fragments';
import { loadDecisionPolicy, type Policy } from './api/load-decision-policy';
import { loadReviewers } from './api/load-reviewers';
import { setDecisionPolicy } from './api/set-decision-policy';
import { ChangeNotice } from './components/change-notice';
import panel from './components/panel.module.css';
import classes from './policy-page.module.css';
import { STATUSES } from './model/status';
import { useChange } from './state/use-change';

/** What the workspace allows to be done with its decisions: changes after acceptance, approvals, words for statuses. */
export function PolicyPage() {
  const { t } = useTranslation('decide');
  const { data, isPending, isError, error, refetch } = useQuery(loadDecisionPolicy());
  useAnnouncePlace(t('policy.title'));
  return (
    <div className={panel.page}>
      <Title order={1}>{t('policy.title')}</Title>
      <p>{t('policy.text')}</p>
      {isError ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <ListSkeleton rows={6} />
      ) : (
        <PolicyForm key={data.version} policy={data} />
      )}
    </div>
  );
}

/** Kinds of section that may stay open to changes. */
const SECTIONS = ['context', 'consequences', 'confirmation', 'revisit', 'links', 'more-information'] as const;

function PolicyForm({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation('decide');
  const [form, setForm] = useState(policy);
  const [isSaved, setSaved] = useState(false);
  const change = useChange(setDecisionPolicy, () => {
    setSaved(true);
  });
  const edit = (part: Partial<Policy>): void => {
    setSaved(false);
    change.dismiss();
    setForm((before) => ({ ...before, ...part }));
  };
  const isChanged = JSON.stringify(form) !== JSON.stringify(policy);
  const isBounded = form.mode === 'BOUNDED_EDITS';
  return (
    <form
      className={panel.stack}
      onSubmit={(event) => {
        event.preventDefault();
        change.run({ ...form, statusWords: form.statusWords.filter(({ word }) => word.trim() !== '') });
      }}
    >
      <Radio.Group
        label={t('policy.mode')}
        value={form.mode}
        onChange={(mode) => {
          edit({ mode: mode === 'BOUNDED_EDITS' ? 'BOUNDED_EDITS' : 'APPEND_ONLY' });
        }}
      >
        <div className={classes.choices}>
          <Radio
            value="APPEND_ONLY"
            label={t('policy.appendOnly')}
            description={t('policy.appendOnlyHint')}
          />
          <Radio value="BOUNDED_EDITS" label={t('policy.bounded')} description={t('policy.boundedHint')} />
        </div>
      </Radio.Group>
      {isBounded && (
        <>
          <NumberInput
            label={t('policy.days')}
            min={1}
            max={365}
            w={160}
            value={form.editDays}
            onChange={(value) => {
              if (typeof value === 'number') edit({ editDays: value });
            }}
          />
          <fieldset className={classes.sections}>
            <legend>{t('policy.sections')}</legend>
            {SECTIONS.map((section) => (
              <label key={section} className={classes.section}>
                <input
                  type="checkbox"
                  checked={form.editSections.includes(section)}
                  onChange={(event) => {
                    edit({
                      editSections: event.currentTarget.checked
                        ? [...form.editSections, section]
                        : form.editSections.filter((other) => other !== section),
                    });
                  }}
                />
                {t(`policy.section.${section}`)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <NumberInput
        label={t('policy.approvals')}
        description={t('policy.approvalsHint')}
        min={0}
        max={10}
        w={320}
        value={form.approvals}
        onChange={(value) => {
          if (typeof value === 'number') edit({ approvals: value });
        }}
      />
      <Reviewers />
      <StatusWords
        words={form.statusWords}
        onChange={(statusWords) => {
          edit({ statusWords });
        }}
      />
      <ChangeNotice change={change} />
      <div className={panel.actions}>
        <Button type="submit" loading={change.isBusy} disabled={!isChanged}>
          {t('policy.save')}
        </Button>
        <span role="status" className={panel.muted}>
          {isSaved && !isChanged && t('policy.saved')}
        </span>
      </div>
    </form>
  );
}

function Reviewers() {
  const { t } = useTranslation('decide');
  const { data } = useQuery(loadReviewers());
  if (data === undefined) return null;
  return (
    <p className={panel.muted}>
      {t('policy.people', {
        count: data.people.length,
        names: data.people.map(({ name }) => name).join(', '),
      })}
    </p>
  );
}

interface StatusWordsProps {
  readonly words: Policy['statusWords'];
  readonly onChange: (words: Policy['statusWords']) => void;
}

function StatusWords({ words, onChange }: StatusWordsProps) {
  const { t } = useTranslation('decide');
  const known = STATUSES.filter((status) => status !== 'UNKNOWN');
  const change = (index: number, part: Partial<Policy['statusWords'][number]>): void => {
    onChange(words.map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  };
  return (
    <fieldset className={classes.words}>
      <legend>{t('policy.words')}</legend>
      <p className={panel.muted}>{t('policy.wordsHint')}</p>
      {words.map(({ word, status }, index) => (
        <div key={index} className={classes.word}>
          <TextInput
            size="xs"
            aria-label={t('policy.word')}
            placeholder={t('policy.wordExample')}
            maxLength={40}
            value={word}
            onChange={(event) => {
              change(index, { word: event.currentTarget.value });
            }}
          />
          <NativeSelect
            size="xs"
            aria-label={t('policy.meaning')}
            value={status}
            data={known.map((one) => ({ value: one, label: t(`status.${one}`) }))}
            onChange={(event) => {
              change(index, { status: event.currentTarget.value as Status });
            }}
          />
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            aria-label={t('policy.removeWord', { word })}
            onClick={() => {
              onChange(words.filter((_, at) => at !== index));
            }}
          >
            <Icon name="close" size={12} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon name="plus" size={12} />}
        onClick={() => {
          onChange([...words, { word: '', status: 'PROPOSED' }]);
        }}
      >
        {t('policy.addWord')}
      </Button>
    </fieldset>
  );
}
