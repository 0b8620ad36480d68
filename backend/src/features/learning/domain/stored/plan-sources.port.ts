/** Saved requirements and decisions, as plans read them. */
export interface PlanSources {
  scenario(
    workspaceId: string,
    id: string,
  ): Promise<{ readonly name: string; readonly requirements: unknown } | null>;
  /** By id. `chosen`: ids of the nodes that were decided for. */
  decision(
    workspaceId: string,
    id: string,
  ): Promise<{ readonly title: string; readonly chosen: readonly string[] } | null>;
}

export const PLAN_SOURCES = Symbol('PLAN_SOURCES');
