import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { useFormat } from '../../../lib/use-language';
import type { RelatedDecision } from '../api/fragments';
import { loadDecisionGraph } from '../api/load-decision-graph';
import { dayOf } from '../model/age';
import { toneOf } from '../model/status';
import { toTimeline, type TimelineEntry } from '../model/timeline';
import { toFilter } from '../state/decide-state';
import type { Decide } from '../state/use-decide';
import { useListKeys } from '../state/use-list-keys';
import { StatusWord } from './status-word';
import classes from './timeline-view.module.css';
import { useDecisionWords } from './use-words';

/** Decisions in the course of time, latest first, each with what it put in the place of what. */
export function TimelineView({ decide }: { readonly decide: Decide }) {
  const { t } = useTranslation('decide');
  const [today] = useState(() => dayOf(Date.now()));
  const frame = useListKeys({});
  const { data, isPending, isError, error, refetch } = useQuery(
    loadDecisionGraph(toFilter(decide.state, today)),
  );
  const years = useMemo(() => (data === undefined ? [] : toTimeline(data.decisions, data.relations)), [data]);
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <ListSkeleton rows={8} />;
  if (years.length === 0) return <EmptyState icon="history" title={t('list.none')} />;
  return (
    <section ref={frame} className={classes.timeline} aria-label={t('view.timeline')}>
      <p className={classes.count} role="status">
        {t('count.all', { count: data.decisions.length })}
        {data.leftOut > 0 && `. ${t('list.leftOut', { count: data.leftOut })}`}
      </p>
      {years.map(({ year, entries }) => (
        <section key={year}>
          <Title order={2} className={classes.year}>
            {year}
          </Title>
          <ol className={classes.entries}>
            {entries.map((entry) => (
              <Entry key={entry.decision.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Entry({ entry: { decision, day, supersedes, supersededBy } }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { date } = useFormat();
  return (
    <li className={classes.entry} data-tone={toneOf(decision.status)}>
      <time dateTime={day} className={classes.day}>
        {date(day)}
      </time>
      <div className={classes.what}>
        <Link
          to="/decide/$id"
          params={{ id: decision.id }}
          search={NOTHING}
          className={classes.title}
          data-row
          preload={false}
        >
          {words.name({ number: decision.number ?? null, title: decision.title })}
        </Link>
        <StatusWord status={decision.status} own={decision.statusWord} />
        {supersedes.map(({ other, isPending }) => (
          <Other
            key={other.id}
            icon="arrow"
            text={t(isPending ? 'timeline.wouldSupersede' : 'timeline.supersedes')}
            other={other}
          />
        ))}
        {supersededBy.map(({ other, isPending }) => (
          <Other
            key={other.id}
            icon="history"
            text={t(isPending ? 'timeline.wouldBeSuperseded' : 'timeline.supersededBy')}
            other={other}
          />
        ))}
      </div>
    </li>
  );
}

interface OtherProps {
  readonly icon: 'arrow' | 'history';
  readonly text: string;
  readonly other: RelatedDecision;
}

function Other({ icon, text, other }: OtherProps) {
  const words = useDecisionWords();
  return (
    <span className={classes.other}>
      <Icon name={icon} size={12} /> {text}{' '}
      <Link to="/decide/$id" params={{ id: other.id }} search={NOTHING} preload={false}>
        {words.name({ number: other.number ?? null, title: other.title })}
      </Link>
    </span>
  );
}

const NOTHING = {} as never;
