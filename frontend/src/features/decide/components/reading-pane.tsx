import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { TextSkeleton } from '../../../components/ui/skeletons';
import { useAnnouncePlace } from '../../../lib/place';
import { loadDecision } from '../api/load-decision';
import { DecisionArticle } from './decision-article';
import classes from './decision-article.module.css';
import { useDecisionWords } from './use-words';

/** Props of ReadingPane. */
export interface ReadingPaneProps {
  /** Id, number or alias. */
  readonly reference: string;
  /** Level of the title: 1 where nothing else is on the page; 2 unless told. */
  readonly order?: 1 | 2;
}

/** A decision to read, by id, number or alias; says so where there is none. */
export function ReadingPane({ reference, order = 2 }: ReadingPaneProps) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { data, isPending, isError, error, refetch } = useQuery(loadDecision(reference));
  useAnnouncePlace(data == null ? undefined : words.name({ number: data.number ?? null, title: data.title }));
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) {
    return (
      <div className={classes.page}>
        <TextSkeleton rows={14} />
      </div>
    );
  }
  if (data === null) {
    return (
      <EmptyState
        icon="find"
        title={t('unknown.title', { reference })}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/decide" search={NOTHING} {...props} />}>
            {t('unknown.action')}
          </Button>
        }
      >
        <p>{t('unknown.text')}</p>
      </EmptyState>
    );
  }
  return <DecisionArticle decision={data} order={order} />;
}

const NOTHING = {} as never;
