import { Button } from '@mantine/core';
import { Link, useLocation, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../components/ui/empty-state';
import { ErrorState } from '../components/ui/error-state';
import { TextSkeleton } from '../components/ui/skeletons';
import { ApiError } from '../lib/graphql-client';
import classes from './route-states.module.css';

/** What stands in a route while its code is on the way. */
export function PagePending() {
  return (
    <div className={classes.page}>
      <TextSkeleton rows={8} />
    </div>
  );
}

/** What stands in a route whose page failed; the frame around it goes on. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  if (error instanceof ApiError) return <ErrorState error={error} onRetry={retry} />;
  return (
    <EmptyState
      icon="warn"
      title={t('fault.title')}
      action={
        <Button variant="default" onClick={retry}>
          {t('fault.retry')}
        </Button>
      }
    >
      <p>{t('fault.text')}</p>
    </EmptyState>
  );
}

/** What stands at an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  return (
    <EmptyState
      icon="find"
      title={t('notFound.title')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/advise" {...props} />}>
          {t('notFound.action')}
        </Button>
      }
    >
      <p>{t('notFound.text', { path: pathname })}</p>
    </EmptyState>
  );
}
