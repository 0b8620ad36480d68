import { remarksOn } from '@architrave/graph-seed/adr';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Article } from '../model/article';
import classes from './remarks.module.css';

/** What a careful reader would send back, as quiet advice; it stops nobody. */
export function Remarks({ article, text }: { readonly article: Article; readonly text: string }) {
  const { t } = useTranslation('decide');
  const remarks = useMemo(() => remarksOn(article.reading, text), [article, text]);
  if (remarks.length === 0) return null;
  return (
    <details className={`${classes.remarks} no-print`}>
      <summary>{t('remarks.title', { count: remarks.length })}</summary>
      <ul>
        {remarks.map(({ code, subject }) => (
          <li key={`${code} ${subject ?? ''}`}>{t(`remarks.${code}`, { subject: subject ?? '' })}</li>
        ))}
      </ul>
    </details>
  );
}
