import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { FormRules } from '../api/load-requirements-form';
import type { InputProblem, LedgerEntry } from '../model/advice';
import { FIELD_PATHS, placeOf, type FieldPath, type Section } from '../model/fields';
import type { FieldValue, Requirements } from '../model/requirements';
import { Field } from './field';
import classes from './form-section.module.css';

/** Sections that a newcomer sees open. */
const OPEN_AT_FIRST: readonly Section[] = ['load', 'quality', 'limits', 'needs'];

/** Props of FormSection. */
export interface FormSectionProps {
  readonly section: Section;
  readonly rules: FormRules;
  readonly requirements: Requirements;
  readonly ledger: readonly LedgerEntry[];
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly problemsOf: ReadonlyMap<FieldPath | undefined, readonly InputProblem[]>;
  readonly onChange: (path: FieldPath, value: FieldValue | undefined) => void;
}

/** A section of the form: its first fields, those that hold a value or a problem, and the others on demand. */
export function FormSection({
  section,
  rules,
  requirements,
  ledger,
  entries,
  problemsOf,
  onChange,
}: FormSectionProps) {
  const { t } = useTranslation('advise');
  const bodyId = useId();
  const [open, setOpen] = useState(OPEN_AT_FIRST.includes(section));
  const [all, setAll] = useState(false);
  const paths = FIELD_PATHS.filter((path) => placeOf(path).section === section && rules.has(path));
  const isNeeded = (path: FieldPath): boolean =>
    placeOf(path).first || requirements[path] !== undefined || problemsOf.has(path);
  const stated = paths.filter((path) => requirements[path] !== undefined).length;
  const wrong = paths.some((path) => problemsOf.has(path));
  const shown = all ? paths : paths.filter(isNeeded);
  const rest = paths.length - paths.filter(isNeeded).length;
  // A problem is never folded away.
  const isOpen = open || wrong;
  return (
    <section className={classes.section}>
      <h3 className={classes.title}>
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span className={classes.arrow} data-open={isOpen || undefined}>
            <Icon name="down" size={12} />
          </span>
          {t(`section.${section}`)}
          {stated > 0 && <span className={classes.stated}>{t('form.statedHere', { count: stated })}</span>}
        </UnstyledButton>
      </h3>
      <div id={bodyId} className={classes.fields} hidden={!isOpen}>
        {isOpen &&
          shown.map((path) => {
            const rule = rules.get(path);
            return (
              rule && (
                <Field
                  key={path}
                  path={path}
                  rules={rule}
                  value={requirements[path]}
                  entry={entries.get(path)}
                  ledger={ledger}
                  problems={problemsOf.get(path) ?? NO_PROBLEMS}
                  onChange={onChange}
                />
              )
            );
          })}
        {rest > 0 && (
          <UnstyledButton
            className={classes.more}
            aria-expanded={all}
            onClick={() => {
              setAll(!all);
            }}
          >
            {all ? t('form.fewer') : t('form.more', { count: rest })}
          </UnstyledButton>
        )}
      </div>
    </section>
  );
}

const NO_PROBLEMS: readonly InputProblem[] = [];
