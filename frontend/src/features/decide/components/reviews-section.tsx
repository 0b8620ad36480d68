import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Decision } from '../api/fragments';
import classes from './panel.module.css';
import { useDecisionWords } from './use-words';

/** Who was asked for a review, and what they said. */
export function ReviewsSection({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { reviews, version, status } = decision;
  if (reviews.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('review.title')}</Title>
      <ul className={classes.list}>
        {reviews.map((review) => {
          // An approval of an older text counts no more while it is still open.
          const isOld = status === 'PROPOSED' && review.version != null && review.version !== version;
          return (
            <li key={review.id}>
              <div className={classes.line}>
                <span className={classes.who}>{words.author(review.reviewer)}</span>
                <span>{t(`review.state.${review.state}`)}</span>
                <span className={classes.muted}>
                  {words.dateTime(review.answeredAt ?? review.requestedAt)}
                </span>
                {review.state === 'ASKED' && (
                  <span className={classes.muted}>
                    {t('review.askedBy', { name: words.author(review.requestedBy) })}
                  </span>
                )}
                {isOld && (
                  <span className={classes.tag}>{t('review.older', { version: review.version ?? 0 })}</span>
                )}
              </div>
              {review.comment != null && review.comment !== '' && (
                <p className={classes.quote}>{review.comment}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
