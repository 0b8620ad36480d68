import { useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldPath } from '../model/fields';
import { FormRulesScope, useWords } from './use-words';

/** What a field accepts, in words: "from 1 ms to 600 s". */
export function useAccepted(): (path: FieldPath) => string {
  const { t } = useTranslation('advise');
  const words = useWords();
  const rules = useContext(FormRulesScope);
  return useCallback(
    (path) => {
      const rule = rules.get(path);
      if (rule === undefined) return '';
      const { minimum, maximum, options, unit, isInteger, maximumItems } = rule;
      if (options != null)
        return t('accepted.options', { options: options.map((id) => words.option(path, id)).join(', ') });
      if (maximumItems != null && minimum != null && maximum != null)
        return t('accepted.scores', { count: maximumItems, from: minimum, to: maximum });
      if (maximumItems != null) return t('accepted.items', { count: maximumItems });
      if (minimum == null || maximum == null) return t('accepted.flag');
      const range = { from: words.amount(minimum, unit), to: words.amount(maximum, unit) };
      return t(isInteger ? 'accepted.whole' : 'accepted.range', range);
    },
    [t, words, rules],
  );
}
