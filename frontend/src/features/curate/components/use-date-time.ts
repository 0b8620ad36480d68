import { useCallback } from 'react';

import { useLanguage } from '../../../lib/use-language';

/** Writes a moment to the minute, in the language of the page and the time of the browser; what is none stays as it is. */
export function useDateTime(): (iso: string) => string {
  const language = useLanguage();
  return useCallback(
    (iso) => {
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'es-ES', {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(time);
    },
    [language],
  );
}
