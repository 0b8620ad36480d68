import { useTranslation } from 'react-i18next';

import { KindIcon } from '../../../components/ui/node-badge';
import { KINDS, type Kind } from '../../../lib/kinds';
import { useFormat } from '../../../lib/use-language';
import classes from './kind-filter.module.css';

/** Props of KindFilter. */
export interface KindFilterProps {
  /** Nodes drawn by kind, the filter not applied. */
  readonly counts: ReadonlyMap<Kind, number>;
  readonly without: readonly Kind[];
  readonly onToggle: (kind: Kind) => void;
  readonly onClear: () => void;
}

/** A switch for each kind that is drawn, with its count; it is the legend of kinds as well. */
export function KindFilter({ counts, without, onToggle, onClear }: KindFilterProps) {
  const { t } = useTranslation(['explore', 'ui']);
  const { number } = useFormat();
  const kinds = KINDS.filter((kind) => counts.has(kind) || without.includes(kind));
  return (
    <div className={`${classes.filter} no-print`} role="group" aria-label={t('filter.label')}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          aria-pressed={!without.includes(kind)}
          onClick={() => {
            onToggle(kind);
          }}
        >
          <KindIcon kind={kind} size={18} />
          {t(`ui:kinds.${kind}`)}
          <span className={classes.count}>{number(counts.get(kind) ?? 0)}</span>
        </button>
      ))}
      {without.length > 0 && (
        <button type="button" className={classes.clear} onClick={onClear}>
          {t('filter.all')}
        </button>
      )}
    </div>
  );
}
