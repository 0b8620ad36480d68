import { useMediaQuery } from '@mantine/hooks';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './advise-page.module.css';
import { loadRequirementsForm, type FormRules } from './api/load-requirements-form';
import {
  RecommendationActionsScope,
  type RecommendationActionsProps,
} from './components/recommendation-actions';
import { RequirementsForm } from './components/requirements-form';
import { Results } from './components/results';
import { ScenarioBar } from './components/scenario-bar';
import { FormRulesScope } from './components/use-words';
import type { LedgerEntry } from './model/advice';
import { differingPaths, fromFile } from './model/requirements';
import { useAdvice } from './state/use-advice';
import { useAdviseState } from './state/use-advise-state';
import { useScenario } from './state/use-scenario';
import { ErrorState } from '../../components/ui/error-state';
import { TextSkeleton } from '../../components/ui/skeletons';
import { useAnnouncePlace } from '../../lib/place';

/** Props of AdvisePage. */
export interface AdvisePageProps {
  /** What other areas do with a recommendation. */
  readonly Actions?: ComponentType<RecommendationActionsProps>;
}

/** The Advise area: requirements at the left, the answer at the right; one after the other on a narrow screen. */
export function AdvisePage({ Actions }: AdvisePageProps) {
  const { t } = useTranslation('advise');
  const narrow = useMediaQuery('(width < 900px)', undefined, { getInitialValueInEffect: false }) === true;
  const advise = useAdviseState();
  const answer = useAdvice(advise.state.requirements);
  const scenario = useScenario(advise.state.scenario);
  const form = useQuery(loadRequirementsForm());
  const [goOn, setGoOn] = useState(false);
  useAnnouncePlace(scenario.scenario?.name);
  const { step } = advise.state;
  const saved = scenario.scenario;
  const isSaved =
    saved !== undefined &&
    differingPaths(fromFile(saved.requirements), advise.state.requirements).length === 0;
  const scenarioId = isSaved ? saved.id : undefined;
  const actions = useMemo(
    () => (Actions === undefined ? undefined : { Actions, scenarioId }),
    [Actions, scenarioId],
  );

  return (
    <FormRulesScope value={form.data ?? NO_RULES}>
      <div className={classes.page} data-step={narrow ? step : undefined}>
        <h1 className="visually-hidden">{t('title')}</h1>
        {narrow && (
          <div className={classes.steps}>
            <SegmentedControl
              fullWidth
              size="sm"
              value={step}
              aria-label={t('steps')}
              data={[
                { value: 'form', label: t('form.label') },
                { value: 'results', label: t('results.label') },
              ]}
              onChange={(next) => {
                advise.show({ step: next === 'results' ? 'results' : 'form' });
              }}
            />
          </div>
        )}
        {(!narrow || step === 'form') && (
          <div className={classes.form}>
            <ScenarioBar advise={advise} control={scenario} />
            {form.isError ? (
              <ErrorState error={form.error} onRetry={() => void form.refetch()} />
            ) : form.isPending ? (
              <div className={classes.waiting}>
                <TextSkeleton rows={12} />
              </div>
            ) : (
              <RequirementsForm
                rules={form.data}
                requirements={advise.requirements}
                ledger={answer.advice?.ledger ?? NO_LEDGER}
                problems={answer.problems}
                onEdit={advise.edit}
              />
            )}
          </div>
        )}
        {(!narrow || step === 'results') && (
          <RecommendationActionsScope value={actions}>
            <Results
              advise={advise}
              answer={answer}
              goOn={goOn}
              onGoOn={() => {
                setGoOn(true);
              }}
            />
          </RecommendationActionsScope>
        )}
      </div>
    </FormRulesScope>
  );
}

const NO_RULES: FormRules = new Map();
const NO_LEDGER: readonly LedgerEntry[] = [];
