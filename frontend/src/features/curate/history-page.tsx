import { Button, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { loadBrief } from '../../components/node/load-brief';
import { EmptyState } from '../../components/ui/empty-state';
import { ErrorState } from '../../components/ui/error-state';
import { ListSkeleton } from '../../components/ui/skeletons';
import { nameOfSlug } from '../../lib/name-of-slug';
import { useAnnouncePlace } from '../../lib/place';
import { useLanguage } from '../../lib/use-language';
import { loadCuration } from './api/load-curation';
import { loadNodeHistory } from './api/load-node-history';
import { EditLine } from './components/edit-line';
import { FieldChanges } from './components/field-changes';
import classes from './components/history.module.css';
import { UndoButton } from './components/undo-button';

/** A node's history: who changed what, when, why, and the way back. Also of a node that is gone. */
export function HistoryPage() {
  const { t } = useTranslation('curate');
  const language = useLanguage();
  const { id: asked = '' } = useParams({ strict: false });
  const brief = useQuery(loadBrief(asked));
  // A link may name the node by an alias; its history knows the id alone.
  const id = brief.data?.id ?? asked;
  const history = useInfiniteQuery({ ...loadNodeHistory(id), enabled: !brief.isPending });
  const curation = useQuery(loadCuration());
  const name = brief.data?.name[language] ?? nameOfSlug(id);
  const isGone = brief.data === null;
  useAnnouncePlace(t('history.place', { name }));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Title order={1}>{t('history.title', { name })}</Title>
        {history.isSuccess && (
          <span className={classes.count}>{t('history.count', { count: history.data.total })}</span>
        )}
        {!isGone && (
          <div className={classes.headActions}>
            <Button
              size="compact-sm"
              variant="default"
              renderRoot={(props) => <Link to="/node/$id" params={{ id }} search={{} as never} {...props} />}
            >
              {t('edit.read')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              renderRoot={(props) => (
                <Link to="/node/$id/edit" params={{ id }} search={{} as never} {...props} />
              )}
            >
              {t('history.edit')}
            </Button>
          </div>
        )}
      </header>
      {isGone && history.isSuccess && history.data.total > 0 && <p>{t('history.gone')}</p>}
      {history.isPending && <ListSkeleton rows={4} />}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.isSuccess && history.data.total === 0 && (
        <EmptyState icon="history" title={t('history.none')}>
          <p>{t('history.noneText')}</p>
        </EmptyState>
      )}
      <ol className={classes.entries}>
        {(history.data?.entries ?? []).map(({ edit, change }) => (
          <li key={edit.id} className={classes.entry}>
            <div className={classes.top}>
              <EditLine edit={edit} />
              <UndoButton edit={edit} disabled={curation.data?.mayEdit === false} />
            </div>
            {change.revisionBefore == null && <p className={classes.count}>{t('history.added')}</p>}
            {change.revisionAfter == null && <p className={classes.count}>{t('history.removed')}</p>}
            <FieldChanges fields={change.fields} />
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
    </div>
  );
}
