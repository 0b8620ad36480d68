import { createContext, type ComponentType } from 'react';

/** What an action on a recommendation gets: what was asked, as the API takes it, and which answer is shown. */
export interface RecommendationActionsProps {
  readonly requirements: Readonly<Record<string, unknown>>;
  /** The open scenario, where its requirements are the ones asked. */
  readonly scenarioId: string | undefined;
  readonly rank: number;
}

/** What other areas do with a recommendation, and the scenario that it belongs to. */
export interface RecommendationActions {
  readonly Actions: ComponentType<RecommendationActionsProps>;
  readonly scenarioId: string | undefined;
}

/** What other areas do with a recommendation; nothing where they are not there. */
export const RecommendationActionsScope = createContext<RecommendationActions | undefined>(undefined);
