import { useTranslation } from 'react-i18next';

import type { ImportEntry } from '../model/import-report';

const CODES = [
  'ambiguous-date',
  'broken-front-matter',
  'chosen-not-listed',
  'date-from-file-name',
  'date-without-day',
  'day-and-month-swapped',
  'no-heading',
  'no-status',
  'number-differs',
  'placeholder-left',
  'status-in-two-places',
  'status-placeholder',
  'superseded-in-part',
  'too-long',
  'too-nested',
  'unknown-status-word',
  'unreadable-date',
] as const;

/** Every value that one of the sentences names; a reader that leaves one out leaves a gap, no braces. */
const NO_VALUES = {
  date: '',
  option: '',
  heading: '',
  file: '',
  section: '',
  first: '',
  second: '',
  word: '',
  length: '',
};

/** What is odd about a file, as a sentence; a code without words of its own is shown as it is. */
export function useOddityWords(): (oddity: ImportEntry['oddities'][number]) => string {
  const { t } = useTranslation('decide');
  return ({ code, values }) => {
    const known = CODES.find((one) => one === code);
    return known === undefined ? code : t(`oddity.${known}`, { ...NO_VALUES, ...values });
  };
}
