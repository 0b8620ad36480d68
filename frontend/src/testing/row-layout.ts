import type { LayoutEngine } from '../lib/layout/layout';

/** Lays boxes out in a row, at once: jsdom has no workers. */
export const rowLayout: LayoutEngine = {
  layout: (graph) =>
    Promise.resolve({
      rects: new Map(
        graph.nodes.map(({ id, width, height }, index) => [id, { x: index * 400, y: 0, width, height }]),
      ),
      routes: new Map(),
      width: graph.nodes.length * 400,
      height: 400,
    }),
};
