import { act, renderHook, waitFor } from '@testing-library/react';

import type { LayoutEngine, LayoutGraph, LayoutOptions, LayoutResult } from './layout';
import { useLayout, type LayoutRequest } from './use-layout';

const OPTIONS: LayoutOptions = { direction: 'right', gap: 1, layerGap: 1, routing: 'polyline' };
const graphOf = (id: string): LayoutGraph => ({ nodes: [{ id, width: 1, height: 1 }], edges: [] });
const requestOf = (id: string): LayoutRequest => ({ graph: graphOf(id), options: OPTIONS });
const resultOf = (width: number): LayoutResult => ({ rects: new Map(), routes: new Map(), width, height: 0 });

/** An engine whose answers the test gives by hand, by the id of the first node. */
function manualEngine() {
  const waiting = new Map<
    string,
    { resolve: (result: LayoutResult) => void; reject: (error: Error) => void }
  >();
  const engine: LayoutEngine = {
    layout: (graph, _options, signal) =>
      new Promise((resolve, reject) => {
        waiting.set(graph.nodes[0]?.id ?? '', { resolve, reject });
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      }),
  };
  return { engine, waiting };
}

describe('useLayout', () => {
  it('drops the answer to an older request', async () => {
    const { engine, waiting } = manualEngine();
    const { result, rerender } = renderHook((id: string) => useLayout(engine, requestOf(id)), {
      initialProps: 'a',
    });
    rerender('b');
    await act(async () => {
      waiting.get('b')?.resolve(resultOf(2));
    });
    await act(async () => {
      waiting.get('a')?.resolve(resultOf(1));
    });
    expect(result.current).toMatchObject({ status: 'ready', current: true, result: { width: 2 } });
  });

  it('keeps the last good picture while the next is laid out, and when it fails', async () => {
    const { engine, waiting } = manualEngine();
    const { result, rerender } = renderHook((id: string) => useLayout(engine, requestOf(id)), {
      initialProps: 'a',
    });
    await act(async () => {
      waiting.get('a')?.resolve(resultOf(1));
    });
    rerender('b');
    expect(result.current).toMatchObject({ status: 'busy', current: false, result: { width: 1 } });
    await act(async () => {
      waiting.get('b')?.reject(new Error('worker died'));
    });
    expect(result.current).toMatchObject({ status: 'failed', current: false, result: { width: 1 } });
  });

  it('stops on cancel and goes on with retry', async () => {
    const { engine, waiting } = manualEngine();
    const { result } = renderHook(() => useLayout(engine, requestOf('a')));
    act(() => {
      result.current.cancel();
    });
    await waitFor(() => {
      expect(result.current.status).toBe('failed');
    });
    act(() => {
      result.current.retry();
    });
    await act(async () => {
      waiting.get('a')?.resolve(resultOf(7));
    });
    expect(result.current).toMatchObject({ status: 'ready', result: { width: 7 } });
  });
});
