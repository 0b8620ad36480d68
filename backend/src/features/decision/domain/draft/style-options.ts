import { nodeId } from '@architrave/graph-seed/model';
import type { Recommendation } from '../../../advisor/index.js';
import { listOf, type DraftKnowledge } from './draft-knowledge.js';
import type { RecommendationSource, RivalDesign } from './draft-source.js';
import { asClause, type DraftTerms } from './draft-terms.js';
import type { DraftArgument, DraftLine, DraftOption } from './drafted-decision.js';

/** Arguments from the graph, each way, per option. */
const MOST_ARGUMENTS = 3;
/** A difference of less than this share of the chosen design's figure is none. */
const WORTH_SAYING = 0.05;

/** The chosen style, the styles of the other recommendations, and those that a reader would expect. */
export function styleOptions(
  source: RecommendationSource,
  chosen: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): readonly DraftOption[] {
  const others = source.advice.recommendations.filter(
    ({ style }, index, all) =>
      style !== chosen.style && all.findIndex((one) => one.style === style) === index,
  );
  const shown = new Set([chosen, ...others].map(({ style }) => nodeId('pattern', style) as string));
  const expected = source.rivals.filter(({ node, how }) => how === 'use' && !shown.has(node));
  return [
    optionOf(chosen, chosen, knowledge, terms),
    ...others.map((one) => optionOf(one, chosen, knowledge, terms)),
    ...expected.map((one) => expectedOption(one, chosen, knowledge, terms)),
  ];
}

function optionOf(
  design: Recommendation,
  chosen: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): DraftOption {
  const id = nodeId('pattern', design.style);
  return {
    title: knowledge.nameOf(id),
    node: id,
    description: figuresOf(design, knowledge, terms),
    arguments: [
      ...suitability(design, knowledge),
      ...(design === chosen ? [] : compared(design, chosen, terms)),
      ...fromGraph(id, knowledge),
    ].sort((a, b) => ORDER[a.bearing] - ORDER[b.bearing]),
  };
}

const ORDER = { good: 0, neutral: 1, bad: 2, unsaid: 3 } as const;

/** A style that some recommendation could have had: what it would cost, or why it can't hold the requirements. */
function expectedOption(
  { node, best, conflicts }: RivalDesign,
  chosen: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): DraftOption {
  if (best !== null && nodeId('pattern', best.style) === node)
    return optionOf(best, chosen, knowledge, terms);
  const own = fromGraph(node, knowledge);
  return {
    title: knowledge.nameOf(node),
    node,
    description: null,
    arguments: [
      ...own.filter(({ bearing }) => bearing === 'good'),
      best === null ? conflictOf(conflicts, terms) : doesNotHold(terms),
      ...own.filter(({ bearing }) => bearing === 'bad'),
    ],
  };
}

function conflictOf(conflicts: readonly (readonly string[])[], terms: DraftTerms): DraftArgument {
  const paths = (conflicts[0] ?? []).filter((path) => path !== 'constraints.mustUse');
  if (paths.length === 0) return doesNotHold(terms);
  return {
    bearing: 'bad',
    text: terms.words.notFeasible(
      terms.join(paths.map((path) => terms.words.pathName[path] ?? path)),
      paths.length === 1,
    ),
    origin: { from: 'advice', paths },
  };
}

function doesNotHold(terms: DraftTerms): DraftArgument {
  return {
    bearing: 'bad',
    text: terms.words.doesNotHold,
    origin: { from: 'advice', paths: ['infeasible'] },
  };
}

function figuresOf(design: Recommendation, knowledge: DraftKnowledge, terms: DraftTerms): DraftLine {
  const { words, number, join } = terms;
  const { totals } = design;
  const technologies = [
    ...new Set(
      design.components
        .filter(({ place }) => place === 'request-path')
        .map(({ technology }) => knowledge.nameOf(nodeId('technology', technology))),
    ),
  ];
  const figures = words.designFigures(
    {
      monthlyUsd: number(totals.monthlyUsd),
      monthlyUsdLow: number(totals.monthlyUsdLow),
      monthlyUsdHigh: number(totals.monthlyUsdHigh),
    },
    number(totals.latencyP99Ms),
    number(totals.availabilityPercent, 3),
    number(totals.operationsHoursPerMonth),
    number(totals.weeksToReady),
  );
  return {
    text: `${technologies.length === 0 ? '' : `${words.designParts(join(technologies))} `}${figures}`,
    origin: { from: 'advice', paths: ['components', 'totals'] },
  };
}

/** The conditions of the style that hold for these requirements. */
function suitability(design: Recommendation, knowledge: DraftKnowledge): DraftArgument[] {
  const id = nodeId('pattern', design.style);
  return [...design.contributions]
    .filter(({ because, points }) => because !== undefined && points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ARGUMENTS)
    .map(({ because, points, source }) => ({
      bearing: points > 0 ? 'good' : 'bad',
      text: asClause(because?.[knowledge.language] ?? ''),
      origin: knowledge.origin(id, ...(source === undefined ? [] : [nodeId('source', source)])),
    }));
}

/** What the design does better and worse than the chosen one, where it is worth saying. */
function compared(design: Recommendation, chosen: Recommendation, terms: DraftTerms): DraftArgument[] {
  const { words, number } = terms;
  const say = (
    field: 'monthlyUsd' | 'weeksToReady' | 'operationsHoursPerMonth',
    less: (amount: string) => string,
    more: (amount: string) => string,
  ): DraftArgument[] => {
    const difference = design.totals[field] - chosen.totals[field];
    if (Math.abs(difference) < Math.max(1, WORTH_SAYING * chosen.totals[field])) return [];
    const amount = number(Math.abs(difference));
    return [
      {
        bearing: difference < 0 ? 'good' : 'bad',
        text: difference < 0 ? less(amount) : more(amount),
        origin: { from: 'advice', paths: [`totals.${field}`] },
      },
    ];
  };
  return [
    ...say('monthlyUsd', words.cheaper, words.dearer),
    ...say('weeksToReady', words.readyEarlier, words.readyLater),
    ...say('operationsHoursPerMonth', words.lessOperation, words.moreOperation),
  ];
}

/** What the graph says of a style, whatever the requirements. */
function fromGraph(id: string, knowledge: DraftKnowledge): DraftArgument[] {
  const take = (list: 'advantages' | 'disadvantages', bearing: 'good' | 'bad'): DraftArgument[] =>
    listOf(knowledge, id, list)
      .slice(0, MOST_ARGUMENTS)
      .map((text) => ({ bearing, text: asClause(text), origin: knowledge.origin(id) }));
  return [...take('advantages', 'good'), ...take('disadvantages', 'bad')];
}
