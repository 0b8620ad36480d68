/** Saved requirements, as drafts read them. */
export interface ScenarioSource {
  find(
    workspaceId: string,
    id: string,
  ): Promise<{ readonly name: string; readonly requirements: unknown } | null>;
}

export const SCENARIO_SOURCE = Symbol('SCENARIO_SOURCE');
