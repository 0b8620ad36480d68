import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { mergeTexts } from '@architrave/graph-seed/adr';

import type { Decision } from '../../api/fragments';
import { useDecisionWords } from '../../components/use-words';
import { readEditDetails } from '../model/details';
import type { DecisionState } from '../model/draft-store';
import { chosenText, type MergeChoice } from '../model/merge-choice';
import { detailConflicts, mergeDetails, type DetailField } from '../model/merge-details';
import classes from './conflict.module.css';
import { DetailChoice } from './detail-choice';
import { DiffView } from './diff-view';
import { MergeParts } from './merge-parts';

/** Props of ConflictView. */
export interface ConflictViewProps {
  /** The version that was edited. */
  readonly base: DecisionState;
  readonly mine: DecisionState;
  readonly current: Decision;
  readonly onLater: () => void;
  /** Theirs, and what shall be saved on top of it. */
  readonly onMerge: (
    theirs: { readonly version: number; readonly state: DecisionState },
    merged: DecisionState,
  ) => void;
}

const VIEWS = ['merge', 'theirs', 'mine'] as const;

/** Somebody saved in between: what they changed, what one changed oneself, and both put together. */
export function ConflictView({ base, mine, current, onLater, onMerge }: ConflictViewProps) {
  const { t } = useTranslation('decideEdit');
  const words = useDecisionWords();
  const head = useRef<HTMLHeadingElement>(null);
  const theirs = useMemo<DecisionState>(
    () => ({ text: current.text, details: readEditDetails(current.details) }),
    [current],
  );
  const merge = useMemo(() => mergeTexts(base.text, mine.text, theirs.text), [base, mine, theirs]);
  const details = useMemo(
    () => ({ base: base.details, mine: mine.details, theirs: theirs.details }),
    [base, mine, theirs],
  );
  const fields = useMemo(() => detailConflicts(details), [details]);
  const [view, setView] = useState<(typeof VIEWS)[number]>('merge');
  const [choices, setChoices] = useState<ReadonlyMap<number, MergeChoice>>(new Map());
  const [sides, setSides] = useState<Readonly<Partial<Record<DetailField, 'mine' | 'theirs'>>>>({});
  const text = chosenText(merge, choices);
  const open = merge.conflicts - choices.size + fields.filter((field) => sides[field] === undefined).length;
  const total = merge.conflicts + fields.length;
  useEffect(() => {
    head.current?.focus();
  }, []);

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 ref={head} tabIndex={-1}>
          {t('conflict.title', { title: current.title })}
        </h1>
        <p>
          {t('conflict.text', {
            who: words.author(current.editor),
            when: words.dateTime(current.updatedAt),
            version: current.version,
          })}{' '}
          {t(total === 0 ? 'conflict.none' : 'conflict.some', { count: total })}
        </p>
        <SegmentedControl
          size="xs"
          aria-label={t('conflict.views')}
          value={view}
          data={VIEWS.map((value) => ({ value, label: t(`conflict.view.${value}`) }))}
          onChange={(next) => {
            setView(VIEWS.find((one) => one === next) ?? 'merge');
          }}
        />
      </header>
      {view === 'merge' ? (
        <>
          <MergeParts
            merge={merge}
            choices={choices}
            language={current.language.toLowerCase()}
            onChoose={(index, choice) => {
              setChoices((before) => new Map(before).set(index, choice));
            }}
          />
          {fields.map((field) => (
            <DetailChoice
              key={field}
              field={field}
              mine={mine.details}
              theirs={theirs.details}
              side={sides[field]}
              onChoose={(side) => {
                setSides((before) => ({ ...before, [field]: side }));
              }}
            />
          ))}
        </>
      ) : (
        <DiffView
          before={base.text}
          after={view === 'mine' ? mine.text : theirs.text}
          names={[t('conflict.base'), t(`conflict.view.${view}`)]}
          layout="unified"
          language={current.language.toLowerCase()}
        />
      )}
      <div className={classes.foot}>
        <span role="status">{total > 0 ? t('conflict.open', { count: open }) : ''}</span>
        <Button variant="default" onClick={onLater}>
          {t('conflict.later')}
        </Button>
        <Button
          disabled={text === undefined || open > 0}
          onClick={() => {
            if (text === undefined) return;
            onMerge(
              { version: current.version, state: theirs },
              { text, details: mergeDetails(details, sides) },
            );
          }}
        >
          {t('conflict.save', { version: current.version })}
        </Button>
      </div>
    </div>
  );
}
