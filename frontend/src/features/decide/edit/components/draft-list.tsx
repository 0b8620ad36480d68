import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Draft } from '../../api/draft-decisions';
import { DecisionMarkdown } from '../../components/decision-markdown';
import { chosenDrafts, withoutFrontMatter } from '../model/new-decision';
import classes from './new-decision.module.css';

/** Props of DraftList. */
export interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly isBusy: boolean;
  readonly onCreate: (drafts: readonly Draft[]) => void;
}

/** Drafts to read before any of them is created; those that one does not want are left out. */
export function DraftList({ drafts, isBusy, onCreate }: DraftListProps) {
  const { t } = useTranslation('decideEdit');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(drafts.keys()));
  const toggle = (index: number): void => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  };
  return (
    <section className={classes.drafts} aria-label={t('new.drafts')}>
      <h2>{t('new.draftsCount', { count: drafts.length })}</h2>
      <p className={classes.hint}>{t('new.draftsHint')}</p>
      <ol className={classes.draftList}>
        {drafts.map((draft, index) => (
          <li key={index} className={classes.draft} data-chosen={chosen.has(index) || undefined}>
            <Checkbox
              label={draft.title}
              checked={chosen.has(index)}
              onChange={() => {
                toggle(index);
              }}
            />
            <details open={drafts.length === 1}>
              <summary>{t('new.preview')}</summary>
              <div className={classes.preview} lang={draft.language}>
                <DecisionMarkdown text={withoutFrontMatter(draft.text)} />
              </div>
            </details>
          </li>
        ))}
      </ol>
      <div className={classes.actions}>
        <Button
          disabled={chosen.size === 0}
          loading={isBusy}
          onClick={() => {
            onCreate(chosenDrafts(drafts, chosen));
          }}
        >
          {t('new.createSome', { count: chosen.size })}
        </Button>
      </div>
    </section>
  );
}
