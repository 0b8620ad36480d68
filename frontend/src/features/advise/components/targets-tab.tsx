import { useTranslation } from 'react-i18next';

import { Figure, type Derivation } from '../../../components/ui/figure';
import { StateSign, stateOfSlack } from '../../../components/ui/state-sign';
import { useFormat } from '../../../lib/use-language';
import type { HeldRequirement, Recommendation } from '../model/advice';
import { hasSlack, withMissed } from '../model/held';
import { NO_REQUIREMENTS, type Requirements } from '../model/requirements';
import { useNames } from '../state/use-briefs';
import { useDerivations, type Derivations } from './derivations';
import { Live } from './live';
import panel from './panel.module.css';
import classes from './targets-tab.module.css';
import { useWords } from './use-words';

/** Props of TargetsTab. */
export interface TargetsTabProps {
  readonly recommendation: Recommendation;
  /** Paths of requirements that the design does not hold; none but on the nearest miss. */
  readonly violated?: readonly string[];
  /** What is stated, for the limits of what is not held; the design itself holds relaxed ones. */
  readonly requirements?: Requirements;
}

/** Every stated requirement, what the design does about it, and what is left; then the design's other figures. */
export function TargetsTab({
  recommendation,
  violated = [],
  requirements = NO_REQUIREMENTS,
}: TargetsTabProps) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const derive = useDerivations();
  const { nameOf } = useNames();
  const { totals } = recommendation;
  const held = withMissed(recommendation.held, violated, requirements);
  const numbers = held.filter(hasSlack);
  const others = held.filter((one) => !hasSlack(one));
  return (
    <div className={panel.stack}>
      <section>
        <h3>{t('targets.stated')}</h3>
        {held.length === 0 && <p className={panel.muted}>{t('targets.none')}</p>}
        <ul className={panel.list}>
          {numbers.map((one) => (
            <Target
              key={one.path}
              held={one}
              broken={violated.includes(one.path)}
              derivation={DERIVATION_OF[one.path]?.(derive, recommendation)}
            />
          ))}
          {others.map((one) => (
            <Plain key={one.path} held={one} broken={violated.includes(one.path)} />
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('targets.figures')}</h3>
        <dl className={panel.figures}>
          <div>
            <dt>{t('figure.median')}</dt>
            <dd>{format.milliseconds(totals.latencyP50Ms)}</dd>
          </div>
          <div>
            <dt>p99</dt>
            <dd>
              <Figure
                value={format.milliseconds(totals.latencyP99Ms)}
                derivation={derive.latency(recommendation)}
              />
            </dd>
          </div>
          <div>
            <dt>{t('targets.availability')}</dt>
            <dd>
              <Figure
                value={format.percent(totals.availabilityPercent, 4)}
                derivation={derive.availability(recommendation)}
              />
            </dd>
          </div>
          <div>
            <dt>{t('figure.slaFloor')}</dt>
            <dd>
              {totals.slaFloorPercent == null ? (
                t('targets.noSla')
              ) : (
                <Figure
                  value={format.percent(totals.slaFloorPercent, 4)}
                  derivation={derive.slaFloor(recommendation)}
                />
              )}
            </dd>
          </div>
          <div>
            <dt>{t('figure.downtime')}</dt>
            <dd>{t('figure.minutes', { minutes: format.number(totals.downtimeMinutesPerMonth, 1) })}</dd>
          </div>
          {totals.largestDowntimeRole != null && (
            <div>
              <dt>{t('figure.largest')}</dt>
              <dd>{nameOf(`role:${totals.largestDowntimeRole}`)}</dd>
            </div>
          )}
        </dl>
      </section>
    </div>
  );
}

const DERIVATION_OF: Readonly<
  Record<string, ((derive: Derivations, recommendation: Recommendation) => Derivation) | undefined>
> = {
  'constraints.monthlyBudgetUsd': (derive, recommendation) => derive.cost(recommendation),
  'quality.latencyP99Ms': (derive, recommendation) => derive.latency(recommendation),
  'quality.availabilityPercent': (derive, recommendation) => derive.availability(recommendation),
};

interface TargetProps {
  readonly held: HeldRequirement;
  readonly broken: boolean;
  readonly derivation?: Derivation;
}

function Target({ held, broken, derivation }: TargetProps) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const words = useWords();
  const state = broken ? 'broken' : stateOfSlack(held.slack);
  const value = words.value(held.path, held.value);
  const used = broken ? 1 : Math.min(1, Math.max(0, 1 - held.slack));
  return (
    <li>
      <div className={panel.row}>
        <span className={panel.strong}>{words.field(held.path)}</span>
        <StateSign state={state} />
      </div>
      <div className={panel.row}>
        <span>
          <Live of={value}>
            <Figure value={value} derivation={derivation} strong />
          </Live>{' '}
          <span className={panel.muted}>
            {t(broken ? 'targets.instead' : 'targets.of', { limit: words.value(held.path, held.limit) })}
          </span>
        </span>
        {!broken && (
          <span className={panel.muted}>
            {t('targets.left', { share: format.percent(held.slack * 100, 0) })}
          </span>
        )}
      </div>
      <span className={classes.bar} data-state={state} aria-hidden="true">
        <span style={{ width: `${used * 100}%` }} />
      </span>
    </li>
  );
}

function Plain({ held, broken }: TargetProps) {
  const words = useWords();
  const { nameOf } = useNames();
  return (
    <li>
      <div className={panel.row}>
        <span className={panel.strong}>{words.field(held.path)}</span>
        <StateSign state={broken ? 'broken' : 'held'} />
      </div>
      <p className={panel.muted}>{words.value(held.path, held.limit, nameOf)}</p>
    </li>
  );
}
