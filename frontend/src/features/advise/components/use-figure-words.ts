import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '../../../lib/use-language';
import type { FigureName } from '../model/frontier';

/** How the four figures of the front are called and written. */
export interface FigureWords {
  readonly nameOf: (figure: FigureName) => string;
  readonly show: (figure: FigureName, value: number) => string;
}

/** The words for the four figures, in the language shown. */
export function useFigureWords(): FigureWords {
  const { t } = useTranslation('advise');
  const format = useFormat();
  return useMemo(
    () => ({
      nameOf: (figure) => t(`frontier.figure.${figure}`),
      show: (figure, value) => {
        switch (figure) {
          case 'monthlyUsd':
            return format.money(value);
          case 'latencyP99Ms':
            return format.milliseconds(value);
          case 'operationsHoursPerMonth':
            return t('figure.hours', { hours: format.number(value, 1) });
          case 'weeksToReady':
            return t('frontier.weeks', { weeks: format.number(value, 1) });
        }
      },
    }),
    [t, format],
  );
}
