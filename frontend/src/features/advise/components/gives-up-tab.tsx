import { useTranslation } from 'react-i18next';

import type { Recommendation } from '../model/advice';
import { isNodeId } from '../model/mentioned-ids';
import { useNames } from '../state/use-briefs';
import { NodeLink } from './node-link';
import panel from './panel.module.css';

/** Props of GivesUpTab. */
export interface GivesUpTabProps {
  readonly recommendation: Recommendation;
}

/** The qualities that the design pays with, the dearest first, each with the trade-offs that cost it. */
export function GivesUpTab({ recommendation }: GivesUpTabProps) {
  const { t } = useTranslation('advise');
  const { briefOf, language } = useNames();
  const { givesUp } = recommendation;
  if (givesUp.length === 0) return <p className={panel.muted}>{t('givesUp.none')}</p>;
  return (
    <div className={panel.stack}>
      <p className={panel.muted}>{t('givesUp.intro')}</p>
      <ul className={panel.list}>
        {givesUp.map(({ quality, because, weight }) => (
          <li key={quality}>
            <p className={panel.row}>
              <span className={panel.strong}>
                <NodeLink id={`quality:${quality}`} />
              </span>
              <span className={panel.muted}>{t(`givesUp.weight.${strengthOf(weight)}`)}</span>
            </p>
            {because.map((slug) => {
              const id = isNodeId(slug) ? slug : `trade-off:${slug}`;
              return (
                <p key={id} className={panel.muted}>
                  <NodeLink id={id} />
                  {briefOf(id) !== undefined && `: ${briefOf(id)?.summary[language] ?? ''}`}
                </p>
              );
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function strengthOf(weight: number): 'little' | 'clear' | 'much' {
  return weight >= 3 ? 'much' : weight >= 2 ? 'clear' : 'little';
}
