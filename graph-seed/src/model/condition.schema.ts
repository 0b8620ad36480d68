import { z } from 'zod';
import { SLUG_PATTERN } from './node-id.js';

const slug = z.string().regex(SLUG_PATTERN);
const slugs = z.union([slug, z.array(slug).min(1)]);

/**
 * Figures that the advisor derives from the requirements and that a condition may name besides
 * the requirement paths. Rates are per second in the busiest hour.
 */
export const DERIVED_PATHS = [
  'derived.writesPerSecond',
  'derived.readsPerSecond',
  'derived.storeQueriesPerSecond',
  'derived.storageGbAtHorizon',
  'derived.peoplePerTeam',
  'derived.budgetPerRequestPerSecondUsd',
] as const;
export type DerivedPath = (typeof DERIVED_PATHS)[number];

/**
 * A test on requirements (stated, inferred or assumed: whatever the ledger holds) or on the design so far.
 * `capability`, `style`, `role`, `technology`: true when any of the named ones is asked for or chosen.
 * `stated`: true when the user stated the path.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | {
      readonly path: string;
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly is?: string | boolean;
      readonly in?: readonly string[];
    }
  | { readonly stated: string }
  /** The weight of a quality among the priorities, stated or implied, 0…5. */
  | { readonly priority: string; readonly atLeast: number }
  | { readonly capability: string | readonly string[] }
  | { readonly style: string | readonly string[] }
  | { readonly role: string | readonly string[] }
  | { readonly technology: string | readonly string[] };

const pathTest = z
  .strictObject({
    path: z.string().min(1),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    is: z.union([z.string(), z.boolean()]).optional(),
    in: z.array(z.string()).min(1).optional(),
  })
  .refine((test) => [test.atLeast, test.atMost, test.is, test.in].some((value) => value !== undefined), {
    message: 'a path needs atLeast, atMost, is or in',
  });

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    pathTest,
    z.strictObject({ stated: z.string().min(1) }),
    z.strictObject({ priority: slug, atLeast: z.number().min(0).max(5) }),
    z.strictObject({ capability: slugs }),
    z.strictObject({ style: slugs }),
    z.strictObject({ role: slugs }),
    z.strictObject({ technology: slugs }),
  ]),
);
