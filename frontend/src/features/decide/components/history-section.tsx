import { Button, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton } from '../../../components/ui/skeletons';
import type { Decision, Version } from '../api/fragments';
import { loadDecisionVersions } from '../api/load-decision-versions';
import classes from './panel.module.css';
import { useDecisionWords } from './use-words';
import { VERSION_ACTIONS } from '../model/version-actions';

/** Who changed the decision, when, how and why; each change leads to its difference. */
export function HistorySection({
  decision,
}: {
  readonly decision: Pick<Decision, 'id' | 'acceptedVersion'>;
}) {
  const { t } = useTranslation('decide');
  const { data, isPending, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(loadDecisionVersions(decision.id));
  return (
    <section className={`${classes.section} no-print`}>
      <Title order={2}>{t('history.title')}</Title>
      {isPending && <ListSkeleton rows={3} />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      <ol className={classes.list}>
        {(data?.versions ?? []).map((version) => (
          <VersionRow
            key={version.version}
            id={decision.id}
            version={version}
            isAccepted={version.version === decision.acceptedVersion}
          />
        ))}
      </ol>
      {hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </section>
  );
}

interface VersionRowProps {
  readonly id: string;
  readonly version: Version;
  readonly isAccepted: boolean;
}

function VersionRow({
  id,
  version: { version, action, message, author, at, isAuthenticated },
  isAccepted,
}: VersionRowProps) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const known = VERSION_ACTIONS.find((one) => one === action);
  return (
    <li>
      <div className={classes.line}>
        <span className={classes.muted}>{t('history.version', { version })}</span>
        <span className={classes.who}>{words.author(author)}</span>
        {!isAuthenticated && <span className={classes.tag}>{t('history.onTrust')}</span>}
        <span>{known === undefined ? action : t(`history.action.${known}`)}</span>
        {isAccepted && <span className={classes.tag}>{t('history.accepted')}</span>}
        <time className={classes.muted} dateTime={at}>
          {words.dateTime(at)}
        </time>
        {version > 1 && (
          <Link
            to="/decide/$id/versions"
            params={{ id }}
            search={{ from: version - 1, to: version } as never}
          >
            {t('history.diff')}
            <span className="visually-hidden">, {t('history.version', { version })}</span>
          </Link>
        )}
      </div>
      {message != null && message !== '' && <p className={classes.quote}>{message}</p>}
    </li>
  );
}
