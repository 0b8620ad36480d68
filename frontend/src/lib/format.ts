import type { Language } from './language';

/** Shown where there is no figure. */
const NONE = '–';

/** A whole or decimal number with the language's separators; `digits` bounds the decimals (default 2). */
export function formatNumber(value: number | null | undefined, language: Language, digits = 2): string {
  if (value == null || !Number.isFinite(value)) return NONE;
  return numberFormat(language, digits).format(value);
}

/** US dollars as the app writes them everywhere: `1,840 USD`, `1.840 USD`; cents only below 10. */
export function formatMoney(usd: number | null | undefined, language: Language): string {
  if (usd == null || !Number.isFinite(usd)) return NONE;
  return `${formatNumber(usd, language, Math.abs(usd) < 10 ? 2 : 0)} USD`;
}

/** A low and a high amount in US dollars, without the unit: `1,420–2,310`. */
export function formatMoneyRange(low: number, high: number, language: Language): string {
  const digits = Math.abs(high) < 10 ? 2 : 0;
  return `${formatNumber(low, language, digits)}–${formatNumber(high, language, digits)}`;
}

/** Milliseconds below a second, seconds above: `148 ms`, `1.2 s`. */
export function formatMilliseconds(milliseconds: number | null | undefined, language: Language): string {
  if (milliseconds == null || !Number.isFinite(milliseconds)) return NONE;
  if (milliseconds < 1000) return `${formatNumber(milliseconds, language, milliseconds < 10 ? 1 : 0)} ms`;
  return `${formatNumber(milliseconds / 1000, language, 1)} s`;
}

/** A percentage given as such (99.95, not 0.9995): `99.95 %`. */
export function formatPercent(percent: number | null | undefined, language: Language, digits = 3): string {
  if (percent == null || !Number.isFinite(percent)) return NONE;
  return `${formatNumber(percent, language, digits)} %`;
}

/**
 * A day, month or year as precise as it is given: `24 Nov 2026`, `Nov 2026`, `2026`. Takes ISO dates and
 * date-times; anything else comes back as it is.
 */
export function formatDate(iso: string | null | undefined, language: Language): string {
  if (iso == null || iso === '') return NONE;
  if (/^\d{4}$/.test(iso)) return iso;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const day = /^\d{4}-\d{2}$/.test(iso) ? undefined : 'numeric';
  const format: Intl.DateTimeFormatOptions = { day, month: 'short', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale(language), format).format(time);
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}/${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Spanish leaves four-digit numbers ungrouped by default, which misaligns columns of money.
    format = new Intl.NumberFormat(locale(language), {
      maximumFractionDigits: digits,
      useGrouping: 'always',
    });
    formats.set(key, format);
  }
  return format;
}

function locale(language: Language): string {
  return language === 'en' ? 'en-GB' : 'es-ES';
}
