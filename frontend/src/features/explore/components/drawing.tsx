import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { GraphCanvas } from '../../../components/ui/canvas/graph-canvas';
import { LayoutNotice } from '../../../components/ui/canvas/layout-notice';
import { CanvasSkeleton } from '../../../components/ui/skeletons';
import { boundsOf, type Point, type Rect } from '../../../lib/geometry';
import { useLayoutEngine } from '../../../lib/layout/use-layout-engine';
import { layoutKey } from '../../../lib/layout/layout';
import { useLayout } from '../../../lib/layout/use-layout';
import { useLanguage } from '../../../lib/use-language';
import type { PlacementMemory } from '../layout/placement';
import { layoutFrame } from '../layout/sizes';
import { EXPLORE_LAYOUT, toLayoutGraph } from '../layout/to-layout-graph';
import { buildBase } from '../model/base-picture';
import type { CrossEdge, Picture } from '../model/picture';
import { toCanvas, type CanvasWords } from '../model/to-canvas';
import type { ViewState } from '../state/view-state';
import { EXPLORE_NODE_TYPES } from './canvas-nodes';

/** Props of Drawing. */
export interface DrawingProps {
  readonly view: ViewState;
  readonly memory: PlacementMemory;
  /** Names the entry of the history; places are remembered by it. */
  readonly step: number;
  readonly picture: Picture;
  readonly visible: ReadonlySet<string>;
  readonly crossEdges: readonly CrossEdge[];
  readonly onSelect: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string | undefined) => boolean;
}

/** The picture, laid out and drawn. New frames stand in free space; only Tidy and a new focus lay out anew. */
export function Drawing({
  view,
  memory,
  step,
  picture,
  visible,
  crossEdges,
  onSelect,
  onOpen,
  onKey,
}: DrawingProps) {
  const language = useLanguage();
  const { t } = useTranslation('explore');
  const words = useCanvasWords();

  const base = useMemo(() => buildBase(picture, view), [picture, view]);
  const request = useMemo(
    () => ({ graph: toLayoutGraph(base, base.groups), options: EXPLORE_LAYOUT }),
    [base],
  );
  const layout = useLayout(useLayoutEngine(), request);
  const baseKey = layoutKey(request.graph, request.options);

  const places = useMemo(() => {
    if (layout.result === undefined || !layout.current) return undefined;
    const points = new Map<string, Point>([...layout.result.rects].map(([id, { x, y }]) => [id, { x, y }]));
    const stepKey = `${step} ${picture.groups.map((group) => `${group.key} ${group.members.length}`).join()}`;
    return memory.place(picture, { base: points, baseKey, stepKey });
  }, [layout.result, layout.current, picture, memory, baseKey, step]);

  const drawn = useMemo(
    () =>
      places &&
      toCanvas({ picture, places, visible, crossEdges, opened: new Set(view.opened), language, words }),
    [picture, places, visible, crossEdges, view.opened, language, words],
  );
  const shown = useLast(drawn);
  const fitKey = useLast(places && `${picture.root.id} ${baseKey}`) ?? '';
  const reveal = useNewFrames(picture, places, fitKey);
  const glide = useGlide(fitKey, picture.root.id);

  if (shown === undefined) {
    return (
      <>
        <CanvasSkeleton />
        <LayoutNotice layout={layout} />
      </>
    );
  }
  return (
    <GraphCanvas
      label={t('canvas.label', { name: picture.root.name[language] })}
      nodes={shown.nodes}
      edges={shown.edges}
      nodeTypes={EXPLORE_NODE_TYPES}
      selected={view.selected}
      onSelect={onSelect}
      onOpen={onOpen}
      onKey={onKey}
      fitKey={fitKey}
      reveal={reveal}
      glide={glide}
      layoutState={layout.status}
    >
      <LayoutNotice layout={layout} />
    </GraphCanvas>
  );
}

function useCanvasWords(): CanvasWords {
  const { t } = useTranslation(['explore', 'ui']);
  return useMemo(
    () => ({
      relation: (type, direction) => t(`ui:relation.${direction}.${type}`),
      describe: (node, name, opened) =>
        [name, t(`ui:kind.${node.kind}`), ...(opened ? [t('node.opened')] : [])].join(', '),
      more: (count) => t('node.more', { count }),
    }),
    [t],
  );
}

/** The last value that was there: the last good picture stays while the next is laid out. */
function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  useEffect(() => {
    if (value !== undefined) last.current = value;
  }, [value]);
  return value ?? last.current;
}

/** The bounds of frames that were not there at the last step of the same drawing. */
function useNewFrames(
  picture: Picture,
  places: ReadonlyMap<string, Point> | undefined,
  fitKey: string,
): Rect | undefined {
  const known = useRef<{ readonly fitKey: string; readonly keys: ReadonlySet<string> }>(undefined);
  const [bounds, setBounds] = useState<Rect>();
  useEffect(() => {
    if (places === undefined) return;
    const before = known.current;
    known.current = { fitKey, keys: new Set(picture.groups.map((group) => group.key)) };
    if (before === undefined || before.fitKey !== fitKey) return;
    const fresh = picture.groups.flatMap((group) => {
      const place = places.get(group.key);
      return place === undefined || before.keys.has(group.key)
        ? []
        : [{ ...place, ...layoutFrame(group).size }];
    });
    if (fresh.length > 0) setBounds(boundsOf(fresh));
  }, [picture, places, fitKey]);
  return bounds;
}

/** True for the moment after Tidy, when nodes glide to their new places; a new focus appears at once. */
function useGlide(fitKey: string, root: string): boolean {
  const previous = useRef({ fitKey, root });
  const [until, setUntil] = useState(false);
  useEffect(() => {
    const before = previous.current;
    previous.current = { fitKey, root };
    if (before.fitKey === fitKey || before.fitKey === '' || before.root !== root) return;
    setUntil(true);
    const timer = setTimeout(() => {
      setUntil(false);
    }, 400);
    return () => {
      clearTimeout(timer);
    };
  }, [fitKey, root]);
  return until;
}
