import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FormRules } from '../api/load-requirements-form';
import type { InputProblem, LedgerEntry } from '../model/advice';
import { SECTIONS, type FieldPath } from '../model/fields';
import { byField, byPath, countOrigins } from '../model/ledger';
import {
  isEmpty,
  NO_REQUIREMENTS,
  setField,
  statedPaths,
  type FieldValue,
  type Requirements,
} from '../model/requirements';
import { FormSection } from './form-section';
import { Live } from './live';
import { ProblemList } from './problem-list';
import classes from './requirements-form.module.css';

const ORIGINS = ['stated', 'inferred', 'assumed'] as const;

/** Props of RequirementsForm. */
export interface RequirementsFormProps {
  readonly rules: FormRules;
  readonly requirements: Requirements;
  /** What the last answer rests on; empty until there is one. */
  readonly ledger: readonly LedgerEntry[];
  readonly problems: readonly InputProblem[];
  readonly onEdit: (next: Requirements, field?: FieldPath) => void;
}

/**
 * What the user states about the system. Every field may stay empty; it then says what is taken in its place. All
 * problems show at once, each beside its field.
 */
export function RequirementsForm({ rules, requirements, ledger, problems, onEdit }: RequirementsFormProps) {
  const { t } = useTranslation('advise');
  // Until there is an answer only what is stated is known.
  const known = ledger.length > 0;
  const counts = known
    ? countOrigins(ledger)
    : { stated: statedPaths(requirements).length, inferred: 0, assumed: 0 };
  const origins = known ? ORIGINS : ORIGINS.slice(0, 1);
  const entries = byPath(ledger);
  const problemsOf = byField(problems);
  const handleChange = (path: FieldPath, value: FieldValue | undefined): void => {
    onEdit(setField(requirements, path, value), path);
  };
  return (
    <form
      className={classes.form}
      aria-label={t('form.label')}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <header className={classes.head}>
        <Title order={2}>{t('form.label')}</Title>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={isEmpty(requirements)}
          onClick={() => {
            onEdit(NO_REQUIREMENTS);
          }}
        >
          {t('form.clearAll')}
        </Button>
        <p className={classes.counts} role="status">
          {origins.map((origin) => (
            <span key={origin} data-origin={origin}>
              <Live of={counts[origin]} /> {t(`origin.${origin}`, { count: counts[origin] })}
            </span>
          ))}
        </p>
        {problems.length > 0 && (
          <p className={classes.problems} role="alert">
            {t('form.problems', { count: problems.length })}
          </p>
        )}
        <ProblemList problems={problemsOf.get(undefined) ?? []} />
      </header>
      {SECTIONS.map((section) => (
        <FormSection
          key={section}
          section={section}
          rules={rules}
          requirements={requirements}
          ledger={ledger}
          entries={entries}
          problemsOf={problemsOf}
          onChange={handleChange}
        />
      ))}
    </form>
  );
}
