import { ActionIcon, Popover } from '@mantine/core';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { useLanguage } from '../../../lib/use-language';
import type { FieldRules } from '../api/load-requirements-form';
import type { InputProblem, LedgerEntry } from '../model/advice';
import { placeOf, type FieldPath } from '../model/fields';
import { listOf, scoresOf, type FieldValue } from '../model/requirements';
import { CapabilityControl } from './capability-control';
import { ChoiceControl } from './choice-control';
import type { ControlIds } from './control-ids';
import classes from './field.module.css';
import { NodesControl } from './nodes-control';
import { NumberControl } from './number-control';
import { PriorityControl } from './priority-control';
import { ProblemList } from './problem-list';
import { SkillControl } from './skill-control';
import { useAccepted } from './use-accepted';
import { useWords } from './use-words';

/** Props of Field. */
export interface FieldProps {
  readonly path: FieldPath;
  readonly rules: FieldRules;
  readonly value: FieldValue | undefined;
  /** What the last answer took for this field. */
  readonly entry: LedgerEntry | undefined;
  readonly ledger: readonly LedgerEntry[];
  readonly problems: readonly InputProblem[];
  readonly onChange: (path: FieldPath, value: FieldValue | undefined) => void;
}

/** A field: label, meaning, control, what is taken where it is empty, what is wrong with it. */
export const Field = memo(function Field(props: FieldProps) {
  const { path, value, problems, onChange } = props;
  const { t } = useTranslation('advise');
  const words = useWords();
  const id = useId();
  const label = words.field(path);
  const ids: ControlIds = { id, labelId: `${id}-label`, describedBy: `${id}-hint ${id}-problems` };
  const isNumber = placeOf(path).type === 'number';
  return (
    <div className={classes.field} data-wrong={problems.length > 0 || undefined} data-path={path}>
      <div className={classes.head}>
        {isNumber ? (
          <label htmlFor={id} id={ids.labelId} className={classes.label}>
            {label}
          </label>
        ) : (
          <span id={ids.labelId} className={classes.label}>
            {label}
          </span>
        )}
        <FieldInfo {...props} />
        {value !== undefined && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            className={classes.clear}
            aria-label={t('form.clear', { field: label })}
            onClick={() => {
              onChange(path, undefined);
            }}
          >
            <Icon name="close" size={12} />
          </ActionIcon>
        )}
      </div>
      <Control {...props} ids={ids} />
      <div id={`${id}-hint`} className={classes.hint}>
        {value === undefined && <TakenInstead {...props} />}
      </div>
      <ProblemList problems={problems} id={`${id}-problems`} />
    </div>
  );
});

function Control({
  path,
  rules,
  value,
  entry,
  ledger,
  onChange,
  ids,
  problems,
}: FieldProps & { readonly ids: ControlIds }) {
  const set = (next: FieldValue | undefined): void => {
    onChange(path, next);
  };
  switch (path) {
    case 'capabilities':
      return <CapabilityControl ids={ids} value={listOf(value)} onChange={set} />;
    case 'priorities':
      return <PriorityControl ids={ids} value={scoresOf(value)} ledger={ledger} onChange={set} />;
    case 'team.skills':
      return <SkillControl ids={ids} value={scoresOf(value)} onChange={set} />;
    case 'constraints.mustUse':
    case 'constraints.mustAvoid':
      return (
        <NodesControl ids={ids} path={path} kinds={rules.kinds ?? []} value={listOf(value)} onChange={set} />
      );
    default:
      break;
  }
  const { scale } = placeOf(path);
  if (scale !== undefined) {
    return (
      <NumberControl
        ids={ids}
        path={path}
        rules={rules}
        scale={scale}
        value={typeof value === 'number' ? value : undefined}
        assumed={typeof entry?.value === 'number' ? entry.value : undefined}
        wrong={problems.length > 0}
        onChange={set}
      />
    );
  }
  return (
    <ChoiceControl ids={ids} path={path} options={rules.options ?? undefined} value={value} onChange={set} />
  );
}

/** What stands in for an empty field, by which rule, and whether that decides the first place. */
function TakenInstead({ path, rules, entry }: FieldProps) {
  const { t } = useTranslation('advise');
  const words = useWords();
  const origin = entry?.origin ?? (rules.default == null ? undefined : 'assumed');
  const value = entry?.value ?? rules.default?.value;
  if (origin === undefined || origin === 'stated' || value === undefined) return null;
  const shown = words.value(path, value);
  return (
    <>
      <span>
        {origin === 'inferred'
          ? t('form.inferred', { value: shown, rule: words.rule(entry?.rule ?? '') })
          : t('form.assumed', { value: shown })}
      </span>
      {entry?.flipsFirst === true && (
        <span className={classes.flips}>
          <Icon name="warn" size={12} />
          {t('form.flips')}
        </span>
      )}
    </>
  );
}

function FieldInfo({ path, rules, entry }: FieldProps) {
  const { t, i18n } = useTranslation('advise');
  const language = useLanguage();
  const words = useWords();
  const accepted = useAccepted();
  const label = words.field(path);
  const word = (part: 'what' | 'why'): string =>
    (i18n.t as (key: string) => string)(`advise:field.${path}.${part}`);
  const assumed = rules.default;
  return (
    <Popover width={300} position="bottom-start" withArrow trapFocus returnFocus withRoles>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('form.about', { field: label })}>
          <Icon name="info" size={13} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.info} tabIndex={-1}>
          <p className={classes.infoTitle}>{label}</p>
          <p>{word('what')}</p>
          <p>
            <strong>{t('form.why')}</strong> {word('why')}
          </p>
          <p>
            <strong>{t('form.accepts')}</strong> {accepted(path)}
          </p>
          {assumed != null && (
            <p>
              <strong>{t('form.assumedTitle', { value: words.value(path, assumed.value) })}</strong>{' '}
              {assumed.because[language]} {entry?.flipsFirst === true ? t('form.flips') : ''}
            </p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
