import { Button, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { useFormat, useLanguage } from '../../../lib/use-language';
import { loadCases } from '../api/load-cases';
import { loadScenarios } from '../api/load-scenarios';
import { fromFile, statedPaths, type Requirements } from '../model/requirements';
import classes from './start-page.module.css';

/** Scenarios listed here; the menu has all. */
const MOST_SCENARIOS = 5;

/** Props of StartPage. */
export interface StartPageProps {
  readonly onOpen: (requirements: Requirements, scenario?: string) => void;
  /** Shows the answer that rests on assumptions alone. */
  readonly onGoOn: () => void;
}

/** Where Advise starts while nothing is stated: worked cases and saved scenarios to start from. */
export function StartPage({ onOpen, onGoOn }: StartPageProps) {
  const { t } = useTranslation('advise');
  const language = useLanguage();
  const { date } = useFormat();
  const cases = useQuery(loadCases());
  const saved = useQuery(loadScenarios());
  const scenarios = saved.data?.scenarios.slice(0, MOST_SCENARIOS) ?? [];
  return (
    <div className={classes.page}>
      <Title order={1}>{t('start.title')}</Title>
      <p className={classes.lead}>{t('start.lead')}</p>
      <section>
        <Title order={2}>{t('start.cases')}</Title>
        {cases.isError ? (
          <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />
        ) : cases.isPending ? (
          <ListSkeleton rows={4} />
        ) : (
          <ul className={classes.cards}>
            {cases.data.map(({ id, name, summary, requirements }) => (
              <li key={id}>
                <UnstyledButton
                  className={classes.card}
                  onClick={() => {
                    onOpen(requirements);
                  }}
                >
                  <span className={classes.name}>{name[language]}</span>
                  <span className={classes.summary}>{summary[language]}</span>
                  <span className={classes.count}>
                    {t('start.states', { count: statedPaths(requirements).length })}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </section>
      {scenarios.length > 0 && (
        <section>
          <Title order={2}>{t('start.saved')}</Title>
          <ul className={classes.list}>
            {scenarios.map((scenario) => (
              <li key={scenario.id}>
                <UnstyledButton
                  className={classes.row}
                  onClick={() => {
                    onOpen(fromFile(scenario.requirements), scenario.id);
                  }}
                >
                  <span className={classes.name}>{scenario.name}</span>
                  <span className={classes.count}>{date(scenario.updatedAt)}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button variant="default" className={classes.goOn} onClick={onGoOn}>
        {t('start.goOn')}
      </Button>
    </div>
  );
}
