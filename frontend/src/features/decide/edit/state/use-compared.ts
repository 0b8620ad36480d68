import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What a link to the versions restores: which two are compared, and how. */
export interface Compared {
  readonly id: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Another decision in the place of the older version. */
  readonly other: string | undefined;
  readonly layout: 'side' | 'unified';
  readonly set: (next: Readonly<Record<string, string | number | undefined>>) => void;
}

/** Reads what is compared from the address, and writes it there. */
export function useCompared(): Compared {
  const { id = '' } = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback<Compared['set']>(
    (next) => {
      void navigate({
        to: '/decide/$id/versions',
        params: { id },
        search: ((before: object) => ({ ...before, ...next })) as never,
        replace: true,
      });
    },
    [navigate, id],
  );
  return {
    id,
    from: versionOf(search.from),
    to: versionOf(search.to),
    other: typeof search.with === 'string' ? search.with : undefined,
    layout: search.layout === 'unified' ? 'unified' : 'side',
    set,
  };
}

function versionOf(value: unknown): number | undefined {
  const version = Number(value);
  return Number.isInteger(version) && version > 0 ? version : undefined;
}
