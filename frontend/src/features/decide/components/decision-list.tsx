import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton } from '../../../components/ui/skeletons';
import type { DecisionSummary } from '../api/fragments';
import { EVERYTHING } from '../state/decide-state';
import type { Decide } from '../state/use-decide';
import classes from './decision-list.module.css';
import { DecisionRow } from './decision-row';

/** Props of DecisionList. */
export interface DecisionListProps {
  readonly decide: Decide;
  readonly list: Pick<
    UseInfiniteQueryResult<{ readonly decisions: readonly DecisionSummary[]; readonly total: number }>,
    | 'data'
    | 'isPending'
    | 'isError'
    | 'error'
    | 'refetch'
    | 'hasNextPage'
    | 'fetchNextPage'
    | 'isFetchingNextPage'
  >;
  /** Id of the decision that is read beside the list. */
  readonly reading: string | undefined;
}

/** The decisions that pass, as rows, more on request. */
export function DecisionList({ decide, list, reading }: DecisionListProps) {
  const { t } = useTranslation('decide');
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <ListSkeleton rows={8} />;
  const { decisions, total } = list.data ?? { decisions: [], total: 0 };
  if (total === 0) {
    return (
      <EmptyState
        icon="find"
        title={t('list.none')}
        action={
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              decide.set({ ...EVERYTHING, sort: decide.state.sort }, true);
            }}
          >
            {t('list.showAll')}
          </Button>
        }
      >
        <p>{t('list.noneHint')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={classes.scroll}>
      <ol className={classes.rows}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionRow decision={decision} isOpen={decision.id === reading} search={decide.search} />
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button
            size="compact-sm"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('list.more', { count: total - decisions.length })}
          </Button>
        </div>
      )}
      <p className={classes.keys}>
        <kbd>j</kbd> <kbd>k</kbd> {t('list.keys')}
      </p>
    </div>
  );
}
