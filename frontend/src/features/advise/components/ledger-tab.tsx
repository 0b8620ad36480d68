import { useTranslation } from 'react-i18next';

import { groupBy } from '../../../lib/group-by';
import type { LedgerEntry } from '../model/advice';
import { countOrigins } from '../model/ledger';
import { useNames } from '../state/use-briefs';
import panel from './panel.module.css';
import { useWords } from './use-words';

const ORIGINS = ['stated', 'inferred', 'assumed'] as const;

/** Props of LedgerTab. */
export interface LedgerTabProps {
  readonly ledger: readonly LedgerEntry[];
}

/** Every value that the answer rests on, who said it and by which rule. */
export function LedgerTab({ ledger }: LedgerTabProps) {
  const { t } = useTranslation('advise');
  const words = useWords();
  const { nameOf } = useNames();
  const byOrigin = groupBy(ledger, (entry) => entry.origin);
  const counts = countOrigins(ledger);
  const nameOfPath = (path: string): string =>
    path.startsWith('priorities.')
      ? t('ledger.priority', { quality: nameOf(`quality:${path.slice('priorities.'.length)}`) })
      : words.field(path);
  return (
    <div className={panel.stack}>
      <p className={panel.muted}>{t('ledger.intro')}</p>
      {ORIGINS.filter((origin) => counts[origin] > 0).map((origin) => (
        <section key={origin}>
          <h3>
            {counts[origin]} {t(`origin.${origin}`, { count: counts[origin] })}
          </h3>
          <table className={panel.table}>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{t('ledger.input')}</th>
                <th scope="col">{t('ledger.value')}</th>
              </tr>
            </thead>
            <tbody>
              {(byOrigin.get(origin) ?? []).map((entry) => (
                <tr key={entry.path}>
                  <th scope="row">
                    {nameOfPath(entry.path)}
                    {origin === 'inferred' && <p className={panel.muted}>{words.rule(entry.rule)}</p>}
                    {entry.flipsFirst && <p className={panel.assumed}>{t('form.flips')}</p>}
                  </th>
                  <td className={panel.number} style={{ whiteSpace: 'normal' }}>
                    {words.value(entry.path, entry.value, nameOf)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
