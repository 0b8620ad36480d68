import { nodeId, slugOf, type NodeId } from '@architrave/graph-seed/model';
import type { Recommendation } from '../../../advisor/index.js';
import { tradeOffsOf, type DraftKnowledge } from './draft-knowledge.js';
import type { RecommendationSource } from './draft-source.js';
import { asClause, type DraftTerms } from './draft-terms.js';
import type { DraftArgument } from './drafted-decision.js';
import { numericHeld, prioritiesOf, TIGHT_SLACK } from './judgement.js';

const MOST_SKILLS = 3;
const MOST_FAILURES = 4;
const DECIMALS: Readonly<Record<string, number>> = { '%': 3, ms: 0, 'USD/month': 0 };

/** What follows from a design, both ways: what it holds and how tightly, what it gives up, what it asks of the team. */
export function consequencesOf(
  source: RecommendationSource,
  recommendation: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): readonly DraftArgument[] {
  return [
    ...held(recommendation, terms),
    ...givenUp(source, recommendation, knowledge, terms),
    ...asked(recommendation, knowledge, terms),
    ...unmitigated(recommendation, knowledge, terms),
  ].sort((a, b) => Number(a.bearing === 'bad') - Number(b.bearing === 'bad'));
}

function held(recommendation: Recommendation, terms: DraftTerms): DraftArgument[] {
  const { words, number, fact } = terms;
  const own = numericHeld(recommendation).map(({ path, limit, value, slack, unit }): DraftArgument => {
    const shown = `${number(value, DECIMALS[unit] ?? 1)} ${unit === 'USD/month' ? 'USD' : unit}`.trim();
    const isTight = slack < TIGHT_SLACK;
    const say = isTight ? words.heldTightly : words.heldWithSlack;
    return {
      bearing: isTight ? 'bad' : 'good',
      text: say(fact(path, limit), shown, number(slack * 100, isTight ? 1 : 0)),
      origin: { from: 'advice', paths: [path] },
    };
  });
  const floor = recommendation.warnings.find(({ id }) => id === 'sla-floor-below-target');
  if (floor === undefined) return own;
  const { slaFloorPercent, target } = floor.values;
  return [
    ...own,
    {
      bearing: 'bad',
      text: words.slaBelowTarget(number(Number(slaFloorPercent), 2), number(Number(target), 4)),
      origin: { from: 'advice', paths: ['totals.slaFloorPercent'] },
    },
  ];
}

/** The trade-offs of the style that cost something, heaviest for these priorities first. */
function givenUp(
  source: RecommendationSource,
  { style }: Recommendation,
  knowledge: DraftKnowledge,
  { words, join, common }: DraftTerms,
): DraftArgument[] {
  const weights = prioritiesOf(source.advice);
  return tradeOffsOf(knowledge, nodeId('pattern', style), (quality) => weights.get(quality) ?? 0)
    .filter(({ costs }) => costs.length > 0)
    .map(({ id, summary, costs }) => ({
      bearing: 'bad',
      text: words.costsQualities(join(costs.map(common)), asClause(summary)),
      origin: knowledge.origin(id, ...costs),
    }));
}

function asked(
  { totals, skillGaps }: Recommendation,
  knowledge: DraftKnowledge,
  { words, number, join }: DraftTerms,
): DraftArgument[] {
  const hardest = [...skillGaps].sort((a, b) => b.hours - a.hours || (a.skill < b.skill ? -1 : 1));
  const operations: DraftArgument = {
    bearing: 'neutral',
    text: words.operations(number(totals.operationsHoursPerMonth)),
    origin: { from: 'advice', paths: ['totals.operationsHoursPerMonth'] },
  };
  if (hardest.length === 0) return [operations];
  const names = hardest.slice(0, MOST_SKILLS).map(({ skill }) => knowledge.nameOf(nodeId('skill', skill)));
  return [
    operations,
    {
      bearing: 'bad',
      text: words.learning(number(totals.weeksToReady), number(totals.learningHours), join(names)),
      origin: { from: 'advice', paths: ['totals.weeksToReady', 'totals.learningHours', 'skillGaps'] },
    },
  ];
}

/**
 * Failures that nothing in the design answers, those that the style invites first, each with what the graph knows
 * against it.
 */
function unmitigated(
  { failureModes, style }: Recommendation,
  knowledge: DraftKnowledge,
  { words, join, common }: DraftTerms,
): DraftArgument[] {
  const invited = new Set(
    knowledge.edgesFrom(nodeId('pattern', style), 'EXPOSED_TO').map(({ to }) => to as string),
  );
  const rank = (id: string, role: string | null): number => (invited.has(id) ? 0 : role === null ? 2 : 1);
  const open = failureModes
    .filter(({ mitigations }) => mitigations.length === 0)
    .map(({ id, role }) => ({ id: nodeId('failure-mode', slugOf(id as NodeId)), role }))
    .sort((a, b) => rank(a.id, a.role) - rank(b.id, b.role) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_FAILURES)
    .map(({ id }) => ({ id, remedy: remedyOf(id, knowledge) }));
  if (open.length === 0) return [];
  const told = open.map(({ id, remedy }) =>
    remedy === undefined ? common(id) : words.wouldHelp(common(id), common(remedy)),
  );
  return [
    {
      bearing: 'bad',
      text: words.unmitigated(join(told)),
      origin: knowledge.origin(
        ...open.flatMap(({ id, remedy }) => (remedy === undefined ? [id] : [id, remedy])),
      ),
    },
  ];
}

/** The best known pattern or practice against a failure. */
function remedyOf(failure: string, knowledge: DraftKnowledge): string | undefined {
  return knowledge
    .edgesTo(failure, 'MITIGATES')
    .map(({ from }) => from as string)
    .filter((id) => id.startsWith('pattern:') || id.startsWith('practice:'))
    .sort((a, b) => knowledge.linksOf(b) - knowledge.linksOf(a) || (a < b ? -1 : 1))[0];
}
