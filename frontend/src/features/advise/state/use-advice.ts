import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { askAdvice, type Answer } from '../api/ask-advice';
import type { Advice, InputProblem } from '../model/advice';
import type { Requirements } from '../model/requirements';

/** How long an answer must stand before it is worked out what would change its first place. */
const CALM_MS = 1500;

/** How the advice stands. */
export interface AdviceState {
  /** The last answer that was one; it stays while the next is asked for and when that fails. */
  readonly advice: Advice | undefined;
  /** The answer itself is on its way. */
  readonly asking: boolean;
  /** What would change the first place is still being worked out, or could not be. */
  readonly sensitivity: 'known' | 'asking' | 'failed';
  /** What is wrong with the requirements given; empty while nothing is known to be. */
  readonly problems: readonly InputProblem[];
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * Asks for advice on requirements, quickly first, and once they stand still again with what would change the first
 * place. The last good answer stays meanwhile.
 */
export function useAdvice(requirements: Requirements): AdviceState {
  const quick = useQuery(askAdvice({ requirements, sensitivity: false }));
  const answered = quick.data?.kind === 'advice' && !quick.isPlaceholderData && !quick.isError;
  const calm = useCalm(answered ? quick.data : undefined);
  const full = useQuery({ ...askAdvice({ requirements, sensitivity: true }), enabled: calm });
  const fullAdvice = full.isPlaceholderData ? undefined : adviceIn(full.data);
  const advice = fullAdvice ?? adviceIn(quick.data);
  const [last, setLast] = useState<Advice>();
  useEffect(() => {
    if (advice !== undefined) setLast(advice);
  }, [advice]);
  return {
    advice: advice ?? last,
    asking: quick.isFetching,
    sensitivity: fullAdvice !== undefined ? 'known' : full.isError ? 'failed' : 'asking',
    problems: quick.data?.kind === 'problems' ? quick.data.problems : NONE,
    error: quick.isError ? quick.error : undefined,
    retry: () => void quick.refetch(),
  };
}

function adviceIn(answer: Answer | undefined): Advice | undefined {
  return answer?.kind === 'advice' ? answer.advice : undefined;
}

/** Whether a value is there and has stood for a while. */
function useCalm(value: object | undefined): boolean {
  const [stood, setStood] = useState<object>();
  useEffect(() => {
    const timer = setTimeout(() => {
      setStood(value);
    }, CALM_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return value !== undefined && stood === value;
}

const NONE: readonly InputProblem[] = [];
