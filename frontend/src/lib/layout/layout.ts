import type { Point, Rect } from '../geometry';

/** A box to place. Sizes are known before layout; a box with `parent` lies inside that box. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly parent?: string;
  /** Holds the box in the first or last layer. */
  readonly layer?: 'first' | 'last';
}

/** A connection that the layout should keep short. */
export interface LayoutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What to lay out. The order of nodes and edges is kept where the drawing allows. */
export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

/** How to lay out; gaps in canvas units. */
export interface LayoutOptions {
  readonly direction: 'right' | 'down';
  /** Between boxes of a layer. */
  readonly gap: number;
  /** Between layers. */
  readonly layerGap: number;
  readonly routing: 'polyline' | 'orthogonal' | 'splines';
  /** Room inside a parent box: top (for its title) and the other sides. */
  readonly parentPadding?: { readonly top: number; readonly side: number };
}

/** Where everything stands: boxes by id in one coordinate system, and the bends of each edge, ends included. */
export interface LayoutResult {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}

/** Lays graphs out. One at a time; `signal` stops the work and rejects with its reason. */
export interface LayoutEngine {
  readonly layout: (
    graph: LayoutGraph,
    options: LayoutOptions,
    signal?: AbortSignal,
  ) => Promise<LayoutResult>;
}

/** The same for the same input: what a cache of layouts is keyed by. */
export function layoutKey(graph: LayoutGraph, options: LayoutOptions): string {
  return JSON.stringify([graph.nodes, graph.edges, options]);
}
