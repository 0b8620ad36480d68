import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { remarksOn, type AdrRemark } from '@architrave/graph-seed/adr';
import { partId, useEditor } from './editor-context';
import classes from './panels.module.css';

/** Where one mends what a remark is about; the first part that is there. */
const PLACES: Readonly<Record<AdrRemark['code'], readonly string[]>> = {
  'no-context': ['context', 'title'],
  'one-option': ['options', 'title'],
  'nothing-chosen': ['options', 'outcome'],
  'no-reason': ['outcome'],
  'option-without-argument': ['options'],
  'option-without-drawback': ['options'],
  'no-consequences': ['consequences', 'outcome', 'title'],
  'no-bad-consequence': ['consequences'],
  'too-long': ['title'],
};

/** Props of RemarksList. */
export interface RemarksListProps {
  /** Shows the document where something else is shown. */
  readonly onShow: () => void;
}

/** What a careful reader would send back, each leading to its part. None of it stops anybody. */
export function RemarksList({ onShow }: RemarksListProps) {
  const { t } = useTranslation('decideEdit');
  const { handle } = useEditor();
  const { reading, text } = handle.read;
  const remarks = useMemo(() => remarksOn(reading, text), [reading, text]);
  const jump = (code: AdrRemark['code']): void => {
    onShow();
    requestAnimationFrame(() => {
      const part = PLACES[code]
        .map((name) => document.getElementById(partId(name)))
        .find((found) => found !== null);
      part?.scrollIntoView({ block: 'start', behavior: 'auto' });
      part?.focus({ preventScroll: true });
    });
  };
  return (
    <section className={classes.remarks} aria-label={t('remarks.title')}>
      <h2 className={classes.title}>
        {t(remarks.length === 0 ? 'remarks.none' : 'remarks.some', { count: remarks.length })}
      </h2>
      {remarks.length > 0 && (
        <ul className={classes.remarkList}>
          {remarks.map(({ code, subject }) => (
            <li key={`${code} ${subject ?? ''}`}>
              <button
                type="button"
                className={classes.remark}
                onClick={() => {
                  jump(code);
                }}
              >
                {t(`remark.${code}`, { subject: subject ?? '' })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
