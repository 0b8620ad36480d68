import type { CompiledGraph } from '@architrave/graph-seed/model';
import type { Advice } from '../domain/advice.js';
import type { AdviceJob } from '../domain/advice-runner.port.js';

/** `graph` is null where the thread has this version already. */
export interface ThreadQuestion extends Omit<AdviceJob, 'graph'> {
  readonly graph: CompiledGraph | null;
}

export type ThreadAnswer =
  { readonly ok: true; readonly advice: Advice } | { readonly ok: false; readonly message: string };
