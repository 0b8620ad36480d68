import type { ElkNode } from 'elkjs/lib/elk-api.js';

import type { Point, Rect } from '../geometry';
import type { LayoutResult } from './layout';

/** ELK's answer as rectangles and routes in one coordinate system. */
export function fromElk(root: ElkNode): LayoutResult {
  const rects = new Map<string, Rect>();
  const routes = new Map<string, readonly Point[]>();
  collectRects(root, { x: 0, y: 0 }, rects);
  for (const edge of root.edges ?? []) {
    const points = (edge.sections ?? []).flatMap((section) => [
      section.startPoint,
      ...(section.bendPoints ?? []),
      section.endPoint,
    ]);
    if (points.length > 1)
      routes.set(
        edge.id,
        points.map(({ x, y }) => ({ x, y })),
      );
  }
  return { rects, routes, width: root.width ?? 0, height: root.height ?? 0 };
}

function collectRects(parent: ElkNode, origin: Point, rects: Map<string, Rect>): void {
  for (const node of parent.children ?? []) {
    const place = { x: origin.x + (node.x ?? 0), y: origin.y + (node.y ?? 0) };
    rects.set(node.id, { ...place, width: node.width ?? 0, height: node.height ?? 0 });
    collectRects(node, place, rects);
  }
}
