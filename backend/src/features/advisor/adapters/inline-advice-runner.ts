import { compileKnowledge, type AdvisorKnowledge } from '../domain/advisor-knowledge.js';
import type { Advice } from '../domain/advice.js';
import { AdviceAbortedError, type AdviceJob, type AdviceRunner } from '../domain/advice-runner.port.js';
import { advise } from '../domain/advise.js';

/** Computes on the caller's own thread: for code that runs from sources, where no compiled worker lies beside. */
export class InlineAdviceRunner implements AdviceRunner {
  private known: AdvisorKnowledge | null = null;

  run({ requirements, graph, graphVersion, options }: AdviceJob, signal?: AbortSignal): Promise<Advice> {
    if (signal?.aborted === true) return Promise.reject(new AdviceAbortedError());
    if (this.known?.graphVersion !== graphVersion) this.known = compileKnowledge(graph, graphVersion);
    return Promise.resolve(advise(requirements, this.known, options));
  }
}
