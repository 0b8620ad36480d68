import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { NodeName } from '../../../../components/node/node-link';
import { ErrorState } from '../../../../components/ui/error-state';
import { ListSkeleton } from '../../../../components/ui/skeletons';
import { useFormat } from '../../../../lib/use-language';
import { loadScenarioChoices } from '../api/load-scenario-choices';
import classes from './new-decision.module.css';

/** Props of ScenarioSource. */
export interface ScenarioSourceProps {
  readonly id: string | undefined;
  readonly rank: number;
  readonly onScenario: (id: string) => void;
  readonly onRank: (rank: number) => void;
}

/** Which saved scenario, and which of its recommendations. */
export function ScenarioSource({ id, rank, onScenario, onRank }: ScenarioSourceProps) {
  const { t } = useTranslation('decideEdit');
  const { money } = useFormat();
  const { data, isPending, isError, error, refetch } = useQuery(loadScenarioChoices());
  if (isPending) return <ListSkeleton rows={3} />;
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data.scenarios.length === 0) {
    return (
      <p className={classes.hint}>
        {t('new.noScenarios')}{' '}
        <Link to="/advise" search={{} as never}>
          {t('new.toAdvise')}
        </Link>
      </p>
    );
  }
  const scenario = data.scenarios.find((one) => one.id === id);
  const designs = scenario?.outcome.recommendations ?? [];
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{t('new.scenario')}</legend>
        {data.scenarios.map(({ id: one, name, outcome }) => (
          <Radio
            key={one}
            name="scenario"
            label={name}
            description={outcome.isFeasible ? undefined : t('new.infeasible')}
            disabled={outcome.recommendations.length === 0}
            checked={one === id}
            onChange={() => {
              onScenario(one);
              onRank(1);
            }}
          />
        ))}
        {data.total > data.scenarios.length && (
          <p className={classes.hint}>
            {t('new.moreScenarios', { count: data.total - data.scenarios.length })}
          </p>
        )}
      </fieldset>
      {designs.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t('new.rank')}</legend>
          {designs.map(({ style, monthlyUsd }, index) => (
            <Radio
              key={index}
              name="rank"
              label={
                <>
                  {index + 1}. <NodeName id={`pattern:${style}`} />, {money(monthlyUsd)}
                </>
              }
              checked={rank === index + 1}
              onChange={() => {
                onRank(index + 1);
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
