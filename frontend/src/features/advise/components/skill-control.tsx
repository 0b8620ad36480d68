import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { NodePicker } from '../../../components/node/node-picker';
import { slugOfId } from '../../../lib/kinds';
import type { Scores } from '../model/requirements';
import { useBriefs } from '../state/use-briefs';
import classes from './capability-control.module.css';
import type { ControlIds } from './control-ids';
import { ScoreRow } from './score-row';

/** Level of a skill that one adds: works alone on usual tasks. */
const FIRST_LEVEL = 3;
const KINDS = ['skill'] as const;
const LEVELS = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** Props of SkillControl. */
export interface SkillControlProps {
  readonly ids: ControlIds;
  /** Level, 1…5, by slug of the skill. */
  readonly value: Scores;
  readonly onChange: (value: Scores) => void;
}

/** What the team knows, and how well. */
export function SkillControl({ ids, value, onChange }: SkillControlProps) {
  const { t } = useTranslation('advise');
  const full = useMemo(() => Object.keys(value).map((slug) => `skill:${slug}`), [value]);
  const { nameOf } = useBriefs(full);
  const level = (score: number): string => t(`level.${LEVELS[Math.round(score) - 1] ?? 'first'}`);
  return (
    <div className={classes.control} role="group" aria-labelledby={ids.labelId}>
      {Object.entries(value).map(([skill, score]) => (
        <ScoreRow
          key={skill}
          name={nameOf(`skill:${skill}`)}
          value={score}
          from={1}
          to={5}
          meaning={level(score)}
          onChange={(next) => {
            onChange({ ...value, [skill]: next });
          }}
          onRemove={() => {
            const { [skill]: _gone, ...rest } = value;
            onChange(rest);
          }}
        />
      ))}
      <NodePicker
        label={t('form.addSkill')}
        placeholder={t('form.addSkill')}
        kinds={KINDS}
        without={full}
        detail="none"
        leastLetters={1}
        compact
        onPick={(id) => {
          onChange({ ...value, [slugOfId(id)]: FIRST_LEVEL });
        }}
      />
    </div>
  );
}
