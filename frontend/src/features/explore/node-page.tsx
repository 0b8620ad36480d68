import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../components/ui/empty-state';
import { ErrorState } from '../../components/ui/error-state';
import { Icon } from '../../components/ui/icons';
import { KindIcon } from '../../components/ui/node-badge';
import { TextSkeleton } from '../../components/ui/skeletons';
import { kindOfId } from '../../lib/kinds';
import { useAnnouncePlace } from '../../lib/place';
import { useLanguage } from '../../lib/use-language';
import { loadNode } from './api/load-node';
import { ExploreLink } from './components/explore-link';
import { NodeText } from './components/node-text';
import classes from './node-page.module.css';

/** A node's own page: its text as an article, made to be read, linked and printed. */
export function NodePage() {
  const { t } = useTranslation(['explore', 'ui']);
  const language = useLanguage();
  const navigate = useNavigate();
  const { id = '' } = useParams({ strict: false });
  const { data, isPending, isError, error, refetch } = useQuery(loadNode(id));
  useAnnouncePlace(data?.name[language]);
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === null) {
    return (
      <EmptyState
        icon="find"
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
        <TextSkeleton rows={12} />
      </div>
    );
  }
  const kind = kindOfId(data.id);
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <KindIcon kind={kind} size={40} />
        <div>
          <span className={classes.kind}>{t(`ui:kind.${kind}`)}</span>
          <Title order={1}>{data.name[language]}</Title>
        </div>
      </header>
      <p className="no-print">
        <ExploreLink focus={data.id} className={classes.explore}>
          <Icon name="graph" size={14} /> {t('node.explore')}
        </ExploreLink>
      </p>
      <NodeText
        node={data}
        headings={2}
        onVisit={(target) => void navigate({ to: '/node/$id', params: { id: target }, search: {} as never })}
      />
    </article>
  );
}
