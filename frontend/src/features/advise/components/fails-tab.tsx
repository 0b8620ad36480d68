import { useTranslation } from 'react-i18next';

import type { Recommendation } from '../model/advice';
import { sortFailures } from '../model/failures';
import { useNames } from '../state/use-briefs';
import { NodeLink } from './node-link';
import panel from './panel.module.css';

/** Props of FailsTab. */
export interface FailsTabProps {
  readonly recommendation: Recommendation;
}

/** What may fail, outages of the design's own parts first: what the system then does, and what guards against it. */
export function FailsTab({ recommendation }: FailsTabProps) {
  const { t } = useTranslation('advise');
  const { briefOf, language } = useNames();
  const failures = sortFailures(recommendation);
  if (failures.length === 0) return <p className={panel.muted}>{t('fails.none')}</p>;
  return (
    <div className={panel.stack}>
      <ul className={panel.list}>
        {failures.map(({ id, role, mitigations }) => {
          const brief = briefOf(`failure-mode:${id}`);
          const fallback = brief?.failureMode?.fallback?.[language];
          return (
            <li key={id}>
              <p className={panel.row}>
                <span className={panel.strong}>
                  <NodeLink id={`failure-mode:${id}`} />
                </span>
                {role != null && (
                  <span className={panel.muted}>
                    <NodeLink id={`role:${role}`} />
                  </span>
                )}
              </p>
              {brief !== undefined && <p>{brief.summary[language]}</p>}
              {fallback !== undefined && (
                <p>
                  <span className={panel.strong}>{t('fails.meanwhile')}</span> {fallback}
                </p>
              )}
              <p className={panel.muted}>
                {mitigations.length === 0 ? (
                  t('fails.unguarded')
                ) : (
                  <>
                    {t('fails.guards')}{' '}
                    {mitigations.map((guard, index) => (
                      <span key={guard}>
                        {index > 0 && ', '}
                        <NodeLink id={guard} />
                      </span>
                    ))}
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
