import '@xyflow/react/dist/base.css';

import { Tooltip, UnstyledButton } from '@mantine/core';
import {
  Background,
  ConnectionMode,
  Panel,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Edge,
  type FitViewOptions,
  type Node,
  type NodeTypes,
} from '@xyflow/react';
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';

import { contains, nearestInDirection, type Heading, type Rect } from '../../../lib/geometry';
import { prefersReducedMotion } from '../../../lib/reduced-motion';
import { Icon, type IconName } from '../icons';
import { CanvasBoundary } from './canvas-boundary';
import { EDGE_TYPES, type EdgeData } from './canvas-edge';
import { drawEdge, neighboursOf, type CanvasEdge, type CanvasNode } from './canvas-model';
import type { ShellData } from './canvas-node-types';
import classes from './graph-canvas.module.css';
import { CanvasScope, domIdOf, HighlightStore } from './highlight-store';

/** Props of GraphCanvas. */
export interface GraphCanvasProps {
  /** The drawing's name for screen readers. */
  readonly label: string;
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  /** A constant made by `canvasNodeTypes`. */
  readonly nodeTypes: NodeTypes;
  /** The selected node, if any; it is marked and the walk starts there. */
  readonly selected?: string;
  /** Click, or Enter on the node under the walk; nothing for a click beside all nodes and for Escape. */
  readonly onSelect?: (id: string | undefined) => void;
  /** Double click. */
  readonly onOpen?: (id: string) => void;
  /** Any other key pressed on the node under the walk. True when it was taken. */
  readonly onKey?: (event: KeyboardEvent, id: string | undefined) => boolean;
  /** When it changes, the view is fitted to the whole drawing; else the view stays. */
  readonly fitKey: string;
  /** A part to bring into sight, by a new object each time; the view moves only when it is not. */
  readonly reveal?: Rect;
  /** Lets nodes glide to their places, for a change that the user asked for as a whole (Tidy). */
  readonly glide?: boolean;
  /** How the layout stands; tests wait for `ready`. */
  readonly layoutState?: 'busy' | 'ready' | 'failed';
  /** Stands in a text: the page scrolls over it, and it has no controls of its own. */
  readonly inText?: boolean;
  /** More controls beside zoom, and anything else that lies over the canvas. */
  readonly children?: ReactNode;
}

/**
 * A read-only drawing of boxes and lines. One tab stop: arrows walk to the nearest node in a direction, `[`
 * and `]` to neighbours, Enter selects, Escape leaves, `+` `-` `0` zoom. Hovering or walking lights a node's
 * lines and neighbours. Sizes and places come from outside; nothing here is measured.
 */
export function GraphCanvas(props: GraphCanvasProps) {
  return (
    <CanvasBoundary>
      <ReactFlowProvider>
        <Canvas {...props} />
      </ReactFlowProvider>
    </CanvasBoundary>
  );
}

/** Above so many boxes only those in sight are in the page: needed there, useless below. */
const CULL_ABOVE = 150;
/** Room around a fitted drawing, in pixels; the left holds the zoom buttons. */
const EDGE = 28;
const EDGE_WITH_BUTTONS = 64;
const FIT = {
  padding: { top: `${EDGE}px`, right: `${EDGE}px`, bottom: `${EDGE}px`, left: `${EDGE_WITH_BUTTONS}px` },
  maxZoom: 1.1,
  minZoom: 0.25,
} as const satisfies FitViewOptions;
const FIT_IN_TEXT: FitViewOptions = { padding: 0.05, maxZoom: 1 };

function Canvas({
  label,
  nodes,
  edges,
  nodeTypes,
  selected,
  onSelect,
  onOpen,
  onKey,
  fitKey,
  reveal,
  glide = false,
  layoutState = 'ready',
  inText = false,
  children,
}: GraphCanvasProps) {
  const { t } = useTranslation('ui');
  const canvasId = useId();
  const [highlight] = useState(() => new HighlightStore());
  const [active, setActive] = useState<string>();
  const scope = useMemo(() => ({ canvasId, highlight }), [canvasId, highlight]);
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const round = useRef<Round>(undefined);

  const rects = useMemo(() => new Map(nodes.map((node) => [node.id, node.rect])), [nodes]);
  const walkable = useMemo(
    () => new Map(nodes.filter((node) => node.background !== true).map((node) => [node.id, node.rect])),
    [nodes],
  );
  const neighbours = useMemo(() => neighboursOf(edges), [edges]);
  const flowNodes = useMemo(
    () => nodes.map((node) => toFlowNode(node, node.id === selected)),
    [nodes, selected],
  );
  const flowEdges = useMemo(() => edges.flatMap((edge) => toFlowEdge(edge, rects)), [edges, rects]);
  const standing = active !== undefined && walkable.has(active) ? active : undefined;

  useEffect(() => {
    highlight.setEdges(edges);
  }, [highlight, edges]);
  useEffect(() => {
    highlight.setActive(standing);
    highlight.setFocus(standing);
  }, [highlight, standing]);

  useFit(inText ? FIT_IN_TEXT : FIT, fitKey, nodes.length > 0);
  useReveal(frame, reveal);

  const zoomMotion = { duration: prefersReducedMotion() ? 0 : 160 };
  const fit = useCallback(() => void flow.fitView({ ...FIT, ...motion() }), [flow]);

  const walkTo = useCallback(
    (id: string | undefined) => {
      if (id === undefined) return;
      setActive(id);
      const rect = rects.get(id);
      if (rect !== undefined) bringIntoSight(flow, frame.current, rect);
    },
    [flow, rects],
  );

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.metaKey || event.altKey) return;
    const from = standing ?? (selected !== undefined && walkable.has(selected) ? selected : undefined);
    const first = from ?? walkable.keys().next().value;
    const heading = HEADINGS[event.key];
    if (heading !== undefined && !event.ctrlKey) {
      event.preventDefault();
      walkTo(from === undefined ? first : nearestInDirection(walkable, from, heading));
      return;
    }
    if (event.ctrlKey) {
      if (onKey?.(event, from) === true) event.preventDefault();
      return;
    }
    switch (event.key) {
      case '[':
      case ']':
        if (first === undefined) return;
        round.current = nextOfRound(round.current, first, { neighbours, walkable, back: event.key === '[' });
        walkTo(round.current?.at);
        return;
      case 'Enter':
      case ' ':
        event.preventDefault();
        if (from !== undefined) onSelect?.(from);
        return;
      case 'Escape':
        setActive(undefined);
        onSelect?.(undefined);
        return;
      case '+':
        void flow.zoomIn(zoomMotion);
        return;
      case '-':
        void flow.zoomOut(zoomMotion);
        return;
      case '0':
        fit();
        return;
      default:
        if (onKey?.(event, from) === true) event.preventDefault();
    }
  };

  const handleNodeClick = (_event: MouseEvent, node: Node): void => {
    frame.current?.focus({ preventScroll: true });
    if (!walkable.has(node.id)) return;
    setActive(node.id);
    onSelect?.(node.id);
  };

  return (
    <CanvasScope value={scope}>
      <div className={classes.canvas} data-layout-state={layoutState} data-glide={glide || undefined}>
        {/* React Flow's own element has the role `application`: name, focus and keys belong there. */}
        <ReactFlow
          ref={frame}
          aria-roledescription={t('canvas.role')}
          aria-label={label}
          aria-describedby={`${canvasId}-help`}
          aria-activedescendant={standing === undefined ? undefined : domIdOf(canvasId, standing)}
          aria-busy={layoutState === 'busy'}
          tabIndex={0}
          onKeyDown={handleKeyDown}
          onBlur={() => {
            setActive(undefined);
          }}
          nodes={flowNodes}
          edges={flowEdges}
          nodeTypes={nodeTypes}
          edgeTypes={EDGE_TYPES}
          minZoom={0.15}
          maxZoom={2}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnDoubleClick={false}
          zoomOnScroll={!inText}
          preventScrolling={!inText}
          connectionMode={ConnectionMode.Loose}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          onlyRenderVisibleElements={nodes.length > CULL_ABOVE}
          onNodeClick={handleNodeClick}
          onNodeDoubleClick={(_event, node) => onOpen?.(node.id)}
          onNodeMouseEnter={(_event, node) => {
            if (walkable.has(node.id)) highlight.setFocus(node.id);
          }}
          onNodeMouseLeave={() => {
            highlight.setFocus(standing);
          }}
          onPaneClick={() => {
            setActive(undefined);
            onSelect?.(undefined);
          }}
        >
          <Background gap={24} size={1} color="var(--canvas-dot)" />
          {!inText && (
            <Panel position="bottom-left" className="no-print">
              <div className={classes.controls}>
                <Control icon="plus" name={t('canvas.zoomIn')} onClick={() => void flow.zoomIn(zoomMotion)} />
                <Control
                  icon="minus"
                  name={t('canvas.zoomOut')}
                  onClick={() => void flow.zoomOut(zoomMotion)}
                />
                <Control icon="fit" name={t('canvas.fit')} onClick={fit} />
              </div>
            </Panel>
          )}
        </ReactFlow>
        <p id={`${canvasId}-help`} className="visually-hidden">
          {t('canvas.help')}
        </p>
        {children}
      </div>
    </CanvasScope>
  );
}

const HEADINGS: Readonly<Record<string, Heading | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function Control({
  icon,
  name,
  onClick,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip label={name} position="right">
      <UnstyledButton
        component="button"
        type="button"
        className={classes.control}
        aria-label={name}
        onClick={onClick}
      >
        <Icon name={icon} size={14} />
      </UnstyledButton>
    </Tooltip>
  );
}

function toFlowNode(node: CanvasNode, selected: boolean): Node {
  const { width, height } = node.rect;
  const data: ShellData = { inner: node.data, label: node.label, background: node.background === true };
  return {
    id: node.id,
    type: node.type,
    position: { x: node.rect.x, y: node.rect.y },
    width,
    height,
    measured: { width, height },
    // Size and handle given up front: React Flow then skips measuring, which is most of its mounting time.
    handles: [{ type: 'source', position: Position.Right, x: width, y: height / 2, width: 1, height: 1 }],
    zIndex: node.background === true ? -1 : 1,
    data,
    className: selected ? classes.selected : undefined,
  };
}

function toFlowEdge(edge: CanvasEdge, rects: ReadonlyMap<string, Rect>): Edge[] {
  const drawn = drawEdge(edge, rects);
  if (drawn === undefined) return [];
  const data: EdgeData = { edge, drawn };
  return [
    {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      type: 'line',
      data,
      zIndex: 0,
      // React Flow would name the line by ids and in English; who is linked to whom, the table twin says.
      domAttributes: { 'aria-hidden': true },
    },
  ];
}

/** A round through the neighbours of one node. */
interface Round {
  readonly around: string;
  readonly at: string;
}

/**
 * The next step of a round: `[` and `]` go through the neighbours of the node that it began at, and a step
 * from anywhere else begins a new one.
 */
function nextOfRound(
  round: Round | undefined,
  from: string,
  { neighbours, walkable, back }: RoundOptions,
): Round | undefined {
  const around = round?.at === from ? round.around : from;
  const list = (neighbours.get(around) ?? []).filter((id) => walkable.has(id));
  const index = list.indexOf(from);
  const next = list.at(index === -1 ? (back ? -1 : 0) : (index + (back ? -1 : 1)) % list.length);
  return next === undefined ? undefined : { around, at: next };
}

interface RoundOptions {
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly walkable: ReadonlyMap<string, Rect>;
  readonly back: boolean;
}

type Flow = ReturnType<typeof useReactFlow>;

function motion(): { readonly duration: number } {
  return { duration: prefersReducedMotion() ? 0 : 240 };
}

function useFit(options: FitViewOptions, fitKey: string, drawn: boolean): void {
  const flow = useReactFlow();
  const fitted = useRef<string>(undefined);
  useEffect(() => {
    if (!drawn || fitted.current === fitKey) return;
    // React Flow takes the new nodes in its own effect; the next frame has them.
    const frame = requestAnimationFrame(() => {
      const first = fitted.current === undefined;
      fitted.current = fitKey;
      void flow.fitView({ ...options, duration: first || prefersReducedMotion() ? 0 : 240 });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [flow, options, fitKey, drawn]);
}

function useReveal(frame: RefObject<Element | null>, reveal: Rect | undefined): void {
  const flow = useReactFlow();
  useEffect(() => {
    if (reveal === undefined) return;
    const next = requestAnimationFrame(() => {
      bringIntoSight(flow, frame.current, reveal);
    });
    return () => {
      cancelAnimationFrame(next);
    };
  }, [flow, frame, reveal]);
}

/** Below this zoom cards can't be read, so the view pans instead of zooming out further. */
const LEGIBLE_ZOOM = 0.55;

/**
 * Moves the view only when the rectangle is not in sight: to the whole drawing where that stays legible, else
 * as far as needed.
 */
function bringIntoSight(flow: Flow, frame: Element | null, rect: Rect): void {
  const pane = frame?.getBoundingClientRect();
  if (pane === undefined || pane.width === 0) return;
  const { x, y, zoom } = flow.getViewport();
  const seen: Rect = { x: -x / zoom, y: -y / zoom, width: pane.width / zoom, height: pane.height / zoom };
  if (contains(seen, rect)) return;
  const all = flow.getNodesBounds(flow.getNodes());
  const zoomOfAll = Math.min(
    (pane.width - EDGE - EDGE_WITH_BUTTONS) / all.width,
    (pane.height - 2 * EDGE) / all.height,
  );
  if (zoomOfAll >= LEGIBLE_ZOOM) {
    void flow.fitView({ ...FIT, ...motion() });
    return;
  }
  const margin = 24 / zoom;
  if (rect.width + 2 * margin <= seen.width && rect.height + 2 * margin <= seen.height) {
    const dx = overshoot({ from: rect.x, size: rect.width }, { from: seen.x, size: seen.width }, margin);
    const dy = overshoot({ from: rect.y, size: rect.height }, { from: seen.y, size: seen.height }, margin);
    void flow.setViewport({ x: x - dx * zoom, y: y - dy * zoom, zoom }, motion());
    return;
  }
  void flow.fitBounds(rect, { padding: 0.05, ...motion() });
}

interface Span {
  readonly from: number;
  readonly size: number;
}

/** How far a view must shift along one axis so that a span lies in it. */
function overshoot(span: Span, view: Span, margin: number): number {
  if (span.from - margin < view.from) return span.from - margin - view.from;
  const over = span.from + span.size + margin - (view.from + view.size);
  return Math.max(0, over);
}
