import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton, TextSkeleton } from '../../../components/ui/skeletons';
import { useAnnouncePlace } from '../../../lib/place';
import { useNarrow } from '../../../lib/use-narrow';
import type { Decision } from '../api/fragments';
import { loadDecision } from '../api/load-decision';
import { loadDecisionVersions } from '../api/load-decision-versions';
import { useDecisionWords } from '../components/use-words';
import { loadVersion } from './api/load-version';
import { DiffView } from './components/diff-view';
import { RestoreDialog } from './components/restore-dialog';
import { VersionList } from './components/version-list';
import classes from './components/versions.module.css';
import { useCompared, type Compared } from './state/use-compared';

/** All versions of a decision: who wrote what when and why, what differs between two, and the way back. */
export function VersionsPage() {
  const { t } = useTranslation('decideEdit');
  const compared = useCompared();
  const decision = useQuery(loadDecision(compared.id));
  const title = decision.data?.title ?? '';
  useAnnouncePlace(t('versions.place', { title }));
  if (decision.isError) return <ErrorState error={decision.error} onRetry={() => void decision.refetch()} />;
  if (decision.data === undefined) return <TextSkeleton rows={10} />;
  if (decision.data === null) {
    return (
      <EmptyState icon="find" order={1} title={t('gone.title')}>
        <p>{t('gone.text', { id: compared.id })}</p>
      </EmptyState>
    );
  }
  return <Versions decision={decision.data} compared={compared} />;
}

interface VersionsProps {
  readonly decision: Decision;
  readonly compared: Compared;
}

function Versions({ decision, compared }: VersionsProps) {
  const { t } = useTranslation('decideEdit');
  const words = useDecisionWords();
  const versions = useInfiniteQuery(loadDecisionVersions(decision.id));
  const [restoring, setRestoring] = useState<number>();
  const { id, version: current } = decision;
  const to = compared.to ?? current;
  const from = compared.from ?? Math.max(1, to - 1);
  const replaced = decision.relations
    .filter(({ relation, from: newer }) => relation.startsWith('SUPERSEDES') && newer.id === id)
    .map((relation) => relation.to);
  const mayRestore = decision.actions.find(({ action }) => action === 'EDIT')?.refusal == null;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('versions.title', { title: decision.title })}</h1>
        {versions.isSuccess && (
          <span className={classes.count}>{t('versions.count', { count: versions.data.total })}</span>
        )}
        <nav className={classes.links} aria-label={t('links')}>
          <Link to="/decide/$id" params={{ id }} search={{} as never}>
            {t('read')}
          </Link>
          {mayRestore && (
            <Link to="/decide/$id/edit" params={{ id }} search={{} as never}>
              {t('edit')}
            </Link>
          )}
        </nav>
      </header>
      {replaced.length > 0 && (
        <div className={classes.replaced} role="group" aria-label={t('versions.replacedLabel')}>
          {replaced.map((other) => (
            <Button
              key={other.id}
              size="compact-sm"
              variant={compared.other === other.id ? 'filled' : 'default'}
              aria-pressed={compared.other === other.id}
              onClick={() => {
                compared.set({ with: compared.other === other.id ? undefined : other.id });
              }}
            >
              {t('versions.compareReplaced', { other: words.name(other) })}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.columns}>
        <section aria-label={t('versions.list')}>
          {versions.isPending && <ListSkeleton rows={4} />}
          {versions.isError && <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />}
          {versions.isSuccess && (
            <VersionList
              versions={versions.data.versions}
              current={current}
              from={from}
              to={to}
              onFrom={(version) => {
                compared.set({ from: version, with: undefined });
              }}
              onTo={(version) => {
                compared.set({ to: version, with: undefined });
              }}
              onRestore={mayRestore ? setRestoring : undefined}
            />
          )}
          {versions.hasNextPage && (
            <Button
              variant="default"
              size="compact-sm"
              loading={versions.isFetchingNextPage}
              onClick={() => void versions.fetchNextPage()}
            >
              {t('versions.more')}
            </Button>
          )}
        </section>
        {current === 1 && compared.other === undefined ? (
          <p className={classes.count}>{t('versions.onlyOne')}</p>
        ) : (
          <Comparison decision={decision} compared={compared} from={from} to={to} />
        )}
      </div>
      {restoring !== undefined && (
        <RestoreDialog
          decision={decision}
          version={restoring}
          onClose={() => {
            setRestoring(undefined);
          }}
          onRestored={() => {
            setRestoring(undefined);
            compared.set({ from: undefined, to: undefined, with: undefined });
          }}
        />
      )}
    </div>
  );
}

interface ComparisonProps extends VersionsProps {
  readonly from: number;
  readonly to: number;
}

function Comparison({ decision, compared, from, to }: ComparisonProps) {
  const { t } = useTranslation('decideEdit');
  const words = useDecisionWords();
  const narrow = useNarrow();
  const { other } = compared;
  const older = useQuery(loadVersion(decision.id, other === undefined ? from : undefined));
  const replaced = useQuery({ ...loadDecision(other ?? ''), enabled: other !== undefined });
  const newer = useQuery(loadVersion(decision.id, to));
  const before = other === undefined ? older : replaced;
  const failed = [before, newer].find(({ isError }) => isError);
  const layout = narrow ? 'unified' : compared.layout;
  const beforeName =
    other === undefined || replaced.data == null
      ? t('versions.version', { version: from })
      : words.name(replaced.data);
  return (
    <section className={classes.comparison} aria-label={t('versions.comparison')}>
      <div className={classes.comparisonHead}>
        <h2>{t('diff.between', { before: beforeName, after: t('versions.version', { version: to }) })}</h2>
        {!narrow && (
          <SegmentedControl
            size="xs"
            aria-label={t('versions.layouts')}
            value={layout}
            data={[
              { value: 'side', label: t('versions.side') },
              { value: 'unified', label: t('versions.unified') },
            ]}
            onChange={(next) => {
              compared.set({ layout: next === 'unified' ? 'unified' : undefined });
            }}
          />
        )}
      </div>
      {failed !== undefined ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : before.data === undefined || newer.data === undefined ? (
        <TextSkeleton rows={8} />
      ) : before.data === null || newer.data === null ? (
        <p>{t('versions.missing')}</p>
      ) : (
        <DiffView
          before={before.data.text}
          after={newer.data.text}
          names={[beforeName, t('versions.version', { version: to })]}
          layout={layout}
          language={decision.language.toLowerCase()}
        />
      )}
    </section>
  );
}
