import type { CompiledGraph, Requirements } from '@architrave/graph-seed/model';
import type { Advice } from './advice.js';
import type { AdviseOptions } from './advise.js';

/** What one advice is computed from: the graph as compiled, with the version that the answer will carry. */
export interface AdviceJob {
  readonly requirements: Requirements;
  readonly graph: CompiledGraph;
  readonly graphVersion: string;
  readonly options: AdviseOptions;
}

/** Thrown when nobody waits for the answer any more. */
export class AdviceAbortedError extends Error {
  constructor() {
    super('the advice was not waited for');
  }
}

/**
 * Computes advice without keeping other requests waiting. The answer is that of `advise`, to the byte.
 * Rejects with `AdviceAbortedError` as soon as the signal aborts, and stops computing.
 */
export interface AdviceRunner {
  run(job: AdviceJob, signal?: AbortSignal): Promise<Advice>;
}

export const ADVICE_RUNNER = Symbol('ADVICE_RUNNER');
