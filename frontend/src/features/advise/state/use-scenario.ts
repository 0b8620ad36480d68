import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { deleteScenario } from '../api/delete-scenario';
import { loadScenario } from '../api/load-scenario';
import { SCENARIOS_KEY } from '../api/load-scenarios';
import { renameScenario } from '../api/rename-scenario';
import { saveScenario, type SaveScenarioOptions } from '../api/save-scenario';
import type { Scenario, ScenarioResult } from '../api/scenario-result';

/** Why the last change to a scenario was not made. */
export type Refusal = Exclude<ScenarioResult, { readonly kind: 'done' }>;

/** The open scenario as one saw it, and the changes one can make to it. */
export interface ScenarioControl {
  readonly scenario: Scenario | undefined;
  /** The link names a scenario that the workspace does not have. */
  readonly isGone: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly error: unknown;
  readonly dismiss: () => void;
  readonly save: (options: SaveScenarioOptions) => Promise<Scenario | undefined>;
  readonly rename: (scenario: Scenario, name: string) => Promise<Scenario | undefined>;
  readonly remove: (scenario: Scenario) => Promise<Scenario | undefined>;
  /** Takes a state of the open scenario as seen: the next saving is over that one. */
  readonly take: (scenario: Scenario) => void;
}

/** The scenario that the link names. A change that comes too late is refused by the API and told here. */
export function useScenario(id: string | undefined): ScenarioControl {
  const client = useQueryClient();
  const { data } = useQuery(loadScenario(id));
  const [refusal, setRefusal] = useState<Refusal>();
  const change = useMutation({ mutationFn: (run: () => Promise<ScenarioResult>) => run() });

  const take = (scenario: Scenario): void => {
    client.setQueryData(loadScenario(scenario.id).queryKey, { scenario });
  };
  const run = async (action: () => Promise<ScenarioResult>): Promise<Scenario | undefined> => {
    setRefusal(undefined);
    // A failure is shown from the mutation's own state.
    const result = await change.mutateAsync(action).catch(() => undefined);
    if (result === undefined) return undefined;
    void client.invalidateQueries({ queryKey: [...SCENARIOS_KEY, 'list'] });
    if (result.kind === 'done') return result.scenario;
    setRefusal(result);
    return undefined;
  };
  return {
    scenario: data ?? undefined,
    isGone: data === null,
    busy: change.isPending,
    refusal,
    error: change.error ?? undefined,
    dismiss: () => {
      setRefusal(undefined);
      change.reset();
    },
    take,
    save: async (options) => {
      const saved = await run(() => saveScenario(options));
      if (saved !== undefined) take(saved);
      return saved;
    },
    rename: async (scenario, name) => {
      const renamed = await run(() => renameScenario(scenario, name));
      if (renamed !== undefined && renamed.id === id) take(renamed);
      return renamed;
    },
    remove: (scenario) => run(() => deleteScenario(scenario)),
  };
}
