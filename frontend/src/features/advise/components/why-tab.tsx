import { useTranslation } from 'react-i18next';

import { SourceLink } from '../../../components/ui/source-link';
import { useFormat } from '../../../lib/use-language';
import type { Recommendation } from '../model/advice';
import { scoreSteps, type ScoreStep } from '../model/contributions';
import { proofOf } from '../model/evidence';
import { isNodeId } from '../model/mentioned-ids';
import type { AdviceState } from '../state/use-advice';
import { useNames } from '../state/use-briefs';
import { signed, useDerivations } from './derivations';
import { Live } from './live';
import { NodeLink } from './node-link';
import panel from './panel.module.css';
import { useWords } from './use-words';
import { Warnings } from './warnings';
import classes from './why-tab.module.css';

/** Props of WhyTab. */
export interface WhyTabProps {
  readonly recommendation: Recommendation;
  /** Whether it is known what would change the first place. */
  readonly sensitivity: AdviceState['sensitivity'];
}

/** The contributions that add up to the score, the patterns with what called for them, and what would change the answer. */
export function WhyTab({ recommendation, sensitivity }: WhyTabProps) {
  const { t } = useTranslation('advise');
  const { number } = useFormat();
  const words = useWords();
  const { nameOf } = useNames();
  const steps = scoreSteps(recommendation.contributions);
  return (
    <div className={panel.stack}>
      <Warnings warnings={recommendation.warnings} />
      <section>
        <h3>{t('why.score', { score: number(recommendation.score, 3) })}</h3>
        <ul className={classes.steps}>
          {steps.map((step) => (
            <Step key={step.id} step={step} recommendation={recommendation} />
          ))}
        </ul>
        <p className={panel.row}>
          <span className={panel.strong}>{t('why.sum')}</span>
          <span className={panel.strong}>
            <Live of={number(recommendation.score, 3)} />
          </span>
        </p>
      </section>
      {recommendation.patterns.length > 0 && (
        <section>
          <h3>{t('why.patterns', { count: recommendation.patterns.length })}</h3>
          <ul className={panel.list}>
            {recommendation.patterns.map((pattern) => (
              <li key={pattern.id}>
                <span className={panel.strong}>
                  <NodeLink id={`pattern:${pattern.id}`} />
                </span>
                <p className={panel.muted}>
                  {t('why.because')}{' '}
                  {pattern.because.map((id, index) => (
                    <span key={id}>
                      {index > 0 && ', '}
                      {isNodeId(id) ? <NodeLink id={id} /> : words.field(id)}
                    </span>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('why.revisit')}</h3>
        {recommendation.rank !== 1 ? (
          <p className={panel.muted}>{t('why.revisitFirst')}</p>
        ) : sensitivity !== 'known' ? (
          <p className={panel.muted}>
            {t(sensitivity === 'asking' ? 'why.revisitAsking' : 'why.revisitFailed')}
          </p>
        ) : recommendation.revisitWhen.length === 0 ? (
          <p className={panel.muted}>{t('why.noRevisit')}</p>
        ) : (
          <ul className={panel.list}>
            {recommendation.revisitWhen.map(({ path, threshold, winner }) => (
              <li key={path}>
                {t('why.threshold', { field: words.field(path), value: words.value(path, threshold) })}{' '}
                {winner === '' ? (
                  t('why.nothingFits')
                ) : winner === recommendation.style ? (
                  t('why.sameStyle')
                ) : (
                  <>
                    {t('why.comesFirst')}{' '}
                    <NodeLink id={`pattern:${winner}`}>{nameOf(`pattern:${winner}`)}</NodeLink>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Step({
  step,
  recommendation,
}: {
  readonly step: ScoreStep;
  readonly recommendation: Recommendation;
}) {
  const { number } = useFormat();
  const derive = useDerivations();
  const { language } = useNames();
  const { contribution, topic, from, to } = step;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const proof = topic.kind === 'quality' ? proofOf(recommendation, topic.quality) : [];
  return (
    <li className={classes.step}>
      <span>{derive.topic(topic, contribution.because?.[language])}</span>
      <span className={classes.points}>
        <Live of={signed(contribution.points, number)} />
      </span>
      <span className={classes.track} aria-hidden="true">
        <span
          data-down={contribution.points < 0 || undefined}
          style={{ left: `${low * 100}%`, width: `${Math.max(0.4, (high - low) * 100)}%` }}
        />
      </span>
      {(contribution.source != null || proof.length > 0) && (
        <span className={classes.proof}>
          {contribution.source != null && <Source slug={contribution.source} />}
          {proof.map((id) => (
            <NodeLink key={id} id={id} />
          ))}
        </span>
      )}
    </li>
  );
}

function Source({ slug }: { readonly slug: string }) {
  const { nameOf, briefOf } = useNames();
  const id = `source:${slug}`;
  return <SourceLink title={nameOf(id)} url={briefOf(id)?.source?.url} />;
}
