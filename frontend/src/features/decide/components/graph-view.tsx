import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { canvasNodeTypes, type CanvasNodeProps } from '../../../components/ui/canvas/canvas-node-types';
import { GraphCanvas } from '../../../components/ui/canvas/graph-canvas';
import { LayoutNotice } from '../../../components/ui/canvas/layout-notice';
import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import { CanvasSkeleton } from '../../../components/ui/skeletons';
import { useLayoutEngine } from '../../../lib/layout/use-layout-engine';
import { useLayout, type LayoutRequest } from '../../../lib/layout/use-layout';
import { useNarrow } from '../../../lib/use-narrow';
import type { DecisionSummary, Relation } from '../api/fragments';
import { loadDecisionGraph } from '../api/load-decision-graph';
import { layoutOptions, toLayoutGraph } from '../layout/to-layout-graph';
import { dayOf } from '../model/age';
import { toneOf } from '../model/status';
import { toCanvas, type DecisionBoxData, type GraphWords } from '../model/to-canvas';
import { toFilter } from '../state/decide-state';
import type { Decide } from '../state/use-decide';
import classes from './graph-view.module.css';
import { StatusWord } from './status-word';
import { useDecisionWords } from './use-words';

/** How decisions bear on each other, drawn; or as a table with the same relations. */
export function GraphView({ decide }: { readonly decide: Decide }) {
  const { t } = useTranslation('decide');
  const { state, set } = decide;
  const [today] = useState(() => dayOf(Date.now()));
  const { data, isPending, isError, error, refetch } = useQuery(loadDecisionGraph(toFilter(state, today)));
  const [withAlone, setWithAlone] = useState(false);
  const related = useMemo(
    () => new Set((data?.relations ?? []).flatMap(({ from, to }) => [from.id, to.id])),
    [data],
  );
  useTableKey(() => {
    set({ table: !state.table });
  });
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <CanvasSkeleton />;
  const { decisions, relations, leftOut } = data;
  const alone = decisions.filter(({ id }) => !related.has(id)).length;
  const shown = withAlone ? decisions : decisions.filter(({ id }) => related.has(id));
  return (
    <div className={classes.frame}>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('graph.as')}
          value={state.table ? 'table' : 'drawing'}
          data={[
            { value: 'drawing', label: t('graph.drawing') },
            { value: 'table', label: t('graph.table') },
          ]}
          onChange={(value) => {
            set({ table: value === 'table' });
          }}
        />
        <span role="status">
          {t('graph.count', { count: relations.length })}
          {leftOut > 0 && `. ${t('list.leftOut', { count: leftOut })}`}
        </span>
        {alone > 0 && !state.table && (
          <button
            type="button"
            className={classes.alone}
            aria-pressed={withAlone}
            onClick={() => {
              setWithAlone(!withAlone);
            }}
          >
            {t(withAlone ? 'graph.hideAlone' : 'graph.showAlone', { count: alone })}
          </button>
        )}
      </div>
      {state.table ? (
        <RelationTable relations={relations} />
      ) : shown.length === 0 ? (
        <EmptyState icon="graph" title={t('graph.none')}>
          <p>{t('graph.noneHint')}</p>
        </EmptyState>
      ) : (
        <Drawing decide={decide} decisions={shown} relations={relations} />
      )}
    </div>
  );
}

/** `t` switches between drawing and table, unless one types. */
function useTableKey(toggle: () => void): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null)
        return;
      toggle();
    };
    document.addEventListener('keydown', handle);
    return () => {
      document.removeEventListener('keydown', handle);
    };
  });
}

interface DrawingProps {
  readonly decide: Decide;
  readonly decisions: readonly DecisionSummary[];
  readonly relations: readonly Relation[];
}

function Drawing({ decide, decisions, relations }: DrawingProps) {
  const { t } = useTranslation('decide');
  const narrow = useNarrow();
  const request = useMemo(
    (): LayoutRequest => ({
      graph: toLayoutGraph(decisions, relations),
      options: layoutOptions(narrow ? 'down' : 'right'),
    }),
    [decisions, relations, narrow],
  );
  const layout = useLayout(useLayoutEngine(), request);
  const words = useGraphWords();
  const canvas = useMemo(
    () =>
      layout.result === undefined ? undefined : toCanvas({ decisions, relations }, layout.result, words),
    [decisions, relations, layout.result, words],
  );
  const [selected, setSelected] = useState<string>();
  if (canvas === undefined) return <CanvasSkeleton />;
  return (
    <div className={classes.canvas}>
      <GraphCanvas
        label={t('graph.label')}
        nodes={canvas.nodes}
        edges={canvas.edges}
        nodeTypes={NODE_TYPES}
        selected={selected}
        onSelect={setSelected}
        onOpen={decide.read}
        onKey={(event, id) => {
          if (event.key !== 'o' || id === undefined) return false;
          decide.read(id);
          return true;
        }}
        fitKey={request.graph.nodes.map(({ id }) => id).join(' ')}
        layoutState={layout.status}
      >
        <LayoutNotice layout={layout} />
      </GraphCanvas>
      {selected !== undefined && (
        <Selected decide={decide} decision={decisions.find(({ id }) => id === selected)} />
      )}
    </div>
  );
}

function Selected({
  decide,
  decision,
}: {
  readonly decide: Decide;
  readonly decision: DecisionSummary | undefined;
}) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  if (decision === undefined) return null;
  return (
    <div className={classes.selected}>
      <StatusWord status={decision.status} own={decision.statusWord} />
      <Link to="/decide/$id" params={{ id: decision.id }} search={decide.search}>
        {words.name({ number: decision.number ?? null, title: decision.title })}
      </Link>
      <span>{t('graph.open')}</span>
    </div>
  );
}

function useGraphWords(): GraphWords {
  const words = useDecisionWords();
  return useMemo(
    () => ({
      status: words.status,
      relation: (relation) => words.relation(relation, 'from'),
      describe: ({ number, title, status }) =>
        `${words.name({ number: number ?? null, title })}, ${words.status(status)}`,
    }),
    [words],
  );
}

function Box({ data }: CanvasNodeProps<DecisionBoxData>) {
  return (
    <div className={classes.box} data-tone={toneOf(data.status)}>
      <span className={classes.boxTop}>
        <StatusWord status={data.status} />
        {data.number !== null && <span>{data.number}</span>}
        {data.isFlagged && <Icon name="flag" size={12} />}
      </span>
      <span className={classes.boxTitle}>{data.title}</span>
    </div>
  );
}

const NODE_TYPES = canvasNodeTypes({ decision: Box });

function RelationTable({ relations }: { readonly relations: readonly Relation[] }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  if (relations.length === 0) return <EmptyState icon="graph" title={t('graph.none')} />;
  return (
    <div className={classes.twin}>
      <table className={classes.table} aria-label={t('graph.label')}>
        <thead>
          <tr>
            <th scope="col">{t('graph.from')}</th>
            <th scope="col">{t('graph.relation')}</th>
            <th scope="col">{t('graph.to')}</th>
          </tr>
        </thead>
        <tbody>
          {relations.map((relation) => (
            <tr key={`${relation.from.id} ${relation.relation} ${relation.to.id}`}>
              {(['from', 'to'] as const)
                .map((side) => (
                  <td key={side}>
                    <Link
                      to="/decide/$id"
                      params={{ id: relation[side].id }}
                      search={NOTHING}
                      preload={false}
                    >
                      {words.name({ number: relation[side].number ?? null, title: relation[side].title })}
                    </Link>{' '}
                    <StatusWord status={relation[side].status} />
                  </td>
                ))
                .toSpliced(1, 0, <td key="relation">{words.relation(relation.relation, 'from')}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NOTHING = {} as never;
