import { curveBetween, roundedLine, type DrawnPath, type Point, type Rect } from '../../../lib/geometry';
import type { LineStyle } from '../../../lib/relations';

/** A box on the canvas: where it stands, which renderer draws it, what that renderer gets. */
export interface CanvasNode<D extends object = object> {
  readonly id: string;
  /** Key of a renderer of `canvasNodeTypes`. */
  readonly type: string;
  readonly rect: Rect;
  readonly data: D;
  /** What a screen reader says: "Saga, pattern, 7 relations". */
  readonly label: string;
  /** Background things (frames) lie under lines and are skipped by the keyboard walk. */
  readonly background?: boolean;
}

/** A line on the canvas. */
export interface CanvasEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly line: LineStyle;
  readonly arrow: boolean;
  /** Shown when the line or one of its ends is in focus; always when `labelStays`. */
  readonly label?: string;
  readonly labelStays?: boolean;
  /** Drawn fainter, for what is secondary. */
  readonly faint?: boolean;
  /** Not drawn unless in focus, for lines that would be too many. */
  readonly onlyLit?: boolean;
  /** Nodes that the line stands for besides its ends: members of a frame that it ends at. */
  readonly covers?: readonly string[];
  /** The side on which the line goes around when its ends stand one above the other. */
  readonly bulge?: 'left' | 'right';
  /** The route that a layout found; without it the line is a curve between the two borders. */
  readonly points?: readonly Point[];
}

/** The ids beside each id, by the lines between them. */
export function neighboursOf(edges: readonly CanvasEdge[]): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const list = neighbours.get(from) ?? [];
    if (!list.includes(to)) list.push(to);
    neighbours.set(from, list);
  };
  for (const edge of edges) {
    for (const to of edge.covers ?? [edge.to]) {
      // A covered node lies at the end that is a frame; the other end is its neighbour.
      for (const end of edge.covers === undefined ? [edge.from] : [edge.from, edge.to]) {
        add(end, to);
        add(to, end);
      }
    }
  }
  return neighbours;
}

/** How a line is drawn between the places of its ends; nothing when one of them is not there. */
export function drawEdge(edge: CanvasEdge, rects: ReadonlyMap<string, Rect>): DrawnPath | undefined {
  const from = rects.get(edge.from);
  const to = rects.get(edge.to);
  if (from === undefined || to === undefined) return undefined;
  return edge.points !== undefined && edge.points.length > 1
    ? roundedLine(edge.points)
    : curveBetween(from, to, edge.bulge);
}
