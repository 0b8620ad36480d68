import { useTranslation } from 'react-i18next';

import { LinkedText } from '../../../components/node/linked-text';
import { NodeLink } from '../../../components/node/node-link';
import { useFormat, useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import table from './fact-table.module.css';

type Certification = NonNullable<LoadedNode['certification']>;

/** What is known of an exam, each fact with source and day of reading; what nobody has read is called unknown. */
export function ExamFacts({ certification }: { readonly certification: Certification }) {
  const { t } = useTranslation('explore');
  const { date } = useFormat();
  return (
    <div className={table.scroll} tabIndex={0} role="group" aria-label={t('section.exam')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('exam.fact')}</th>
            <th scope="col">{t('exam.value')}</th>
            <th scope="col">{t('exam.read')}</th>
          </tr>
        </thead>
        <tbody>
          {useExamFacts(certification).map(({ label, value, fact }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {fact == null ? (
                <td colSpan={2} className={table.unknown}>
                  {t('unknown')}
                </td>
              ) : (
                <>
                  <td>
                    <LinkedText text={value} />
                  </td>
                  <td>
                    <NodeLink id={`source:${fact.source}`} />
                    <span className={table.quiet}>{date(fact.date)}</span>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ExamFact {
  readonly label: string;
  readonly value: string;
  readonly fact: { readonly source: string; readonly date: string } | null | undefined;
}

function useExamFacts(exam: Certification): readonly ExamFact[] {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { number, money } = useFormat();
  const months = exam.validityMonths?.value;
  return [
    { label: t('exam.code'), value: exam.examCode?.value ?? '', fact: exam.examCode },
    {
      label: t('exam.status'),
      value: exam.status == null ? '' : t(`exam.statusWord.${exam.status.value as 'active'}`),
      fact: exam.status,
    },
    { label: t('exam.price'), value: money(exam.priceUsd?.value), fact: exam.priceUsd },
    {
      label: t('exam.duration'),
      value: t('exam.minutes', { count: exam.minutes?.value ?? 0 }),
      fact: exam.minutes,
    },
    { label: t('exam.questions'), value: number(exam.questions?.value), fact: exam.questions },
    {
      label: t('exam.validity'),
      value: months === 0 ? t('exam.forever') : t('exam.months', { count: months ?? 0 }),
      fact: exam.validityMonths,
    },
    { label: t('exam.renewal'), value: exam.renewal?.text[language] ?? '', fact: exam.renewal },
    {
      label: t('exam.prerequisites'),
      value: exam.prerequisites?.text[language] ?? '',
      fact: exam.prerequisites,
    },
  ];
}
