import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { CanvasSkeleton } from '../../../components/ui/skeletons';
import { useAnnouncePlace } from '../../../lib/place';
import { useLanguage } from '../../../lib/use-language';
import { useNarrow } from '../../../lib/use-narrow';
import { loadCrossEdges } from '../api/load-cross-edges';
import { PlacementMemory } from '../layout/placement';
import {
  buildPicture,
  countKinds,
  crossEdges,
  PICTURE_CAP,
  visibleIds,
  type Picture,
} from '../model/picture';
import { groupOfMore } from '../model/to-canvas';
import { useNeighbourhoods } from '../state/use-neighbourhoods';
import type { ExploreView } from '../state/use-view';
import { EMPTY_VIEW, type ViewState } from '../state/view-state';
import * as steps from '../state/view-steps';
import { DetailsPanel } from './details-panel';
import { Drawing } from './drawing';
import classes from './graph-view.module.css';
import { FilterBar } from './filter-bar';
import { NodeTable } from './node-table';
import { Toolbar } from './toolbar';

/** Props of GraphView. */
export interface GraphViewProps {
  readonly explore: ExploreView;
  /** The node in the middle. */
  readonly focus: string;
}

/** A node's neighbourhood: drawing or table, tools, details. Every change goes through the address. */
export function GraphView({ explore, focus }: GraphViewProps) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { view, go, set } = explore;
  const narrow = useNarrow();

  // On a narrow screen the list is the default: a drawing of 25 cards can't be read there.
  const asTable = narrow || view.view === 'table';
  const stage = useRef<HTMLDivElement>(null);
  // Kept here, so that the drawing is the same again after the table.
  const [memory] = useState(() => new PlacementMemory());
  useFocusKept(stage, asTable);

  const asked = useMemo(() => [focus, ...view.opened], [focus, view.opened]);
  const { around, pending, unknown, error, retry } = useNeighbourhoods(asked);
  const picture = useMemo(() => buildPicture(view, around), [view, around]);
  useAnnouncePlace(picture?.root.name[language]);
  useCanonicalFocus(explore, around.get(focus)?.node.id);

  const visible = useMemo(
    () => (picture === undefined ? new Set<string>() : visibleIds(picture, view)),
    [picture, view],
  );
  const { data: edges } = useQuery(loadCrossEdges(asked));
  const lines = useMemo(
    () => (picture === undefined ? [] : crossEdges(picture, visible, edges ?? [], view.lens)),
    [picture, visible, edges, view.lens],
  );

  if (unknown.includes(focus)) {
    return (
      <EmptyState
        icon="find"
        order={1}
        title={t('details.unknown', { id: focus })}
        action={
          <Button
            variant="default"
            onClick={() => {
              go({ ...EMPTY_VIEW, query: focus.slice(focus.indexOf(':') + 1).replaceAll('-', ' ') });
            }}
          >
            {t('details.toSearch')}
          </Button>
        }
      >
        <p>{t('details.unknownHint')}</p>
      </EmptyState>
    );
  }
  if (picture === undefined) {
    if (error !== undefined && !pending) return <ErrorState error={error} onRetry={retry} />;
    return <CanvasSkeleton />;
  }

  const handleSelect = (id: string | undefined): void => {
    const group = id === undefined ? undefined : groupOfMore(id);
    if (group !== undefined) go(steps.showMore(view, group));
    else set(steps.select(view, id));
  };
  const handleKey = (event: KeyboardEvent, id: string | undefined): boolean =>
    takeKey(event, id, { explore, picture });
  const handleVisit = (id: string): void => {
    if (visible.has(id)) set(steps.select(view, id));
    else go(steps.focusOn(view, id));
  };

  return (
    <div className={classes.view} data-panel={view.selected !== undefined || undefined}>
      <h1 className="visually-hidden">{t('canvas.label', { name: picture.root.name[language] })}</h1>
      <div
        className={classes.main}
        role="presentation"
        onKeyDown={(event) => {
          if (event.target === event.currentTarget.querySelector('[role=application]')) return;
          if (isTyping(event.target)) return;
          if (handleKey(event, view.selected)) event.preventDefault();
        }}
      >
        <Toolbar explore={explore} asTable={asTable} narrow={narrow} />
        <FilterBar explore={explore} counts={countKinds(picture, view.hidden)} />
        {picture.isFull && (
          <p className={classes.full} role="status">
            {t('canvas.full', { count: PICTURE_CAP })}
          </p>
        )}
        {error !== undefined && <ErrorState error={error} onRetry={retry} />}
        <div className={classes.stage} ref={stage}>
          {asTable ? (
            <NodeTable
              picture={picture}
              visible={visible}
              selected={view.selected}
              sort={view.sort}
              onSort={(column) => {
                go(steps.sortTable(view, column));
              }}
              onSelect={handleSelect}
              onOpen={(id) => {
                go(narrow ? steps.focusOn(view, id) : steps.expand(view, id));
              }}
            />
          ) : (
            <Drawing
              view={view}
              memory={memory}
              step={explore.step}
              picture={picture}
              visible={visible}
              crossEdges={lines}
              onSelect={handleSelect}
              onOpen={(id) => {
                const group = groupOfMore(id);
                if (group === undefined) go(toggleOpen(view, picture, id));
              }}
              onKey={handleKey}
            />
          )}
          {picture.groups.length === 0 && !asTable && (
            <div className={classes.over}>
              {view.lens === 'all' ? (
                <EmptyState icon="graph" title={t('canvas.empty')}>
                  <p>{t('canvas.emptyHint')}</p>
                </EmptyState>
              ) : (
                <EmptyState
                  icon="watch"
                  title={t('lens.nothing', { lens: t(`lens.${view.lens}`) })}
                  action={
                    <Button
                      variant="default"
                      className={classes.button}
                      onClick={() => {
                        go(steps.lookThrough(view, 'all'));
                      }}
                    >
                      {t('lens.showAll')}
                    </Button>
                  }
                />
              )}
            </div>
          )}
          {picture.groups.length > 0 && visible.size === 1 && (
            <p className={classes.filtered} role="status">
              {t('canvas.filtered')}
            </p>
          )}
        </div>
        <LiveCount count={visible.size} />
      </div>
      {view.selected !== undefined && (
        <DetailsPanel id={view.selected} explore={explore} picture={picture} onVisit={handleVisit} />
      )}
    </div>
  );
}

function toggleOpen(view: ViewState, picture: Picture, id: string): ViewState {
  if (!picture.nodes.has(id)) return view;
  return view.opened.includes(id) ? steps.collapse(view, id) : steps.expand(view, id);
}

interface KeyContext {
  readonly explore: ExploreView;
  readonly picture: Picture;
}

/** Single keys of the drawing and the table. True when the key was one of them. */
function takeKey(event: KeyboardEvent, id: string | undefined, { explore, picture }: KeyContext): boolean {
  const { view, go } = explore;
  const key = event.key.toLowerCase();
  // Undo and Redo hold on the whole page.
  if (event.ctrlKey || event.metaKey) return false;
  if (key === 't') go(steps.showAs(view, view.view === 'graph' ? 'table' : 'graph'));
  else if (id === undefined || !picture.nodes.has(id)) return false;
  else if (key === 'e') go(event.shiftKey ? steps.collapse(view, id) : steps.expand(view, id));
  else if (key === 'h' && !event.shiftKey) go(steps.dismiss(view, [id]));
  else if (key === 'h')
    go(
      steps.dismiss(
        view,
        [...picture.nodes.keys()].filter((other) => other !== id),
      ),
    );
  else return false;
  return true;
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** A link may name a node by an alias; the address then takes the node's own id, so that one view has one link. */
function useCanonicalFocus({ view, set }: ExploreView, ownId: string | undefined): void {
  useEffect(() => {
    if (ownId === undefined || view.focus === undefined || ownId === view.focus) return;
    set({ ...view, focus: ownId, selected: view.selected === view.focus ? ownId : view.selected });
  }, [ownId, view, set]);
}

/** Frames to wait for the other to be drawn: a second, after which the focus is left alone. */
const PATIENCE = 60;

/** When drawing and table change places, the focus that went with the one goes on in the other. */
function useFocusKept(stage: RefObject<HTMLElement | null>, asTable: boolean): void {
  const previous = useRef(asTable);
  useEffect(() => {
    if (previous.current === asTable) return;
    previous.current = asTable;
    let frame = 0;
    const take = (left: number): void => {
      if (document.activeElement !== document.body || left === 0) return;
      const find = (selector: string) => stage.current?.querySelector<HTMLElement>(selector);
      const target = find('[role=application]') ?? find('tbody [aria-pressed=true]') ?? find('tbody button');
      target?.focus({ preventScroll: true });
      if (target == null)
        frame = requestAnimationFrame(() => {
          take(left - 1);
        });
    };
    take(PATIENCE);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [stage, asTable]);
}

/** Says to screen readers how many nodes a step added or removed. */
function LiveCount({ count }: { readonly count: number }) {
  const { t } = useTranslation('explore');
  const previous = useRef(count);
  const [text, setText] = useState('');
  useEffect(() => {
    const change = count - previous.current;
    previous.current = count;
    if (change > 0) setText(t('live.added', { count: change }));
    if (change < 0) setText(t('live.removed', { count: -change }));
  }, [count, t]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
