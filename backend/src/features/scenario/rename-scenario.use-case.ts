import type { Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { readScenarioName } from './domain/scenario-name.js';
import type { ScenarioRepository, ScenarioWrite } from './domain/scenario.repository.port.js';

export interface RenameScenarioCommand {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name: string;
}

export type RenameScenarioResult =
  | ScenarioWrite
  | { readonly ok: false; readonly code: 'INVALID_SCENARIO'; readonly problems: readonly Problem[] };

/** Gives a scenario another name; requirements and outcome stay as they were saved. */
export class RenameScenario {
  constructor(
    private readonly scenarios: ScenarioRepository,
    private readonly now: () => Date,
  ) {}

  async execute(command: RenameScenarioCommand, actor: Actor): Promise<RenameScenarioResult> {
    const read = readScenarioName(command.name);
    if (!read.ok) return { ok: false, code: 'INVALID_SCENARIO', problems: [read.problem] };
    return this.scenarios.update(
      command.id,
      command.expectedVersion,
      { name: read.name, updatedAt: this.now() },
      actor,
    );
  }
}
