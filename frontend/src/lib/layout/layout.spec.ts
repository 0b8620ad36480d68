import { createRequire } from 'node:module';

import type { ElkNode } from 'elkjs/lib/elk-api.js';

import { createElkEngine, type ElkPort } from './elk-engine';
import { fromElk } from './from-elk';
import type { LayoutGraph, LayoutOptions } from './layout';
import { toElk } from './to-elk';

const OPTIONS: LayoutOptions = { direction: 'right', gap: 20, layerGap: 60, routing: 'orthogonal' };
const GRAPH: LayoutGraph = {
  nodes: [
    { id: 'client', width: 100, height: 40, layer: 'first' },
    { id: 'zone', width: 0, height: 0 },
    { id: 'app', width: 100, height: 40, parent: 'zone' },
    { id: 'store', width: 100, height: 40, parent: 'zone' },
  ],
  edges: [
    { id: 'a', from: 'client', to: 'app' },
    { id: 'b', from: 'app', to: 'store' },
    { id: 'c', from: 'app', to: 'nowhere' },
  ],
};

/** The real ELK, in this thread instead of in a worker. */
function realElk(): ElkPort {
  const require = createRequire(import.meta.url);
  const { default: Elk } = require('elkjs/lib/elk.bundled.js') as { default: new () => ElkPort };
  return new Elk();
}

describe('conversion to ELK', () => {
  it('nests boxes in their parents and leaves out lines that lead nowhere', () => {
    const root = toElk(GRAPH, OPTIONS);
    expect(root.children?.map((child) => child.id)).toEqual(['client', 'zone']);
    expect(root.children?.[1]?.children?.map((child) => child.id)).toEqual(['app', 'store']);
    expect(root.edges?.map((edge) => edge.id)).toEqual(['a', 'b']);
  });

  it('holds a box in the layer that it asks for', () => {
    const client = toElk(GRAPH, OPTIONS).children?.[0];
    expect(client?.layoutOptions?.['elk.layered.layering.layerConstraint']).toBe('FIRST');
  });
});

describe('conversion from ELK', () => {
  it('gives places in one coordinate system, whatever the nesting', () => {
    const { rects } = fromElk({
      id: 'root',
      children: [
        {
          id: 'zone',
          x: 100,
          y: 50,
          width: 300,
          height: 200,
          children: [{ id: 'app', x: 12, y: 32, width: 80, height: 40 }],
        },
      ],
    });
    expect(rects.get('app')).toEqual({ x: 112, y: 82, width: 80, height: 40 });
  });

  it('joins the sections of a line into one route', () => {
    const root: ElkNode = {
      id: 'root',
      edges: [
        {
          id: 'a',
          sources: ['x'],
          targets: ['y'],
          sections: [
            { id: 's', startPoint: { x: 0, y: 0 }, bendPoints: [{ x: 5, y: 0 }], endPoint: { x: 5, y: 9 } },
          ],
        },
      ],
    };
    expect(fromElk(root).routes.get('a')).toEqual([
      { x: 0, y: 0 },
      { x: 5, y: 0 },
      { x: 5, y: 9 },
    ]);
  });
});

describe('layout engine', () => {
  it('lays a graph out from left to right, children within their parent', async () => {
    const engine = createElkEngine(() => Promise.resolve(realElk()));
    const { rects, routes } = await engine.layout(GRAPH, OPTIONS);
    const [client, zone, app, store] = ['client', 'zone', 'app', 'store'].map((id) => rects.get(id));
    if (client === undefined || zone === undefined || app === undefined || store === undefined)
      throw new Error('box missing');
    expect(client.x + client.width).toBeLessThan(app.x);
    expect(app.x + app.width).toBeLessThan(store.x);
    expect(app.x).toBeGreaterThan(zone.x);
    expect(store.x + store.width).toBeLessThan(zone.x + zone.width);
    expect([...routes.keys()]).toEqual(['a', 'b']);
    // The route of a line ends on the borders of its boxes.
    expect(routes.get('b')?.[0]?.x).toBeCloseTo(app.x + app.width, 0);
    expect(routes.get('b')?.at(-1)?.x).toBeCloseTo(store.x, 0);
  });

  it('answers the same question from memory', async () => {
    let asked = 0;
    const layout = (graph: ElkNode): Promise<ElkNode> => {
      asked += 1;
      return Promise.resolve(graph);
    };
    const engine = createElkEngine(() => Promise.resolve({ layout, terminateWorker: () => undefined }));
    await engine.layout(GRAPH, OPTIONS);
    await engine.layout({ ...GRAPH }, { ...OPTIONS });
    expect(asked).toBe(1);
  });

  it('stops the worker when cancelled and starts another for the next layout', async () => {
    let terminated = 0;
    const terminateWorker = (): void => {
      terminated += 1;
    };
    let started = 0;
    const engine = createElkEngine(() => {
      started += 1;
      const answer =
        started === 1 ? new Promise<ElkNode>(() => undefined) : Promise.resolve<ElkNode>({ id: 'root' });
      return Promise.resolve({ layout: () => answer, terminateWorker });
    });
    const controller = new AbortController();
    const cancelled = engine.layout(GRAPH, OPTIONS, controller.signal);
    controller.abort(new DOMException('Cancelled', 'AbortError'));
    await expect(cancelled).rejects.toThrow('Cancelled');
    await expect(engine.layout(GRAPH, OPTIONS)).resolves.toMatchObject({ width: 0 });
    expect(terminated).toBe(1);
    expect(started).toBe(2);
  });

  it('loads anew after a failed start', async () => {
    let started = 0;
    const engine = createElkEngine(() => {
      started += 1;
      if (started === 1) return Promise.reject(new Error('chunk lost'));
      return Promise.resolve({ layout: (graph) => Promise.resolve(graph), terminateWorker: () => undefined });
    });
    await expect(engine.layout(GRAPH, OPTIONS)).rejects.toThrow('chunk lost');
    await expect(engine.layout(GRAPH, OPTIONS)).resolves.toBeDefined();
  });
});
