import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { DraftDecisionsInput } from '../../../../generated/graphql/graphql';
import { createDecisions } from '../../api/create-decisions';
import { draftDecisions, type Draft } from '../../api/draft-decisions';
import { refusedBy, type Refused } from '../../api/outcome';

/** Options of useNewDecisions. */
export interface NewDecisionsOptions {
  /** Id of the decision that the first of the new ones replaces. */
  readonly supersedes: string | undefined;
  readonly onCreated: (ids: readonly string[]) => void;
}

/** Drafting and creating, and what became of it. */
export interface NewDecisions {
  readonly drafts: readonly Draft[] | undefined;
  readonly refused: Refused | undefined;
  readonly error: unknown;
  readonly isBusy: boolean;
  /** Drafts, and creates at once where there is nothing to choose from. */
  readonly draft: (input: DraftDecisionsInput, andCreate: boolean) => Promise<void>;
  readonly create: (drafts: readonly Draft[]) => Promise<void>;
  readonly reset: () => void;
}

/** Drafts decisions, and creates those that are chosen. */
export function useNewDecisions({ supersedes, onCreated }: NewDecisionsOptions): NewDecisions {
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState<readonly Draft[]>();
  const [refused, setRefused] = useState<Refused>();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    setError(undefined);
    try {
      await work();
    } catch (why) {
      setError(why);
    } finally {
      setBusy(false);
    }
  };
  const make = async (chosen: readonly Draft[]): Promise<void> => {
    const result = await createDecisions(
      chosen.map(({ text, details, language, dependsOn }, index) => ({
        text,
        details,
        language,
        dependsOn: [...dependsOn],
        relations:
          supersedes === undefined || index > 0 ? [] : [{ relation: 'SUPERSEDES', toId: supersedes }],
      })),
    );
    if (result.kind !== 'created') {
      setRefused(result);
      return;
    }
    await queries.invalidateQueries({ queryKey: ['decisions'] });
    onCreated(result.created.map(({ id }) => id));
  };
  return {
    drafts,
    refused,
    error,
    isBusy,
    draft: (input, andCreate) =>
      run(async () => {
        setDrafts(undefined);
        const { queryKey, queryFn } = draftDecisions(input);
        const { draftDecisions: payload } = await queries.fetchQuery({ queryKey, queryFn, staleTime: 0 });
        if (payload.__typename !== 'DraftedDecisions') setRefused(refusedBy(payload));
        else if (andCreate) await make(payload.drafts);
        else setDrafts(payload.drafts);
      }),
    create: (chosen) => run(() => make(chosen)),
    reset: () => {
      setDrafts(undefined);
      setRefused(undefined);
      setError(undefined);
    },
  };
}
