import { useTranslation } from 'react-i18next';

import { Figure } from '../../../components/ui/figure';
import { useFormat } from '../../../lib/use-language';
import type { Recommendation } from '../model/advice';
import { useDerivations } from './derivations';
import { NodeLink } from './node-link';
import panel from './panel.module.css';

/** Props of LearnTab. */
export interface LearnTabProps {
  readonly recommendation: Recommendation;
}

/** What the team lacks to run the design: skills, hours, and the weeks until it is ready. */
export function LearnTab({ recommendation }: LearnTabProps) {
  const { t } = useTranslation('advise');
  const { number } = useFormat();
  const derive = useDerivations();
  const { skillGaps, totals } = recommendation;
  const longest = [...skillGaps].sort((a, b) => b.hours - a.hours || (a.skill < b.skill ? -1 : 1));
  return (
    <div className={panel.stack}>
      <dl className={panel.figures}>
        <div>
          <dt>{t('learn.ready')}</dt>
          <dd>
            <Figure
              value={t('ranking.weeks', { count: Math.ceil(totals.weeksToReady) })}
              derivation={derive.weeks(recommendation)}
              strong
            />
          </dd>
        </div>
        <div>
          <dt>{t('figure.learning')}</dt>
          <dd>{t('figure.hours', { hours: number(totals.learningHours) })}</dd>
        </div>
      </dl>
      {longest.length === 0 ? (
        <p className={panel.muted}>{t('learn.none')}</p>
      ) : (
        <table className={panel.table}>
          <thead>
            <tr>
              <th scope="col">{t('learn.skill')}</th>
              <th scope="col" className={panel.number}>
                {t('learn.level')}
              </th>
              <th scope="col" className={panel.number}>
                {t('learn.hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {longest.map((gap) => (
              <tr key={gap.skill}>
                <th scope="row">
                  <NodeLink id={`skill:${gap.skill}`} />
                </th>
                <td className={panel.number}>
                  {number(gap.from)} → {number(gap.to)}
                </td>
                <td className={panel.number}>{number(gap.hours)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={panel.muted}>{t('learn.note')}</p>
    </div>
  );
}
