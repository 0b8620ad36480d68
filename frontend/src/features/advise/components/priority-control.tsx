import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '../../../lib/use-language';
import { loadChoices } from '../api/load-choices';
import type { LedgerEntry } from '../model/advice';
import { impliedPriorities } from '../model/ledger';
import type { Scores } from '../model/requirements';
import classes from './capability-control.module.css';
import type { ControlIds } from './control-ids';
import { ScoreRow } from './score-row';
import { useWords } from './use-words';

/** Weight of a quality that one adds: it counts clearly, and there is room both ways. */
const FIRST_WEIGHT = 3;

/** Props of PriorityControl. */
export interface PriorityControlProps {
  readonly ids: ControlIds;
  /** Weight, 0…5, by slug of the quality. */
  readonly value: Scores;
  readonly ledger: readonly LedgerEntry[];
  readonly onChange: (value: Scores) => void;
}

/** How much each quality counts: what is stated, then what the other requirements imply; moving that states it. */
export function PriorityControl({ ids, value, ledger, onChange }: PriorityControlProps) {
  const { t } = useTranslation('advise');
  const language = useLanguage();
  const words = useWords();
  const { data = [] } = useQuery(loadChoices('quality'));
  const nameOf = (slug: string): string => data.find((node) => node.slug === slug)?.name[language] ?? slug;
  const implied = impliedPriorities(ledger).filter(({ quality }) => value[quality] === undefined);
  const set = (quality: string, weight: number): void => {
    onChange({ ...value, [quality]: weight });
  };
  const offered = data
    .filter(({ slug }) => value[slug] === undefined)
    .map(({ slug }) => ({ value: slug, label: nameOf(slug) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <div className={classes.control} role="group" aria-labelledby={ids.labelId}>
      {Object.entries(value).map(([quality, weight]) => (
        <ScoreRow
          key={quality}
          name={nameOf(quality)}
          value={weight}
          from={0}
          to={5}
          meaning={t('form.weight')}
          onChange={(next) => {
            set(quality, next);
          }}
          onRemove={() => {
            const { [quality]: _gone, ...rest } = value;
            onChange(rest);
          }}
        />
      ))}
      {implied.map(({ quality, weight, entry }) => (
        <ScoreRow
          key={quality}
          name={nameOf(quality)}
          value={weight}
          from={0}
          to={5}
          meaning={t('form.weight')}
          note={t(entry.origin === 'inferred' ? 'form.impliedBy' : 'form.baseline', {
            rule: words.rule(entry.rule),
          })}
          onChange={(next) => {
            set(quality, next);
          }}
        />
      ))}
      <Select
        size="xs"
        searchable
        value={null}
        data={offered}
        placeholder={t('form.addQuality')}
        aria-label={t('form.addQuality')}
        nothingFoundMessage={t('form.nothingFound')}
        onChange={(quality) => {
          if (quality !== null) set(quality, FIRST_WEIGHT);
        }}
      />
    </div>
  );
}
