import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { diffSize, diffTexts, type DiffLine, type Hunk } from '../model/text-diff';
import classes from './diff-view.module.css';

/** Props of DiffView. */
export interface DiffViewProps {
  readonly before: string;
  readonly after: string;
  /** What the sides are, as heads of the columns. */
  readonly names: readonly [before: string, after: string];
  readonly layout: 'side' | 'unified';
  readonly language?: string;
}

/** Unchanged lines that stay in sight around a change. */
const AROUND = 3;

/** Two texts: lines that went and came, the words that differ marked, what stayed folded. */
export function DiffView({ before, after, names, layout, language }: DiffViewProps) {
  const { t } = useTranslation('decideEdit');
  const hunks = useMemo(() => diffTexts(before, after), [before, after]);
  const { gone, came } = useMemo(() => diffSize(hunks), [hunks]);
  if (gone + came === 0) return <p className={classes.none}>{t('diff.none')}</p>;
  return (
    <>
      <p className={classes.size}>{t('diff.size', { gone, came })}</p>
      <div className={classes.frame} tabIndex={0} role="group" aria-label={t('diff.label')}>
        <table className={classes.table} data-layout={layout} lang={language}>
          <colgroup>
            <col className={classes.numberColumn} />
            {layout === 'side' && <col />}
            <col className={classes.numberColumn} />
            <col />
          </colgroup>
          <thead>
            {layout === 'side' ? (
              <tr>
                <th colSpan={2} scope="col">
                  {names[0]}
                </th>
                <th colSpan={2} scope="col">
                  {names[1]}
                </th>
              </tr>
            ) : (
              <tr>
                <th colSpan={3} scope="col">
                  {t('diff.between', { before: names[0], after: names[1] })}
                </th>
              </tr>
            )}
          </thead>
          <tbody>
            {hunks.map((hunk, index) => (
              <HunkRows
                key={index}
                hunk={hunk}
                layout={layout}
                isFirst={index === 0}
                isLast={index === hunks.length - 1}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface HunkRowsProps {
  readonly hunk: Hunk;
  readonly layout: 'side' | 'unified';
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function HunkRows({ hunk, layout, isFirst, isLast }: HunkRowsProps) {
  if (hunk.kind === 'same') return <SameRows {...{ hunk, layout, isFirst, isLast }} />;
  const { before, after } = hunk;
  if (layout === 'unified') {
    return (
      <>
        {before.map((line) => (
          <tr key={`b${line.number}`}>
            <td className={classes.number}>{line.number}</td>
            <td className={classes.number} />
            <Text line={line} side="gone" />
          </tr>
        ))}
        {after.map((line) => (
          <tr key={`a${line.number}`}>
            <td className={classes.number} />
            <td className={classes.number}>{line.number}</td>
            <Text line={line} side="came" />
          </tr>
        ))}
      </>
    );
  }
  return (
    <>
      {Array.from({ length: Math.max(before.length, after.length) }, (_, index) => (
        <tr key={index}>
          <td className={classes.number}>{before[index]?.number}</td>
          <Text line={before[index]} side="gone" />
          <td className={classes.number}>{after[index]?.number}</td>
          <Text line={after[index]} side="came" />
        </tr>
      ))}
    </>
  );
}

function SameRows({
  hunk: { lines },
  layout,
  isFirst,
  isLast,
}: HunkRowsProps & { readonly hunk: Extract<Hunk, { kind: 'same' }> }) {
  const { t } = useTranslation('decideEdit');
  const [isOpen, setOpen] = useState(false);
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  const folded = lines.length - head - tail;
  const isFolded = !isOpen && folded > 1;
  const shown = isFolded ? [...lines.slice(0, head), undefined, ...lines.slice(lines.length - tail)] : lines;
  return (
    <>
      {shown.map((line) =>
        line === undefined ? (
          <tr key="fold">
            <td colSpan={layout === 'side' ? 4 : 3} className={classes.fold}>
              <button
                type="button"
                onClick={() => {
                  setOpen(true);
                }}
              >
                {t('diff.unfold', { count: folded })}
              </button>
            </td>
          </tr>
        ) : (
          <tr key={line.before}>
            <td className={classes.number}>{line.before}</td>
            {layout === 'side' && <td className={classes.text}>{line.text}</td>}
            <td className={classes.number}>{line.after}</td>
            <td className={classes.text}>{line.text}</td>
          </tr>
        ),
      )}
    </>
  );
}

function Text({ line, side }: { readonly line: DiffLine | undefined; readonly side: 'gone' | 'came' }) {
  if (line === undefined) return <td className={classes.blank} />;
  const Mark = side === 'gone' ? 'del' : 'ins';
  const sign = side === 'gone' ? '−' : '+';
  const isWhole = line.runs.every(({ isMarked }) => isMarked);
  const text = line.runs.map(({ text: run, isMarked }, index) =>
    isMarked && !isWhole ? <Mark key={index}>{run}</Mark> : <Fragment key={index}>{run}</Fragment>,
  );
  return (
    <td className={classes.text} data-side={side}>
      <span className={classes.sign} aria-hidden="true">
        {sign}
      </span>
      {isWhole ? <Mark className={classes.whole}>{text}</Mark> : text}
    </td>
  );
}
