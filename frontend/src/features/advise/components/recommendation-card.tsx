import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Figure } from '../../../components/ui/figure';
import { Money } from '../../../components/ui/money';
import { StateSign, stateOfSlack } from '../../../components/ui/state-sign';
import { useFormat } from '../../../lib/use-language';
import type { Recommendation } from '../model/advice';
import { useNames } from '../state/use-briefs';
import { useDerivations } from './derivations';
import { Live } from './live';
import classes from './recommendation-card.module.css';
import { useWords } from './use-words';

/** Props of RecommendationCard. */
export interface RecommendationCardProps {
  readonly recommendation: Recommendation;
  readonly shown: boolean;
  readonly compared: boolean;
  readonly onSelect: () => void;
  /** Absent on the one that is shown. */
  readonly onCompare: (() => void) | undefined;
}

/** A recommendation at a glance: style, fit, money, targets, weeks. */
export function RecommendationCard({
  recommendation,
  shown,
  compared,
  onSelect,
  onCompare,
}: RecommendationCardProps) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const words = useWords();
  const { nameOf } = useNames();
  const derive = useDerivations();
  const { totals, score, rank, style, subArchitectures } = recommendation;
  const slackOf = (path: string): number | undefined =>
    recommendation.held.find((held) => held.path === path)?.slack;
  return (
    <article className={classes.card} data-shown={shown || undefined} data-compared={compared || undefined}>
      <header className={classes.head}>
        <span className={classes.rank} aria-hidden="true">
          {rank}
        </span>
        <h2 className={classes.name}>
          <UnstyledButton className={classes.select} aria-pressed={shown} onClick={onSelect}>
            <span className="visually-hidden">{t('ranking.place', { rank })} </span>
            <Live of={style}>{nameOf(`pattern:${style}`)}</Live>
          </UnstyledButton>
        </h2>
        <span className={classes.cloud}>{words.cloud(recommendation.cloud)}</span>
      </header>
      {subArchitectures.length > 0 && (
        <p className={classes.sub}>
          {t('ranking.with', {
            styles: subArchitectures.map((slug) => nameOf(`pattern:${slug}`)).join(', '),
          })}
        </p>
      )}
      <div className={classes.fit}>
        <span className={classes.label}>{t('ranking.score')}</span>
        <span className={classes.bar} aria-hidden="true">
          <span style={{ width: `${score * 100}%` }} />
        </span>
        <Live of={score}>
          <Figure value={format.number(score, 2)} derivation={derive.score(recommendation)} />
        </Live>
      </div>
      <div className={classes.money}>
        <Live of={totals.monthlyUsd}>
          <Money
            usd={totals.monthlyUsd}
            low={totals.monthlyUsdLow}
            high={totals.monthlyUsdHigh}
            derivation={derive.cost(recommendation)}
            strong
          />
        </Live>
        <Sign slack={slackOf('constraints.monthlyBudgetUsd')} />
      </div>
      <dl className={classes.figures}>
        <div>
          <dt>p99</dt>
          <dd>
            <Live of={totals.latencyP99Ms}>
              <Figure
                value={format.milliseconds(totals.latencyP99Ms)}
                derivation={derive.latency(recommendation)}
              />
            </Live>
            <Sign slack={slackOf('quality.latencyP99Ms')} />
          </dd>
        </div>
        <div>
          <dt>{t('ranking.availability')}</dt>
          <dd>
            <Live of={totals.availabilityPercent}>
              <Figure
                value={format.percent(totals.availabilityPercent)}
                derivation={derive.availability(recommendation)}
              />
            </Live>
            <Sign slack={slackOf('quality.availabilityPercent')} />
          </dd>
        </div>
        <div>
          <dt>{t('ranking.ready')}</dt>
          <dd>
            <Live of={totals.weeksToReady}>
              <Figure
                value={t('ranking.weeks', { count: Math.ceil(totals.weeksToReady) })}
                derivation={derive.weeks(recommendation)}
              />
            </Live>
          </dd>
        </div>
      </dl>
      {onCompare !== undefined && (
        <UnstyledButton className={classes.compare} aria-pressed={compared} onClick={onCompare}>
          {t(compared ? 'ranking.comparing' : 'ranking.compare')}
          <span className="visually-hidden"> {t('ranking.withShown', { rank })}</span>
        </UnstyledButton>
      )}
    </article>
  );
}

/** Sign and word of a target; nothing where no target was stated. */
function Sign({ slack }: { readonly slack: number | undefined }) {
  return slack === undefined ? null : (
    <span className={classes.sign}>
      <StateSign state={stateOfSlack(slack)} />
    </span>
  );
}
