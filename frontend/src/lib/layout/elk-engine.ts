import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';

import { fromElk } from './from-elk';
import { layoutKey, type LayoutEngine, type LayoutResult } from './layout';
import { toElk } from './to-elk';

/** The part of ELK that the engine uses. */
export type ElkPort = Pick<ELK, 'terminateWorker'> & {
  readonly layout: (graph: ElkNode) => Promise<ElkNode>;
};

const KEPT_ANSWERS = 40;

/**
 * An engine over ELK. The first layout loads it; later ones reuse the same worker. Stopping one terminates
 * the worker, since ELK cannot be interrupted, and the next layout starts a new one. Answers are kept and
 * given again for the same input.
 *
 * @param load starts an ELK with a worker of its own
 */
export function createElkEngine(load: () => Promise<ElkPort>): LayoutEngine {
  const answers = new Map<string, LayoutResult>();
  let elk: Promise<ElkPort> | undefined;

  const stop = (): void => {
    const stopped = elk;
    elk = undefined;
    stopped?.then(
      (port) => {
        port.terminateWorker();
      },
      () => {
        // It never started, so there is nothing to stop.
      },
    );
  };

  return {
    async layout(graph, options, signal) {
      signal?.throwIfAborted();
      const key = layoutKey(graph, options);
      const known = answers.get(key);
      if (known !== undefined) return known;
      elk ??= load();
      const port = await untilAborted(elk, signal, stop).catch((error: unknown) => {
        elk = undefined;
        throw error;
      });
      const result = fromElk(await untilAborted(port.layout(toElk(graph, options)), signal, stop));
      answers.set(key, result);
      if (answers.size > KEPT_ANSWERS) answers.delete(answers.keys().next().value ?? '');
      return result;
    },
  };
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined, onAbort: () => void): Promise<T> {
  if (signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const handleAbort = (): void => {
      onAbort();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', handleAbort, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', handleAbort);
    });
  });
}

async function loadElk(): Promise<ElkPort> {
  const [{ default: Elk }, { elkWorkerUrl }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('./elk-worker-url'),
  ]);
  return new Elk({ workerUrl: elkWorkerUrl, workerFactory: () => new Worker(elkWorkerUrl) });
}

/** The app's one layout engine: ELK in a Web Worker. */
export const layoutEngine: LayoutEngine = createElkEngine(loadElk);
