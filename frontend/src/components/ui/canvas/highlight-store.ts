import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

import type { CanvasEdge } from './canvas-model';

/** How a part stands to what is in focus: nothing is, it belongs to it, or it steps back. */
export type Emphasis = 'plain' | 'lit' | 'faded';

/**
 * What is in focus on a canvas. Kept beside React: a hover over one of 300 nodes then redraws the few parts
 * whose emphasis changed instead of all.
 */
export class HighlightStore {
  private edges: readonly CanvasEdge[] = [];
  private focus: string | undefined;
  private active: string | undefined;
  private lit: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();

  /** Tells the lines that decide what belongs to what. */
  setEdges(edges: readonly CanvasEdge[]): void {
    this.edges = edges;
    this.update();
  }

  /** Sets what is hovered or walked on; nothing to let all parts stand equal. */
  setFocus(id: string | undefined): void {
    if (this.focus === id) return;
    this.focus = id;
    this.update();
  }

  /** Sets where the keyboard walk stands. */
  setActive(id: string | undefined): void {
    if (this.active === id) return;
    this.active = id;
    this.notify();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The emphasis of a node or line. */
  emphasisOf(id: string): Emphasis {
    if (this.focus === undefined) return 'plain';
    return this.lit.has(id) ? 'lit' : 'faded';
  }

  /** Whether the keyboard walk stands on a node. */
  isActive(id: string): boolean {
    return this.active === id;
  }

  private update(): void {
    const lit = new Set<string>();
    if (this.focus !== undefined) {
      lit.add(this.focus);
      for (const edge of this.edges) {
        const isEnd = edge.from === this.focus || edge.to === this.focus;
        if (!isEnd && edge.covers?.includes(this.focus) !== true) continue;
        for (const id of [edge.id, edge.from, edge.to, ...(isEnd ? (edge.covers ?? []) : [])]) lit.add(id);
      }
    }
    this.lit = lit;
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}

/** What the parts of one canvas share. */
export interface CanvasContext {
  readonly canvasId: string;
  readonly highlight: HighlightStore;
}

/** Context of the canvas around a node or line. */
export const CanvasScope = createContext<CanvasContext | undefined>(undefined);

/** The canvas around; only for parts that a canvas draws. */
export function useCanvas(): CanvasContext {
  const scope = useContext(CanvasScope);
  if (scope === undefined) throw new Error('Only a part of a GraphCanvas may ask for its canvas');
  return scope;
}

/** The emphasis of a node or line of the canvas around. */
export function useEmphasis(id: string): Emphasis {
  const { highlight } = useCanvas();
  return useSyncExternalStore(
    highlight.subscribe,
    useCallback(() => highlight.emphasisOf(id), [highlight, id]),
  );
}

/** Whether the keyboard walk of the canvas around stands on a node. */
export function useIsActive(id: string): boolean {
  const { highlight } = useCanvas();
  return useSyncExternalStore(
    highlight.subscribe,
    useCallback(() => highlight.isActive(id), [highlight, id]),
  );
}

/** The DOM id of a node, for `aria-activedescendant`. */
export function domIdOf(canvasId: string, id: string): string {
  return `${canvasId}-${id}`.replace(/[^\w-]/g, '_');
}
