import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { fold } from '../../../lib/fold';
import { useFormat } from '../../../lib/use-language';
import { inOrderOfCare, OUTCOMES, type ImportEntry, type ImportReport } from '../model/import-report';
import { DIALECT_NAMES, isNamedDialect } from '../model/dialect-names';
import { statusOf } from '../model/status';
import classes from './import-table.module.css';
import { StatusWord } from './status-word';
import { useOddityWords } from './use-oddity-words';

/** Props of ImportTable. */
export interface ImportTableProps {
  readonly report: ImportReport;
  /** Whether it tells what was done, or what would be. */
  readonly isDone: boolean;
}

/** More rows than one reads; the filter finds the others. */
const MOST = 300;

/** What an import found in each file and makes of it; what needs a look comes first. */
export function ImportTable({ report, isDone }: ImportTableProps) {
  const { t } = useTranslation('decide');
  const [filter, setFilter] = useState('');
  const ordered = useMemo(() => inOrderOfCare(report.files), [report]);
  const wanted = fold(filter.trim());
  const found = ordered.filter(({ file, title }) => fold(`${file} ${title}`).includes(wanted));
  const counted = OUTCOMES.filter((outcome) => (report.counts[outcome] ?? 0) > 0).map((outcome) =>
    t(`import.count.${outcome}`, { count: report.counts[outcome] ?? 0 }),
  );
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          size="xs"
          aria-label={t('import.filter')}
          placeholder={t('import.filter')}
          leftSection={<Icon name="filter" size={14} />}
          value={filter}
          onChange={(event) => {
            setFilter(event.currentTarget.value);
          }}
        />
        <span role="status">
          {t('import.fileCount', { count: found.length })}: {counted.join(', ')}
        </span>
      </div>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('import.report')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.column.file')}</th>
              <th scope="col">{t('import.column.title')}</th>
              <th scope="col">{t('import.column.status')}</th>
              <th scope="col">{t('import.column.date')}</th>
              <th scope="col">{t(isDone ? 'import.column.done' : 'import.column.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST).map((entry) => (
              <Row key={entry.file} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {found.length > MOST && <p className={classes.muted}>{t('import.most', { count: MOST })}</p>}
    </>
  );
}

const REASONS = [
  'bad-path',
  'same-path-twice',
  'not-markdown',
  'not-text',
  'too-large',
  'not-our-json',
  'other-decision-has-this-file',
] as const;

function Row({ entry }: { readonly entry: ImportEntry }) {
  const { t } = useTranslation('decide');
  const { date, percent } = useFormat();
  const oddity = useOddityWords();
  const status = statusOf(entry.status) ?? 'UNKNOWN';
  const reason = REASONS.find((known) => known === entry.reason);
  const isDecision = entry.type === 'decision';
  return (
    <tr data-outcome={entry.outcome}>
      <th scope="row">
        <code className={classes.file}>{entry.file}</code>
        <span className={classes.muted}>
          {t(`import.type.${entry.type}`)}
          {isDecision &&
            `, ${t('import.dialect', {
              dialect: isNamedDialect(entry.dialect) ? DIALECT_NAMES[entry.dialect] : t('import.plain'),
              sure: percent(entry.confidence * 100, 0),
            })}`}
        </span>
      </th>
      <td>
        {entry.decisionId === null ? (
          entry.title
        ) : (
          <Link to="/decide/$id" params={{ id: entry.decisionId }}>
            {entry.title}
          </Link>
        )}
        {entry.oddities.length > 0 && (
          <ul className={classes.oddities}>
            {entry.oddities.map((one, index) => (
              <li key={index}>{oddity(one)}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {isDecision && (
          <>
            <StatusWord status={status} />
            {entry.rawStatus !== null && entry.rawStatus.toLowerCase() !== entry.status && (
              <span className={classes.muted}>{t('import.written', { raw: entry.rawStatus })}</span>
            )}
          </>
        )}
      </td>
      <td className={classes.date}>{isDecision && date(entry.date)}</td>
      <td>
        <span className={classes.outcome} data-outcome={entry.outcome}>
          {t(`import.outcome.${entry.outcome}`)}
        </span>
        {entry.reason !== null && (
          <span className={classes.muted}>
            {reason === undefined ? entry.reason : t(`import.reason.${reason}`)}
          </span>
        )}
        {entry.outcome === 'new' && entry.number !== null && (
          <span className={classes.muted}>{t('import.number', { number: entry.number })}</span>
        )}
        {entry.alias !== null && (
          <span className={classes.muted}>{t('import.alias', { number: entry.alias })}</span>
        )}
      </td>
    </tr>
  );
}
