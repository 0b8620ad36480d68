import { Button } from '@mantine/core';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import { CanvasSkeleton, ListSkeleton } from '../../../components/ui/skeletons';
import type { Advice, Recommendation } from '../model/advice';
import { mentionedIds } from '../model/mentioned-ids';
import { isEmpty, toInput } from '../model/requirements';
import { NamesScope, useBriefs, useNames } from '../state/use-briefs';
import type { AdviceState } from '../state/use-advice';
import type { AdviseControl } from '../state/use-advise-state';
import { Architecture } from './architecture';
import { Comparison } from './comparison';
import { DetailPanel } from './detail-panel';
import { Frontier } from './frontier';
import { InfeasiblePage } from './infeasible-page';
import { Progress } from './progress';
import { Ranking } from './ranking';
import { RecommendationActionsScope } from './recommendation-actions';
import classes from './results.module.css';
import { StartPage } from './start-page';
import { TargetsTab } from './targets-tab';
import { Warnings } from './warnings';

/** Props of Results. */
export interface ResultsProps {
  readonly advise: AdviseControl;
  readonly answer: AdviceState;
  /** Whether the answer to no requirements at all is wanted. */
  readonly goOn: boolean;
  readonly onGoOn: () => void;
}

/** The answer: ranking, drawing and reasons; the start page while nothing is stated; the way out where nothing fits. */
export function Results({ advise, answer, goOn, onGoOn }: ResultsProps) {
  const { t } = useTranslation('advise');
  const { state } = advise;
  const starting = isEmpty(state.requirements) && isEmpty(advise.requirements) && !goOn;
  return (
    <section className={classes.results} aria-label={t('results.label')}>
      <Progress busy={answer.asking} />
      {starting ? (
        <StartPage onOpen={advise.open} onGoOn={onGoOn} />
      ) : (
        <Answer advise={advise} answer={answer} />
      )}
    </section>
  );
}

function Answer({ advise, answer }: Pick<ResultsProps, 'advise' | 'answer'>) {
  const { t } = useTranslation('advise');
  const { advice, error, problems, retry } = answer;
  if (advice === undefined) {
    if (error !== undefined) return <ErrorState error={error} onRetry={retry} />;
    if (problems.length > 0)
      return <EmptyState icon="advise" title={t('results.fixFirst', { count: problems.length })} />;
    return (
      <div className={classes.waiting}>
        <ListSkeleton rows={3} />
        <CanvasSkeleton />
      </div>
    );
  }
  return (
    <>
      {error !== undefined && (
        <p className={classes.note} role="alert">
          <Icon name="warn" size={14} /> {t('results.failed')}
          <Button size="compact-xs" variant="default" onClick={retry}>
            {t('results.again')}
          </Button>
        </p>
      )}
      {problems.length > 0 && (
        <p className={classes.note} role="status">
          <Icon name="info" size={14} /> {t('results.kept')}
        </p>
      )}
      <NamedAnswer advise={advise} advice={advice} sensitivity={answer.sensitivity} />
    </>
  );
}

function NamedAnswer({ advise, advice, sensitivity }: AnswerProps) {
  const ids = useMemo(() => mentionedIds(advice), [advice]);
  const names = useBriefs(ids);
  return (
    <NamesScope value={names}>
      {advice.recommendations.length > 0 ? (
        <Feasible advise={advise} advice={advice} sensitivity={sensitivity} />
      ) : (
        <NothingFits advise={advise} advice={advice} sensitivity={sensitivity} />
      )}
    </NamesScope>
  );
}

interface AnswerProps {
  readonly advise: AdviseControl;
  readonly advice: Advice;
  readonly sensitivity: AdviceState['sensitivity'];
}

function Feasible({ advise, advice, sensitivity }: AnswerProps) {
  const { t } = useTranslation('advise');
  const { nameOf } = useNames();
  const { state, show } = advise;
  const { recommendations } = advice;
  const actions = useContext(RecommendationActionsScope);
  const ofRank = (rank: number | undefined): Recommendation | undefined =>
    recommendations.find((one) => one.rank === rank);
  const shown = ofRank(state.rank) ?? recommendations[0];
  if (shown === undefined) return null;
  const other = ofRank(state.compare);
  return (
    <>
      <Ranking
        recommendations={recommendations}
        rank={shown.rank}
        compare={other?.rank}
        onSelect={(rank) => {
          show({ rank, compare: undefined }, true);
        }}
        onCompare={(compare) => {
          show({ compare, front: false }, true);
        }}
      />
      <div className={classes.more}>
        {actions !== undefined && (
          <actions.Actions
            requirements={toInput(state.requirements)}
            scenarioId={actions.scenarioId}
            rank={shown.rank}
          />
        )}
        {!state.front && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              show({ front: true });
            }}
          >
            {t('frontier.open')}
          </Button>
        )}
      </div>
      {advice.warnings.length > 0 && (
        <div className={classes.warnings}>
          <Warnings warnings={advice.warnings} />
        </div>
      )}
      {state.front ? (
        <Frontier
          requirements={state.requirements}
          shown={shown}
          onClose={() => {
            show({ front: false });
          }}
        />
      ) : other !== undefined && other !== shown ? (
        <Comparison
          left={shown}
          right={other}
          onClose={() => {
            show({ compare: undefined }, true);
          }}
        />
      ) : (
        <div className={classes.work}>
          <div className={classes.drawing}>
            <Architecture
              recommendation={shown}
              label={t('drawing.label', { style: nameOf(`pattern:${shown.style}`) })}
              view={state.view}
              part={state.part}
              onPart={(part) => {
                show({ part });
              }}
              onView={(view) => {
                show({ view });
              }}
            />
          </div>
          <aside className={classes.panel} aria-label={t('tabs.label')}>
            <DetailPanel
              recommendation={shown}
              ledger={advice.ledger}
              sensitivity={sensitivity}
              tab={state.tab}
              part={state.part}
              onTab={(tab) => {
                show({ tab, part: undefined });
              }}
              onPart={(part) => {
                show({ part });
              }}
            />
          </aside>
        </div>
      )}
    </>
  );
}

function NothingFits({ advise, advice, sensitivity }: AnswerProps) {
  const { t } = useTranslation('advise');
  const { nameOf } = useNames();
  const { state, show } = advise;
  const { infeasible } = advice;
  if (infeasible == null) return <p className={classes.note}>{t('results.nothing')}</p>;
  const miss = infeasible.nearestMiss;
  return (
    <>
      <InfeasiblePage
        infeasible={infeasible}
        requirements={state.requirements}
        onApply={(next) => advise.edit(next)}
      />
      {miss != null && (
        <>
          <h2 className={classes.missTitle}>
            {t('infeasible.nearest', { style: nameOf(`pattern:${miss.recommendation.style}`) })}
          </h2>
          <div className={classes.work}>
            <div className={classes.drawing}>
              <Architecture
                recommendation={miss.recommendation}
                label={t('drawing.label', { style: nameOf(`pattern:${miss.recommendation.style}`) })}
                view={state.view}
                part={state.part}
                onPart={(part) => {
                  show({ part });
                }}
                onView={(view) => {
                  show({ view });
                }}
              />
            </div>
            <aside className={classes.panel} aria-label={t('tabs.label')}>
              {state.part === undefined ? (
                <div
                  className={classes.missTargets}
                  tabIndex={0}
                  role="region"
                  aria-label={t('tabs.targets')}
                >
                  <TargetsTab
                    recommendation={miss.recommendation}
                    violated={miss.violated}
                    requirements={state.requirements}
                  />
                </div>
              ) : (
                <DetailPanel
                  recommendation={miss.recommendation}
                  ledger={advice.ledger}
                  sensitivity={sensitivity}
                  tab={state.tab}
                  part={state.part}
                  onTab={(tab) => {
                    show({ tab, part: undefined });
                  }}
                  onPart={(part) => {
                    show({ part });
                  }}
                />
              )}
            </aside>
          </div>
        </>
      )}
    </>
  );
}
