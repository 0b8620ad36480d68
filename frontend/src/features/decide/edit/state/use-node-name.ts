import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { loadBrief } from '../../../../components/node/load-brief';
import { nameOfSlug } from '../../../../lib/name-of-slug';
import { useLanguage } from '../../../../lib/use-language';

/** Finds the name of a node in the language shown; made from its id where the server does not answer. */
export function useNodeName(): (id: string) => Promise<string> {
  const queries = useQueryClient();
  const language = useLanguage();
  return useCallback(
    async (id) => {
      try {
        const brief = await queries.ensureQueryData(loadBrief(id));
        return brief?.name[language] ?? nameOfSlug(id);
      } catch {
        return nameOfSlug(id);
      }
    },
    [queries, language],
  );
}
