import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { NodeName } from '../../../components/node/node-link';
import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { loadCuration } from '../api/load-curation';
import { loadGraphHistory } from '../api/load-graph-history';
import { EditLine } from './edit-line';
import classes from './history.module.css';
import { UndoButton } from './undo-button';

/** Nodes named of an edit of many. */
const MOST_NAMED = 12;

/** The edits of the whole graph, newest first, each with the way back. */
export function RecentEdits() {
  const { t } = useTranslation('curate');
  const history = useInfiniteQuery(loadGraphHistory());
  const curation = useQuery(loadCuration());
  if (history.data === undefined && history.isError)
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <ListSkeleton />;
  const { edits, total } = history.data;
  if (total === 0) {
    return (
      <EmptyState icon="history" title={t('edits.none')}>
        <p>{t('edits.noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ol className={classes.entries} aria-label={t('history.count', { count: total })}>
        {edits.map((edit) => (
          <li key={edit.id} className={classes.entry}>
            <div className={classes.top}>
              <EditLine edit={edit} />
              <UndoButton edit={edit} disabled={curation.data?.mayEdit === false} />
            </div>
            <ul className={classes.nodes}>
              {edit.nodeIds.slice(0, MOST_NAMED).map((id) => (
                <li key={id}>
                  <Link to="/node/$id/history" params={{ id }} search={{} as never}>
                    <NodeName id={id} />
                  </Link>
                </li>
              ))}
              {edit.nodeCount > MOST_NAMED && (
                <li className={classes.count}>{t('edits.more', { count: edit.nodeCount - MOST_NAMED })}</li>
              )}
            </ul>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
