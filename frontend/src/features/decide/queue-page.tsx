import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../components/ui/empty-state';
import { ErrorState } from '../../components/ui/error-state';
import { ListSkeleton } from '../../components/ui/skeletons';
import { useAnnouncePlace } from '../../lib/place';
import { loadDecisionQueue } from './api/load-decision-queue';
import { DecisionRow } from './components/decision-row';
import panel from './components/panel.module.css';
import { useDecisionWords } from './components/use-words';
import classes from './queue-page.module.css';
import { useListKeys } from './state/use-list-keys';

/** What waits: reviews asked of whoever acts, decisions past their day of review or resting on something that changed. */
export function QueuePage() {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const frame = useListKeys({});
  const { data, isPending, isError, error, refetch } = useQuery(loadDecisionQueue());
  useAnnouncePlace(t('queue.title'));
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <section ref={frame} className={panel.page} aria-label={t('queue.title')}>
      <Title order={1}>{t('queue.title')}</Title>
      {isPending ? (
        <ListSkeleton rows={6} />
      ) : data.reviews.length + data.flagged.length === 0 ? (
        <EmptyState icon="check" title={t('queue.none')}>
          <p>{t('queue.noneHint')}</p>
        </EmptyState>
      ) : (
        <>
          <Title order={2} className={classes.heading}>
            {t('queue.asked', { count: data.reviews.length })}
          </Title>
          {data.reviews.length === 0 && <p className={panel.muted}>{t('queue.notAsked')}</p>}
          <ul className={classes.list}>
            {data.reviews.map(({ decision, review }) => (
              <li key={review.id}>
                <DecisionRow decision={decision} />
                <p className={classes.why}>
                  {t('queue.askedBy', {
                    name: words.author(review.requestedBy),
                    when: words.age(review.requestedAt),
                  })}
                </p>
              </li>
            ))}
          </ul>
          <Title order={2} className={classes.heading}>
            {t('queue.flagged', { count: data.flagged.length + data.leftOut })}
          </Title>
          {data.flagged.length === 0 && <p className={panel.muted}>{t('queue.notFlagged')}</p>}
          <ul className={classes.list}>
            {data.flagged.map(({ decision, flags }) => (
              <li key={decision.id}>
                <DecisionRow decision={decision} />
                <ul className={classes.flags}>
                  {flags.map((flag, index) => (
                    <li key={index}>{words.flag(flag)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {data.leftOut > 0 && <p className={panel.muted}>{t('list.leftOut', { count: data.leftOut })}</p>}
        </>
      )}
    </section>
  );
}
