import type { Problem, Requirements } from '@architrave/graph-seed/model';
import type { AdvisorKnowledgeCache } from './advisor-knowledge-cache.js';
import type { Advice } from './domain/advice.js';
import type { AdviceRunner } from './domain/advice-runner.port.js';
import { checkRequirements } from './domain/check-references.js';

export type AdviseResult =
  /** `requirements`: as read, ids resolved. */
  | { readonly ok: true; readonly requirements: Requirements; readonly advice: Advice }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface AdviseOptions {
  /** How many recommendations to give at most. */
  readonly top: number;
  /** Whether to also search thresholds and assumptions that decide the first place: some hundred further solves. */
  readonly sensitivity: boolean;
  /** Whether to also find the Pareto front; takes seconds. Default false. */
  readonly frontier?: boolean;
}

/** Reads requirements of unknown form and, where they can be read, advises on them. All problems are reported at once. */
export class AdviseOnRequirements {
  constructor(
    private readonly knowledge: Pick<AdvisorKnowledgeCache, 'current'>,
    private readonly runner: AdviceRunner,
  ) {}

  /** `gone` aborts when nobody waits for the answer any more. */
  async execute(input: unknown, options: AdviseOptions, gone?: AbortSignal): Promise<AdviseResult> {
    const { knowledge, graph } = await this.knowledge.current();
    const checked = checkRequirements(input, knowledge);
    if (!checked.ok) return checked;
    const { requirements } = checked;
    const job = {
      requirements,
      graph,
      graphVersion: knowledge.graphVersion,
      options: { ...options, frontier: options.frontier ?? false },
    };
    return { ok: true, requirements, advice: await this.runner.run(job, gone) };
  }
}
