import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { searchNodes } from '../../../../components/node/search-nodes';
import type { MentionSource } from '../../../../components/ui/markdown-editor/create-editor';
import { kindOfId } from '../../../../lib/kinds';
import type { Language } from '../../../../lib/language';

/** More names than one reads in a list at the cursor. */
const MOST_HITS = 8;

/** Nodes of the graph by what stands behind an `@`, named in the language of the text. */
export function useMentions(language: Language, onPick: (id: string) => void): MentionSource {
  const { t } = useTranslation('ui');
  const queries = useQueryClient();
  return useCallback(
    async (text) => {
      if (text.trim().length < 2) return [];
      try {
        const { search } = await queries.fetchQuery({
          queryKey: searchNodes({ text, language, first: MOST_HITS }).queryKey,
          queryFn: searchNodes({ text, language, first: MOST_HITS }).queryFn,
          staleTime: 60_000,
        });
        return search.map(({ node }) => ({
          label: node.name[language],
          detail: t(`kind.${kindOfId(node.id)}`),
          onPick: () => {
            onPick(node.id);
          },
        }));
      } catch {
        // Without the server one writes names by hand.
        return [];
      }
    },
    [queries, language, onPick, t],
  );
}
