import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { checkNode } from '../api/check-node';
import { toSend } from '../model/node-document';
import { problemsByField, type GraphProblem } from '../model/problems';
import type { FormState } from './use-node-form';

/** Milliseconds without typing after which the document is checked. */
const SETTLES_AFTER = 350;

/** The code of a source that is no JSON; the page finds it, not the server. */
export const NO_JSON = 'no-json';

/** What is wrong with what is typed. */
export interface FormProblems {
  readonly all: readonly GraphProblem[];
  readonly of: (field: string) => readonly GraphProblem[];
  /** Whether the answer to what is typed is on its way. */
  readonly isChecking: boolean;
  /** Why there is no answer. */
  readonly error: unknown;
  /** The file that saving makes; absent while its form is wrong. */
  readonly yaml: string | undefined;
}

const NOTHING: readonly GraphProblem[] = [];

/** Checks a document as it is typed: after a pause, overtaken checks cancelled, the last answer kept meanwhile. */
export function useFormProblems(id: string | undefined, { document, sources }: FormState): FormProblems {
  const [settled] = useDebouncedValue(document, SETTLES_AFTER);
  const sent = useMemo(() => toSend(settled), [settled]);
  const { data, isFetching, error } = useQuery(checkNode({ id, document: sent }));
  const found = data?.problems ?? NOTHING;
  const all = useMemo(
    () => [
      ...Object.keys(sources).map((field) => ({ path: field, code: NO_JSON, accepted: 'JSON' })),
      ...found,
    ],
    [sources, found],
  );
  const byField = useMemo(() => problemsByField(all, id), [all, id]);
  return {
    all,
    of: (field) => byField.get(field) ?? NOTHING,
    isChecking: isFetching || settled !== document,
    error: error ?? undefined,
    yaml: data?.yaml ?? undefined,
  };
}
