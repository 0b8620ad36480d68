import { ActionIcon, Button, Title, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { loadEdgeTypes } from '../../../components/node/load-edge-types';
import { NodeLink, NodeName } from '../../../components/node/node-link';
import { NodePicker } from '../../../components/node/node-picker';
import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { TextSkeleton } from '../../../components/ui/skeletons';
import { Sketch, type SketchEdge, type SketchNode } from '../../../components/ui/sketch/sketch';
import { familyOf, kindOfId } from '../../../lib/kinds';
import { useAnnouncePlace } from '../../../lib/place';
import { RELATIONS } from '../../../lib/relations';
import { useLanguage } from '../../../lib/use-language';
import { useNarrow } from '../../../lib/use-narrow';
import { loadPaths, LONGEST_WAY, type Ways } from '../api/load-paths';
import { tellWay } from '../model/path-sentence';
import type { Way } from '../model/ways';
import type { ExploreView } from '../state/use-view';
import { EMPTY_VIEW, printView, type PathEnds } from '../state/view-state';
import * as steps from '../state/view-steps';
import classes from './path-view.module.css';

/** Props of PathView. */
export interface PathViewProps {
  readonly explore: ExploreView;
  readonly path: PathEnds;
}

/** How two nodes are related: the shortest ways between them, drawn and told. */
export function PathView({ explore, path }: PathViewProps) {
  const { t } = useTranslation('explore');
  const { from, to } = path;
  const change = (ends: PathEnds): void => {
    explore.go(steps.findPath(explore.view, ends));
  };
  useAnnouncePlace(t('path.title'));
  return (
    <div className={classes.page}>
      <Title order={1}>{t('path.title')}</Title>
      <p className={classes.lead}>{t('path.lead')}</p>
      <div className={classes.ends}>
        <End
          label={t('path.fromLabel')}
          id={from}
          without={to}
          onChange={(id) => {
            change({ ...path, from: id });
          }}
        />
        <Tooltip label={t('path.swap')}>
          <ActionIcon
            variant="default"
            size={36}
            className={classes.swap}
            aria-label={t('path.swap')}
            onClick={() => {
              change({ from: to, to: from });
            }}
          >
            <Icon name="protocol" />
          </ActionIcon>
        </Tooltip>
        <End
          label={t('path.toLabel')}
          id={to}
          without={from}
          onChange={(id) => {
            change({ ...path, to: id });
          }}
        />
      </div>
      {from !== undefined && to !== undefined ? (
        <Answer from={from} to={to} />
      ) : (
        <EmptyState icon="path" title={t('path.empty')}>
          <p>{t('path.emptyHint')}</p>
        </EmptyState>
      )}
    </div>
  );
}

interface EndProps {
  readonly label: string;
  readonly id: string | undefined;
  readonly without: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

function End({ label, id, without, onChange }: EndProps) {
  const { t } = useTranslation('explore');
  return (
    <div className={classes.end}>
      <span className={classes.label}>{label}</span>
      {id === undefined ? (
        <NodePicker
          label={label}
          placeholder={t('path.pick')}
          without={without === undefined ? [] : [without]}
          onPick={onChange}
        />
      ) : (
        <span className={classes.chosen}>
          <KindIcon kind={kindOfId(id)} size={22} />
          <span className={classes.name}>
            <NodeLink id={id} />
          </span>
          <Tooltip label={t('path.change')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={`${t('path.change')}: ${label}`}
              onClick={() => {
                onChange(undefined);
              }}
            >
              <Icon name="close" size={12} />
            </ActionIcon>
          </Tooltip>
        </span>
      )}
    </div>
  );
}

function Answer({ from, to }: { readonly from: string; readonly to: string }) {
  const { data, isPending, isError, error, refetch } = useQuery(loadPaths(from, to));
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <TextSkeleton rows={6} />;
  return data.ways.length === 0 ? <NoWay from={from} to={to} answer={data} /> : <WayList ways={data.ways} />;
}

function WayList({ ways }: { readonly ways: readonly Way[] }) {
  const { t } = useTranslation('explore');
  const narrow = useNarrow();
  const [lit, setLit] = useState<number>();
  const { nodes, edges } = useSketch(ways, lit);
  const length = ways[0]?.edges.length ?? 0;
  return (
    <>
      <p className={classes.count} role="status">
        {t('path.found', { count: length })}
      </p>
      <Sketch name={t('path.drawing')} nodes={nodes} edges={edges} direction={narrow ? 'down' : 'right'} />
      <ol className={classes.ways}>
        {ways.map((way, index) => (
          <li
            key={way.edges.map(({ id }) => id).join()}
            onPointerEnter={() => {
              setLit(index);
            }}
            onPointerLeave={() => {
              setLit(undefined);
            }}
          >
            <p className={classes.sentence}>
              <Sentence way={way} />
            </p>
            <Notes way={way} />
            <Button
              size="compact-xs"
              variant="subtle"
              className={`${classes.open} no-print`}
              leftSection={<Icon name="graph" size={13} />}
              renderRoot={(props) => (
                <Link to="/explore" search={printView(viewOf(way)) as never} {...props} />
              )}
            >
              {t('path.draw')}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The way as a view of Explore: from its first node, with all on the way opened. */
function viewOf(way: Way) {
  const [first, ...rest] = way.nodes.map(({ id }) => id);
  if (first === undefined) return EMPTY_VIEW;
  return rest.slice(0, -1).reduce((view, id) => steps.expand(view, id), steps.focusOn(EMPTY_VIEW, first));
}

function Sentence({ way }: { readonly way: Way }) {
  const language = useLanguage();
  const { data } = useQuery(loadEdgeTypes());
  const parts = useMemo(() => tellWay(way, data ?? new Map(), language), [way, data, language]);
  return (
    <>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <NodeLink key={index} id={part.id}>
            {part.name}
          </NodeLink>
        ),
      )}
    </>
  );
}

function Notes({ way }: { readonly way: Way }) {
  const language = useLanguage();
  const notes = way.edges.flatMap(({ id, note }) => (note == null ? [] : [{ id, text: note[language] }]));
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {notes.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}

function useSketch(ways: readonly Way[], lit: number | undefined) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  return useMemo(() => {
    const nodes = new Map<string, SketchNode>();
    const edges = new Map<string, SketchEdge>();
    const ends = [ways[0]?.nodes[0]?.id, ways[0]?.nodes.at(-1)?.id];
    for (const { id, name } of ways.flatMap((way) => way.nodes)) {
      const kind = kindOfId(id);
      const strong = ends.includes(id);
      nodes.set(id, { id, label: name[language], icon: kind, family: familyOf(kind), strong });
    }
    const inFocus = lit === undefined ? undefined : new Set(ways[lit]?.edges.map(({ id }) => id));
    for (const way of ways) {
      for (const [index, { id, type, from }] of way.edges.entries()) {
        const { symmetric, line } = RELATIONS[type];
        // Drawn in the order of the way, so that it reads from the one end to the other.
        const [here = '', there = ''] = [way.nodes[index]?.id, way.nodes[index + 1]?.id];
        edges.set(id, {
          from: here,
          to: there,
          backwards: from !== here && !symmetric,
          label: t(`relation.out.${type}`),
          line,
          arrow: !symmetric,
          faded: inFocus?.has(id) === false,
        });
      }
    }
    return { nodes: [...nodes.values()], edges: [...edges.values()] };
  }, [ways, lit, language, t]);
}

function NoWay({ from, to, answer }: { readonly from: string; readonly to: string; readonly answer: Ways }) {
  const { t } = useTranslation('explore');
  return (
    <section className={classes.none} role="status">
      <Title order={2}>
        {t('path.none')} <NodeName id={from} /> {t('path.noneAnd')} <NodeName id={to} />
      </Title>
      <p>{t('path.noneWhy', { count: LONGEST_WAY })}</p>
      {answer.inCommon.length === 0 ? (
        <p>{t('path.nothingInCommon')}</p>
      ) : (
        <>
          <p>{t('path.inCommon')}</p>
          <ul className={classes.common}>
            {answer.inCommon.map((id) => (
              <li key={id}>
                <KindIcon kind={kindOfId(id)} size={18} />
                <NodeLink id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
