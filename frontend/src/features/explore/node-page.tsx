import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import { CompareToggle } from '../../components/node/compare-toggle';
import { EmptyState } from '../../components/ui/empty-state';
import { ErrorState } from '../../components/ui/error-state';
import { Icon } from '../../components/ui/icons';
import { KindIcon } from '../../components/ui/node-badge';
import { TextSkeleton } from '../../components/ui/skeletons';
import { kindOfId } from '../../lib/kinds';
import { useAnnouncePlace } from '../../lib/place';
import { useFormat, useLanguage } from '../../lib/use-language';
import { loadNode, type LoadedNode } from './api/load-node';
import { NodeText } from './components/node-text';
import { ReportButton } from './components/report-button';
import { TableOfContents } from './components/table-of-contents';
import classes from './node-page.module.css';
import { EMPTY_VIEW, printView } from './state/view-state';
import { focusOn, findPath } from './state/view-steps';

/** Props of NodePage. */
export interface NodePageProps {
  /** What other areas have to say about the node, below its text. */
  readonly Below?: ComponentType<{ readonly id: string }>;
  /** What other areas do with the node, among its actions. */
  readonly MoreActions?: ComponentType<{ readonly id: string }>;
}

/** A node's own page: its text as an article, made to be read, linked and printed. */
export function NodePage({ Below, MoreActions }: NodePageProps) {
  const { t } = useTranslation(['explore', 'ui']);
  const language = useLanguage();
  const { id = '' } = useParams({ strict: false });
  const { data, isPending, isError, error, refetch } = useQuery(loadNode(id));
  useAnnouncePlace(data?.name[language]);
  useOwnAddress(id, data?.id);
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === null) {
    return (
      <EmptyState
        icon="find"
        order={1}
        title={t('details.unknown', { id })}
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/explore" search={{} as never} {...props} />}
          >
            {t('details.toSearch')}
          </Button>
        }
      >
        <p>{t('details.unknownHint')}</p>
      </EmptyState>
    );
  }
  if (isPending) {
    return (
      <div className={classes.page}>
        <div className={classes.article}>
          <TextSkeleton rows={12} />
        </div>
      </div>
    );
  }
  const kind = kindOfId(data.id);
  return (
    <div className={classes.page}>
      <article className={classes.article}>
        <header className={classes.head}>
          <KindIcon kind={kind} size={44} />
          <div className={classes.title}>
            <span className={classes.kind}>
              {t(`ui:kind.${kind}`)}
              {data.category != null && `, ${t(`ui:category.${data.category as 'style'}`)}`}
            </span>
            <Title order={1}>{data.name[language]}</Title>
          </div>
        </header>
        <Actions node={data} MoreActions={MoreActions} />
        <NodeText node={data} place="page" />
        {Below !== undefined && <Below id={data.id} />}
        <PrintNote />
      </article>
      <TableOfContents node={data} />
    </div>
  );
}

interface ActionsProps extends Pick<NodePageProps, 'MoreActions'> {
  readonly node: LoadedNode;
}

function Actions({ node, MoreActions }: ActionsProps) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  return (
    <div className={`${classes.actions} no-print`}>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<Icon name="graph" size={14} />}
        renderRoot={(props) => (
          <Link to="/explore" search={printView(focusOn(EMPTY_VIEW, node.id)) as never} {...props} />
        )}
      >
        {t('node.explore')}
      </Button>
      {node.case?.requirements != null && (
        <Button
          size="compact-sm"
          leftSection={<Icon name="advise" size={14} />}
          renderRoot={(props) => (
            <Link to="/advise/case/$id" params={{ id: node.id }} preload={false} {...props} />
          )}
        >
          {t('node.advise')}
        </Button>
      )}
      {MoreActions !== undefined && <MoreActions id={node.id} />}
      <CompareToggle id={node.id} name={node.name[language]} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon name="path" size={14} />}
        renderRoot={(props) => (
          <Link
            to="/explore"
            search={printView(findPath(EMPTY_VIEW, { from: node.id })) as never}
            {...props}
          />
        )}
      >
        {t('path.from')}
      </Button>
      <span className={classes.gap} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Icon name="edit" size={14} />}
        renderRoot={(props) => (
          <Link to="/node/$id/edit" params={{ id: node.id }} search={KEEP_LANGUAGE} {...props} />
        )}
      >
        {t('node.edit')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Icon name="history" size={14} />}
        renderRoot={(props) => (
          <Link to="/node/$id/history" params={{ id: node.id }} search={KEEP_LANGUAGE} {...props} />
        )}
      >
        {t('node.history')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Icon name="print" size={14} />}
        onClick={() => {
          window.print();
        }}
      >
        {t('node.print')}
      </Button>
      <ReportButton node={node} />
    </div>
  );
}

/** The search of another page is not taken along; the router keeps the language. */
const KEEP_LANGUAGE = {} as never;

/** Where and when a page was printed; only paper shows it. */
function PrintNote() {
  const { t } = useTranslation('explore');
  const { date } = useFormat();
  return (
    <p className={classes.printed}>
      {t('node.printed', { url: window.location.href, date: date(new Date().toISOString()) })}
    </p>
  );
}

/** A link may name a node by an alias; the address then takes the node's own id, so that one page has one link. */
function useOwnAddress(asked: string, own: string | undefined): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (own === undefined || own === asked) return;
    void navigate({ to: '/node/$id', params: { id: own }, replace: true });
  }, [asked, own, navigate]);
}
