import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { useFormat } from '../../../lib/use-language';
import { loadScenarios } from '../api/load-scenarios';
import type { Scenario } from '../api/scenario-result';
import { fromFile, type Requirements } from '../model/requirements';
import { useBriefs } from '../state/use-briefs';
import type { ScenarioControl } from '../state/use-scenario';
import classes from './dialogs.module.css';

/** Props of ScenarioList. */
export interface ScenarioListProps {
  readonly opened: boolean;
  readonly control: ScenarioControl;
  readonly onClose: () => void;
  readonly onOpen: (requirements: Requirements, id: string) => void;
  readonly onDeleted: (id: string) => void;
}

/** The workspace's scenarios, to open or to delete. */
export function ScenarioList(props: ScenarioListProps) {
  const { t } = useTranslation('advise');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('scenario.list')}
      closeButtonProps={{ 'aria-label': t('close') }}
      size="lg"
      centered
    >
      <Scenarios {...props} />
    </Modal>
  );
}

function Scenarios({ control, onOpen, onDeleted }: ScenarioListProps) {
  const { t } = useTranslation('advise');
  const { data, isPending, isError, error, refetch } = useQuery(loadScenarios());
  const [asked, setAsked] = useState<string>();
  const { refusal } = control;
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <ListSkeleton rows={4} />;
  if (data.scenarios.length === 0)
    return (
      <EmptyState icon="advise" title={t('scenario.noneTitle')}>
        <p>{t('scenario.none')}</p>
      </EmptyState>
    );
  return (
    <div className={classes.stack}>
      <p className={classes.muted}>{t('scenario.count', { count: data.total })}</p>
      {refusal !== undefined && (
        <p className={classes.wrong} role="alert">
          {t(refusal.kind === 'stale' ? 'scenario.deleteStale' : 'scenario.deleteFailed')}
        </p>
      )}
      <ul className={classes.list}>
        {data.scenarios.map((scenario) => (
          <li key={scenario.id} className={classes.item}>
            <UnstyledButton
              className={classes.open}
              onClick={() => {
                control.take(scenario);
                onOpen(fromFile(scenario.requirements), scenario.id);
              }}
            >
              <span className={classes.name}>{scenario.name}</span>
              <Outcome scenario={scenario} />
            </UnstyledButton>
            {asked === scenario.id ? (
              <Button
                size="compact-sm"
                color="red"
                variant="light"
                loading={control.busy}
                onClick={() => {
                  void control.remove(scenario).then((gone) => {
                    setAsked(undefined);
                    if (gone !== undefined) onDeleted(gone.id);
                  });
                }}
              >
                {t('scenario.confirmDelete')}
              </Button>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('scenario.deleteNamed', { name: scenario.name })}
                onClick={() => {
                  setAsked(scenario.id);
                }}
              >
                {t('scenario.delete')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the scenario gave when it was saved. */
function Outcome({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('advise');
  const { date, money } = useFormat();
  const first = scenario.outcome.recommendations[0];
  const ids = useMemo(() => (first === undefined ? [] : [`pattern:${first.style}`]), [first]);
  const { nameOf } = useBriefs(ids);
  return (
    <span className={classes.muted}>
      {date(scenario.updatedAt)} ·{' '}
      {first === undefined
        ? t('scenario.infeasible')
        : `${nameOf(`pattern:${first.style}`)}, ${money(first.monthlyUsd)}`}
    </span>
  );
}
