import { ActionIcon, Button, Title, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../components/node/node-link';
import { NodePicker } from '../../components/node/node-picker';
import { EmptyState } from '../../components/ui/empty-state';
import { ErrorState } from '../../components/ui/error-state';
import { Icon } from '../../components/ui/icons';
import { KindIcon } from '../../components/ui/node-badge';
import { TextSkeleton } from '../../components/ui/skeletons';
import { COMPARE_LIMITS, parseCompared } from '../../lib/compare-tray';
import { kindOfId } from '../../lib/kinds';
import { useAnnouncePlace } from '../../lib/place';
import { useLanguage } from '../../lib/use-language';
import { loadCompared, tradeOffsOf, type Compared } from './api/load-compared';
import classes from './compare-page.module.css';
import { CriteriaTable } from './components/criteria-table';
import { QualityRadar } from './components/quality-radar';
import { RelationList } from './components/relation-list';
import { compareQualities } from './model/qualities';
import { compareRelations } from './model/relations';

/** Props of ComparePage. */
export interface ComparePageProps {
  /** What other areas do with nodes that are compared. */
  readonly Actions?: ComponentType<{ readonly ids: readonly string[] }>;
}

/** Two to four nodes side by side: criteria, qualities, what they share and what each has alone. */
export function ComparePage({ Actions }: ComparePageProps) {
  const { t } = useTranslation('compare');
  const search: { readonly ids?: unknown } = useSearch({ strict: false });
  const ids = useMemo(() => parseCompared(search.ids), [search.ids]);
  const navigate = useNavigate();
  useAnnouncePlace(t('title'));
  const change = (next: readonly string[]): void => {
    void navigate({ to: '/compare', search: (next.length === 0 ? {} : { ids: next.join(',') }) as never });
  };
  return (
    <div className={classes.page}>
      <Title order={1}>{t('title')}</Title>
      <Chosen ids={ids} onChange={change}>
        {Actions !== undefined && ids.length >= COMPARE_LIMITS.least && <Actions ids={ids} />}
      </Chosen>
      {ids.length < COMPARE_LIMITS.least ? (
        <EmptyState icon="comparison" title={t('empty.title')}>
          <p>{t('empty.hint')}</p>
        </EmptyState>
      ) : (
        <Comparison ids={ids} />
      )}
    </div>
  );
}

interface ChosenProps {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly children: ReactNode;
}

/** What is compared, to take out and add to. */
function Chosen({ ids, onChange, children }: ChosenProps) {
  const { t } = useTranslation('compare');
  return (
    <div className={`${classes.chosen} no-print`} role="group" aria-label={t('chosen')}>
      {ids.map((id) => (
        <span key={id} className={classes.chip}>
          <KindIcon kind={kindOfId(id)} size={20} />
          <NodeLink id={id} className={classes.name} />
          <Tooltip label={t('remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={`${t('remove')}: ${id}`}
              onClick={() => {
                onChange(ids.filter((other) => other !== id));
              }}
            >
              <Icon name="close" size={11} />
            </ActionIcon>
          </Tooltip>
        </span>
      ))}
      {ids.length < COMPARE_LIMITS.most && (
        <div className={classes.picker}>
          <NodePicker
            label={t('add')}
            without={ids}
            onPick={(id) => {
              onChange([...ids, id]);
            }}
          />
        </div>
      )}
      {ids.length === 2 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="path" size={14} />}
          renderRoot={(props) => (
            <Link to="/explore" search={{ from: ids[0], to: ids[1] } as never} {...props} />
          )}
        >
          {t('path')}
        </Button>
      )}
      {children}
    </div>
  );
}

function Comparison({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('compare');
  const { data, isPending, isError, error, refetch } = useQuery(loadCompared(ids));
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <TextSkeleton rows={14} />;
  if (data.nodes.length < COMPARE_LIMITS.least) {
    return (
      <EmptyState icon="find" title={t('unknown.title')}>
        <p>{t('unknown.hint')}</p>
      </EmptyState>
    );
  }
  return <Answer compared={data} />;
}

function Answer({ compared }: { readonly compared: Compared }) {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  const { nodes, tradeOffs } = compared;
  const names = nodes.map((node) => node.name[language]);
  const qualities = useMemo(
    () =>
      compareQualities(
        nodes.map((node) => ({ node, tradeOffs: tradeOffsOf(node) })),
        tradeOffs,
      ),
    [nodes, tradeOffs],
  );
  const relations = useMemo(() => compareRelations(nodes), [nodes]);
  return (
    <>
      <section className={classes.section}>
        <Title order={2}>{t('criteria.title')}</Title>
        <CriteriaTable nodes={nodes} />
      </section>
      <section className={classes.section}>
        <Title order={2}>{t('qualities.title')}</Title>
        {qualities.length === 0 ? (
          <p className={classes.none}>{t('qualities.none')}</p>
        ) : (
          <QualityRadar rows={qualities} names={names} />
        )}
      </section>
      <section className={classes.section}>
        <Title order={2}>{t('relations.title')}</Title>
        <RelationList relations={relations} nodes={nodes} />
      </section>
    </>
  );
}
