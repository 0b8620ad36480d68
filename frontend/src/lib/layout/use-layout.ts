import { useCallback, useEffect, useState } from 'react';

import {
  layoutKey,
  type LayoutEngine,
  type LayoutGraph,
  type LayoutOptions,
  type LayoutResult,
} from './layout';

/** What to lay out now. */
export interface LayoutRequest {
  readonly graph: LayoutGraph;
  readonly options: LayoutOptions;
}

/** How a layout stands. `result` is the last good one; `current` tells whether it answers the request given. */
export interface LayoutState {
  readonly status: 'busy' | 'ready' | 'failed';
  readonly result: LayoutResult | undefined;
  readonly current: boolean;
  readonly error: unknown;
  /** Stops the work under way; the last good result stays. */
  readonly cancel: () => void;
  /** Tries again after a failure or a cancel. */
  readonly retry: () => void;
}

interface Answer {
  readonly key: string;
  readonly result?: LayoutResult;
  readonly error?: unknown;
}

/**
 * Lays a graph out and keeps the last good picture meanwhile. An answer to an older request is dropped,
 * and its work is left to end by itself: the worker is warm, and stopping it costs more than it saves.
 */
export function useLayout(engine: LayoutEngine, request: LayoutRequest | undefined): LayoutState {
  const key = request === undefined ? '' : layoutKey(request.graph, request.options);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer>({ key: '' });
  const [good, setGood] = useState<Answer>({ key: '' });
  const [stop, setStop] = useState<AbortController>();

  useEffect(() => {
    if (request === undefined) return;
    let current = true;
    const controller = new AbortController();
    setStop(controller);
    engine.layout(request.graph, request.options, controller.signal).then(
      (result) => {
        if (!current) return;
        setAnswer({ key, result });
        setGood({ key, result });
      },
      (error: unknown) => {
        if (current) setAnswer({ key, error });
      },
    );
    return () => {
      current = false;
    };
    // The key stands for the request: the same key is the same graph and options.
  }, [engine, key, attempt]);

  const cancel = useCallback(() => stop?.abort(new DOMException('Cancelled', 'AbortError')), [stop]);
  const retry = useCallback(() => {
    setAnswer({ key: '' });
    setAttempt((count) => count + 1);
  }, []);
  const answered = request !== undefined && answer.key === key;
  return {
    status: answered ? (answer.error === undefined ? 'ready' : 'failed') : 'busy',
    result: good.result,
    current: good.key === key && key !== '',
    error: answered ? answer.error : undefined,
    cancel,
    retry,
  };
}
