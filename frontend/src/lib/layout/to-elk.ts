import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

import { groupBy } from '../group-by';
import type { LayoutGraph, LayoutNode, LayoutOptions } from './layout';

const ROUTING = { polyline: 'POLYLINE', orthogonal: 'ORTHOGONAL', splines: 'SPLINES' } as const;

/** The graph as ELK wants it. Edges whose ends are not among the nodes are left out. */
export function toElk(graph: LayoutGraph, options: LayoutOptions): ElkNode {
  const ids = new Set(graph.nodes.map((node) => node.id));
  const childrenOf = groupBy(graph.nodes, (node) =>
    node.parent !== undefined && ids.has(node.parent) ? node.parent : undefined,
  );
  const nested = [...childrenOf.keys()].some((parent) => parent !== undefined);
  const build = (node: LayoutNode): ElkNode => {
    const children = childrenOf.get(node.id);
    return {
      id: node.id,
      ...(children === undefined
        ? { width: node.width, height: node.height }
        : { children: children.map(build) }),
      layoutOptions: nodeOptions(node, options, children !== undefined),
    };
  };
  return {
    id: 'root',
    layoutOptions: rootOptions(options, nested),
    children: (childrenOf.get(undefined) ?? []).map(build),
    edges: graph.edges
      .filter((edge) => ids.has(edge.from) && ids.has(edge.to))
      .map((edge): ElkExtendedEdge => ({ id: edge.id, sources: [edge.from], targets: [edge.to] })),
  };
}

function rootOptions(options: LayoutOptions, nested: boolean): Record<string, string> {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': options.direction === 'right' ? 'RIGHT' : 'DOWN',
    'elk.edgeRouting': ROUTING[options.routing],
    'elk.spacing.nodeNode': String(options.gap),
    'elk.layered.spacing.nodeNodeBetweenLayers': String(options.layerGap),
    'elk.layered.spacing.edgeNodeBetweenLayers': String(Math.round(options.layerGap / 3)),
    'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    // The order given is the order drawn where it costs no crossing: small changes stay small.
    'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    'elk.json.edgeCoords': 'ROOT',
    'elk.json.shapeCoords': 'PARENT',
    ...(nested ? { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' } : {}),
  };
}

function nodeOptions(node: LayoutNode, options: LayoutOptions, isParent: boolean): Record<string, string> {
  const { top, side } = options.parentPadding ?? { top: 32, side: 12 };
  return {
    ...(isParent ? { 'elk.padding': `[top=${top},left=${side},bottom=${side},right=${side}]` } : {}),
    ...(node.layer === undefined
      ? {}
      : { 'elk.layered.layering.layerConstraint': node.layer === 'first' ? 'FIRST' : 'LAST' }),
  };
}
