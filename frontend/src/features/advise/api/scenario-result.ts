import type { ScenarioPartsFragment } from '../../../generated/graphql/graphql';

/** A saved scenario. */
export type Scenario = ScenarioPartsFragment;

/** What became of a change to a scenario; `stale`: somebody saved it in between, nothing was changed. */
export type ScenarioResult =
  | { readonly kind: 'done'; readonly scenario: Scenario }
  | { readonly kind: 'stale'; readonly current: Scenario }
  | { readonly kind: 'gone' }
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'problems';
      readonly problems: readonly {
        readonly path: string;
        readonly code: string;
        readonly accepted: string;
      }[];
    };
