/** An edge of a small graph, by the ids of its ends. */
export interface SketchEnds {
  readonly from: string;
  readonly to: string;
}

/** A small graph in layers. */
export interface Layers {
  /** Slots of each layer, in the order across: nodes by id, and the bends of edges that span several layers. */
  readonly layers: readonly (readonly string[])[];
  /** For each edge the slots that it passes, from the lower layer to the higher; empty for a loop. */
  readonly routes: readonly (readonly string[])[];
  /** For each edge, whether it runs against the layers. */
  readonly reversed: readonly boolean[];
}

/**
 * Puts a small graph into layers so that edges run forwards, as far as cycles allow, and orders each layer so that
 * few edges cross: longest-path layering and the barycentre heuristic (Sugiyama, Tagawa and Toda, 1981).
 * The same input gives the same layers.
 */
export function layerGraph(nodes: readonly string[], edges: readonly SketchEnds[]): Layers {
  const reversed = backEdges(nodes, edges);
  const forward = edges.map((edge, index) =>
    reversed[index] === true ? { from: edge.to, to: edge.from } : edge,
  );
  const layerOf = assignLayers(
    nodes,
    forward.filter(({ from, to }) => from !== to),
  );
  const layers: string[][] = [];
  const put = (id: string, layer: number): void => {
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(id);
  };
  for (const node of nodes) put(node, layerOf.get(node) ?? 0);
  const routes = forward.map(({ from, to }, index): string[] => {
    if (from === to) return [];
    const route = [from];
    for (let layer = (layerOf.get(from) ?? 0) + 1; layer < (layerOf.get(to) ?? 0); layer += 1) {
      const bend = `bend ${index} ${layer}`;
      put(bend, layer);
      route.push(bend);
    }
    return [...route, to];
  });
  return { layers: fewCrossings(layers, routes), routes, reversed };
}

/** Edges that lead back to a node under way in a walk through the graph. */
function backEdges(nodes: readonly string[], edges: readonly SketchEnds[]): boolean[] {
  const reversed = edges.map(() => false);
  const done = new Set<string>();
  const underWay = new Set<string>();
  const visit = (id: string): void => {
    underWay.add(id);
    for (const [index, { from, to }] of edges.entries()) {
      if (from !== id || to === id) continue;
      if (underWay.has(to)) reversed[index] = true;
      else if (!done.has(to)) visit(to);
    }
    underWay.delete(id);
    done.add(id);
  };
  // From where nothing leads, so that a cycle is entered where the drawing enters it.
  const entered = new Set(edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  for (const id of [...nodes.filter((node) => !entered.has(node)), ...nodes]) if (!done.has(id)) visit(id);
  return reversed;
}

function assignLayers(nodes: readonly string[], edges: readonly SketchEnds[]): Map<string, number> {
  const layerOf = new Map(nodes.map((node) => [node, 0]));
  // A longest path has fewer edges than there are nodes.
  for (let round = 0; round < nodes.length; round += 1) {
    for (const { from, to } of edges) {
      layerOf.set(to, Math.max(layerOf.get(to) ?? 0, (layerOf.get(from) ?? 0) + 1));
    }
  }
  // A node that nothing leads to stands right before the first that it leads to.
  for (const node of nodes) {
    if (edges.some(({ to }) => to === node)) continue;
    const next = edges.filter(({ from }) => from === node).map(({ to }) => layerOf.get(to) ?? 0);
    if (next.length > 0) layerOf.set(node, Math.min(...next) - 1);
  }
  return layerOf;
}

/** Sweeps up and down the layers until nothing gets better. */
const SWEEPS = 8;

function fewCrossings(layers: string[][], routes: readonly (readonly string[])[]): string[][] {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  const join = (map: Map<string, string[]>, id: string, other: string): void => {
    map.set(id, [...(map.get(id) ?? []), other]);
  };
  for (const route of routes) {
    for (let index = 1; index < route.length; index += 1) {
      const [low, high] = [route[index - 1], route[index]];
      if (low === undefined || high === undefined) continue;
      join(after, low, high);
      join(before, high, low);
    }
  }
  let best = layers;
  let fewest = crossings(layers, after);
  let current = layers;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const down = sweep % 2 === 0;
    current = sortByNeighbours(current, down ? before : after, down);
    const count = crossings(current, after);
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

function sortByNeighbours(
  layers: readonly (readonly string[])[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  down: boolean,
): string[][] {
  const sorted = layers.map((layer) => [...layer]);
  const order = down ? sorted.keys() : [...sorted.keys()].reverse();
  for (const index of order) {
    const fixed = sorted[index + (down ? -1 : 1)];
    const layer = sorted[index];
    if (fixed === undefined || layer === undefined) continue;
    const centre = new Map(
      layer.map((id, own) => {
        const places = (neighbours.get(id) ?? []).map((other) => fixed.indexOf(other));
        return [id, places.length === 0 ? own : places.reduce((sum, at) => sum + at, 0) / places.length];
      }),
    );
    layer.sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0));
  }
  return sorted;
}

function crossings(
  layers: readonly (readonly string[])[],
  after: ReadonlyMap<string, readonly string[]>,
): number {
  let count = 0;
  for (const [index, layer] of layers.entries()) {
    const next = layers[index + 1] ?? [];
    const ends = layer.flatMap((id, at) =>
      (after.get(id) ?? []).map((to) => [at, next.indexOf(to)] as const),
    );
    for (const [a, b] of ends) for (const [c, d] of ends) if (a < c && b > d) count += 1;
  }
  return count;
}
