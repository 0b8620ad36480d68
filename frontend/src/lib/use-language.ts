import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import {
  formatDate,
  formatMilliseconds,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatPercent,
} from './format';
import { isLanguage, type Language } from './language';

/** The language in which the interface is shown now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

/** The formatters of `format.ts`, bound to the language in which the interface is shown. */
export interface Formatters {
  readonly number: (value: number | null | undefined, digits?: number) => string;
  readonly money: (usd: number | null | undefined) => string;
  readonly moneyRange: (low: number, high: number) => string;
  readonly milliseconds: (value: number | null | undefined) => string;
  readonly percent: (value: number | null | undefined, digits?: number) => string;
  readonly date: (iso: string | null | undefined) => string;
}

/** Number, money, time and date formatters of the current language; the same object until it changes. */
export function useFormat(): Formatters {
  const language = useLanguage();
  return useMemo(
    () => ({
      number: (value, digits) => formatNumber(value, language, digits),
      money: (usd) => formatMoney(usd, language),
      moneyRange: (low, high) => formatMoneyRange(low, high, language),
      milliseconds: (value) => formatMilliseconds(value, language),
      percent: (value, digits) => formatPercent(value, language, digits),
      date: (iso) => formatDate(iso, language),
    }),
    [language],
  );
}
