import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../components/ui/error-state';
import { Icon } from '../../components/ui/icons';
import { CanvasSkeleton } from '../../components/ui/skeletons';
import { loadDecisions } from './api/load-decisions';
import { BoardView } from './components/board-view';
import { DecideBar } from './components/decide-bar';
import { DecisionList } from './components/decision-list';
import { FilterBar } from './components/filter-bar';
import { ReadingPane } from './components/reading-pane';
import { StartState } from './components/start-state';
import { TimelineView } from './components/timeline-view';
import classes from './decide-page.module.css';
import { dayOf } from './model/age';
import { isNarrowed, SORTS, toFilter } from './state/decide-state';
import { useDecide, type Decide } from './state/use-decide';
import { useListKeys } from './state/use-list-keys';

const GraphView = lazy(async () => ({ default: (await import('./components/graph-view')).GraphView }));

/** The decisions of the workspace, and one of them beside the list; one after the other on a narrow screen. */
export function DecidePage() {
  const decide = useDecide();
  const narrow = useMediaQuery('(width < 1000px)', undefined, { getInitialValueInEffect: false }) === true;
  const isList = decide.state.view === 'list';
  if (narrow && decide.open !== undefined) return <NarrowReading decide={decide} id={decide.open} />;
  return (
    <div className={classes.page}>
      <DecideBar decide={decide} />
      {isList || decide.open !== undefined ? (
        <ListAndText decide={decide} narrow={narrow} />
      ) : (
        <div className={classes.whole}>
          <FilterBar decide={decide} wide />
          <div className={classes.view}>
            {decide.state.view === 'board' && <BoardView decide={decide} />}
            {decide.state.view === 'timeline' && <TimelineView decide={decide} />}
            {decide.state.view === 'graph' && (
              <Suspense fallback={<CanvasSkeleton />}>
                <GraphView decide={decide} />
              </Suspense>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function NarrowReading({ decide, id }: { readonly decide: Decide; readonly id: string }) {
  const { t } = useTranslation('decide');
  return (
    <div className={classes.narrow}>
      <Button
        size="compact-sm"
        variant="subtle"
        className="no-print"
        leftSection={<Icon name="undo" size={14} />}
        renderRoot={(props) => <Link to="/decide" search={decide.search} {...props} />}
      >
        {t('list.all')}
      </Button>
      <ReadingPane reference={id} order={1} />
    </div>
  );
}

function ListAndText({ decide, narrow }: { readonly decide: Decide; readonly narrow: boolean }) {
  const { t } = useTranslation('decide');
  const { state, open, read } = decide;
  const [today] = useState(() => dayOf(Date.now()));
  const list = useInfiniteQuery(loadDecisions({ filter: toFilter(state, today), sort: SORTS[state.sort] }));
  const decisions = list.data?.decisions ?? [];
  // Beside the list something is read from the start: the first of it.
  const reading = open ?? (narrow ? undefined : decisions[0]?.id);
  const frame = useListKeys({ onMove: narrow ? undefined : (id) => read(id, true) });
  const isEmpty = list.isSuccess && list.data.total === 0 && !isNarrowed(state) && open === undefined;
  if (list.isError && open === undefined) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (isEmpty) return <StartState />;
  return (
    <div className={classes.split}>
      <section ref={frame} className={`${classes.list} no-print`} aria-label={t('title')}>
        <FilterBar decide={decide} counts={list.data} />
        <DecisionList decide={decide} list={list} reading={reading} />
      </section>
      {!narrow && (
        <div className={classes.text} key={reading}>
          {reading !== undefined && <ReadingPane reference={reading} />}
        </div>
      )}
    </div>
  );
}
