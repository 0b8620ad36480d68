import { Radio, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { MergePart, TextMerge } from '@architrave/graph-seed/adr';

import type { MergeChoice } from '../model/merge-choice';
import classes from './conflict.module.css';

/** Props of MergeParts. */
export interface MergePartsProps {
  readonly merge: TextMerge;
  readonly choices: ReadonlyMap<number, MergeChoice>;
  readonly language: string;
  readonly onChoose: (index: number, choice: MergeChoice) => void;
}

/** Lines of an unchanged stretch that stay in sight at either end. */
const AROUND = 2;

/** The merged text part by part: what either changed is in it, where both changed the same lines one chooses. */
export function MergeParts({ merge, choices, language, onChoose }: MergePartsProps) {
  const conflicts = merge.parts.flatMap((part, index) => (part.kind === 'conflict' ? [index] : []));
  return (
    <div className={classes.parts} lang={language}>
      {merge.parts.map((part, index) =>
        part.kind === 'merged' ? (
          <Merged key={index} part={part} />
        ) : (
          <Conflict
            key={index}
            part={part}
            number={conflicts.indexOf(index) + 1}
            choice={choices.get(index)}
            onChoose={(choice) => {
              onChoose(index, choice);
            }}
          />
        ),
      )}
    </div>
  );
}

function Merged({ part: { text, by } }: { readonly part: Extract<MergePart, { kind: 'merged' }> }) {
  const { t } = useTranslation('decideEdit');
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (by === 'nobody') {
    const isLong = lines.length > 2 * AROUND + 1;
    const head = isLong ? lines.slice(0, AROUND) : lines;
    return (
      <div className={classes.merged}>
        <pre>{head.join('\n')}</pre>
        {isLong && (
          <>
            <details>
              <summary>{t('diff.unfold', { count: lines.length - 2 * AROUND })}</summary>
              <pre>{lines.slice(AROUND, -AROUND).join('\n')}</pre>
            </details>
            <pre>{lines.slice(-AROUND).join('\n')}</pre>
          </>
        )}
      </div>
    );
  }
  return (
    <div className={classes.merged} data-by={by}>
      <span className={classes.by}>{t(`conflict.by.${by}`)}</span>
      <pre>{lines.join('\n')}</pre>
    </div>
  );
}

interface ConflictProps {
  readonly part: Extract<MergePart, { kind: 'conflict' }>;
  readonly number: number;
  readonly choice: MergeChoice | undefined;
  readonly onChoose: (choice: MergeChoice) => void;
}

function Conflict({ part, number, choice, onChoose }: ConflictProps) {
  const { t } = useTranslation('decideEdit');
  const name = useId();
  const isByHand = typeof choice === 'object';
  return (
    <fieldset className={classes.conflict}>
      <legend>{t('conflict.number', { number })}</legend>
      <div className={classes.base}>
        <span className={classes.by}>{t('conflict.base')}</span>
        {part.base === '' ? (
          <p className={classes.nothing}>{t('conflict.nothing')}</p>
        ) : (
          <pre>{part.base}</pre>
        )}
      </div>
      <div className={classes.sides}>
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className={classes.side} data-chosen={choice === side || undefined}>
            <Radio
              size="xs"
              name={name}
              label={t(`conflict.take.${side}`)}
              checked={choice === side}
              onChange={() => {
                onChoose(side);
              }}
            />
            {part[side] === '' ? (
              <p className={classes.nothing}>{t('conflict.nothing')}</p>
            ) : (
              <pre>{part[side]}</pre>
            )}
          </div>
        ))}
      </div>
      <div className={classes.others}>
        <Radio
          size="xs"
          name={name}
          label={t('conflict.take.both')}
          checked={choice === 'both'}
          onChange={() => {
            onChoose('both');
          }}
        />
        <Radio
          size="xs"
          name={name}
          label={t('conflict.take.hand')}
          checked={isByHand}
          onChange={() => {
            onChoose({ hand: part.mine });
          }}
        />
      </div>
      {isByHand && (
        <Textarea
          className={classes.hand}
          aria-label={t('conflict.hand', { number })}
          autosize
          minRows={2}
          value={choice.hand}
          onChange={(event) => {
            onChoose({ hand: event.currentTarget.value });
          }}
        />
      )}
    </fieldset>
  );
}
