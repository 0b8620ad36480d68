import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Figure } from '../../../components/ui/figure';
import { Icon } from '../../../components/ui/icons';
import { Money } from '../../../components/ui/money';
import { TechnologyIcon } from '../../../components/ui/technology-icon';
import { useFormat } from '../../../lib/use-language';
import type { Component, Recommendation } from '../model/advice';
import { countBy } from '../model/count-by';
import { isNodeId } from '../model/mentioned-ids';
import { useNames } from '../state/use-briefs';
import { useDerivations } from './derivations';
import { NodeLink } from './node-link';
import panel from './panel.module.css';
import classes from './part-details.module.css';
import { useWords } from './use-words';

/** Shorter waits read as none. */
const LEAST_WAIT_MS = 0.05;

/** Props of PartDetails. */
export interface PartDetailsProps {
  readonly component: Component;
  readonly eliminated: Recommendation['eliminated'];
  readonly onClose: () => void;
}

/** One part of the architecture: why it is there, why so many units, what it costs and promises, what was ruled out. */
export function PartDetails({ component, eliminated, onClose }: PartDetailsProps) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const words = useWords();
  const derive = useDerivations();
  const { briefOf, language } = useNames();
  const { sizing, role, technology } = component;
  const roleId = `role:${role}`;
  const perSecond = (rate: number): string => t('part.perSecond', { rate: format.number(rate, 1) });
  const ruledOut = countBy(
    eliminated.filter((offer) => offer.role === role),
    (offer) => offer.rule,
  );
  return (
    <div className={panel.stack}>
      <header className={classes.head}>
        <span className={classes.icon}>
          <TechnologyIcon slug={technology} role={role} size={24} />
        </span>
        <div>
          <h3>
            <NodeLink id={`technology:${technology}`} />
          </h3>
          <p className={panel.muted}>
            <NodeLink id={roleId} /> · {component.offerName}
          </p>
        </div>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('part.close')} onClick={onClose}>
          <Icon name="close" size={14} />
        </ActionIcon>
      </header>
      {briefOf(roleId) !== undefined && <p>{briefOf(roleId)?.summary[language]}</p>}
      <section>
        <h3>{t('part.why')}</h3>
        <p>
          {component.because.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              {isNodeId(id) ? <NodeLink id={id} /> : words.field(id)}
            </span>
          ))}
        </p>
        {component.soft && <p className={panel.muted}>{t('part.softNote')}</p>}
      </section>
      <section>
        <h3>{t('part.sizing')}</h3>
        <dl className={panel.figures}>
          <div>
            <dt>{t('part.units')}</dt>
            <dd>
              <Figure value={format.number(component.units)} derivation={derive.units(component)} strong />
              {component.replicas > 1 && ` ${t('part.withStandby')}`}
            </dd>
          </div>
          <div>
            <dt>{t('part.binding')}</dt>
            <dd>{words.binding(sizing.binding)}</dd>
          </div>
          <div>
            <dt>{t('part.load')}</dt>
            <dd>{perSecond(sizing.operationsPerSecond)}</dd>
          </div>
          {sizing.capacity.value > 0 && (
            <div>
              <dt>{t('part.capacity')}</dt>
              <dd>
                <Figure value={perSecond(sizing.capacity.value)} derivation={derive.based(sizing.capacity)} />
              </dd>
            </div>
          )}
          {sizing.utilisation != null && (
            <div>
              <dt>{t('part.busy')}</dt>
              <dd>{format.percent(sizing.utilisation * 100, 0)}</dd>
            </div>
          )}
          {sizing.meanWaitMs >= LEAST_WAIT_MS && (
            <div>
              <dt>{t('part.wait')}</dt>
              <dd>{format.milliseconds(sizing.meanWaitMs)}</dd>
            </div>
          )}
          {sizing.storageGb > 0 && (
            <div>
              <dt>{t('part.storage')}</dt>
              <dd>{format.number(sizing.storageGb, 1)} GB</dd>
            </div>
          )}
        </dl>
      </section>
      <section>
        <h3>{t('part.figures')}</h3>
        <dl className={panel.figures}>
          <div>
            <dt>{t('cost.perMonth')}</dt>
            <dd>
              <Money
                usd={component.monthlyUsd}
                low={component.monthlyUsdLow}
                high={component.monthlyUsdHigh}
                derivation={derive.lines(component)}
              />
            </dd>
          </div>
          <div>
            <dt>{t('part.latency')}</dt>
            <dd>
              <Figure
                value={`${format.milliseconds(component.latencyP50Ms)} · ${format.milliseconds(component.latencyP99Ms)}`}
                derivation={derive.based(component.latency)}
              />
            </dd>
          </div>
          {component.visits > 0 && (
            <div>
              <dt>{t('part.visits')}</dt>
              <dd>{format.number(component.visits)}</dd>
            </div>
          )}
          <div>
            <dt>{t('targets.availability')}</dt>
            <dd>
              <Figure
                value={format.percent(component.availabilityPercent, 4)}
                derivation={derive.based(component.availability)}
              />
            </dd>
          </div>
          <div>
            <dt>SLA</dt>
            <dd>{component.slaPercent == null ? t('none') : format.percent(component.slaPercent, 4)}</dd>
          </div>
          <div>
            <dt>{t('cost.operations')}</dt>
            <dd>{t('figure.hours', { hours: format.number(component.operationsHoursPerMonth, 1) })}</dd>
          </div>
        </dl>
      </section>
      {ruledOut.length > 0 && (
        <section>
          <h3>{t('part.ruledOut')}</h3>
          <ul className={panel.list}>
            {ruledOut.map(([rule, count]) => (
              <li key={rule} className={panel.muted}>
                {t('part.offers', { count })}: {rule === 'capacity' ? t('part.tooSmall') : words.field(rule)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <Link to="/explore" search={{ focus: `technology:${technology}` } as never}>
          {t('part.explore')}
        </Link>
      </p>
    </div>
  );
}
