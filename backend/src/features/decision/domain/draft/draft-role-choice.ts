import { nodeId, type TechnologyData } from '@architrave/graph-seed/model';
import type { Recommendation } from '../../../advisor/index.js';
import { entriesOf } from './context.js';
import { listOf, reversalOf, type DraftKnowledge } from './draft-knowledge.js';
import type { RecommendationSource, RoleChoice } from './draft-source.js';
import { asClause, asSentence, type DraftTerms } from './draft-terms.js';
import { assemble, type DraftedDecision, type DraftLine } from './drafted-decision.js';
import { confidenceOf } from './judgement.js';
import { nameOfReason } from './parts.js';
import { roleConfirmation } from './role-confirmation.js';
import { roleConsequences } from './role-consequences.js';
import { nextBestDesign, roleOptions, type Component } from './role-options.js';
import { roleSummary } from './role-summary.js';

/** Technologies that a hard rule removed and that are worth naming. */
const MOST_RULED_OUT = 2;
const MOST_REVISITS = 2;
/** The requirements that bear on the choice of any part. */
const DRIVERS = [
  'quality.availabilityPercent',
  'quality.latencyP99Ms',
  'quality.consistency',
  'quality.rpoMinutes',
  'quality.rtoMinutes',
  'constraints.monthlyBudgetUsd',
  'constraints.cloud',
  'constraints.compliance',
  'constraints.managedOnly',
  'constraints.openSourceOnly',
];

/** The decision on a part that is hard to change later. */
export function draftRoleChoice(
  choice: RoleChoice,
  source: RecommendationSource,
  recommendation: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): DraftedDecision {
  const { words, common } = terms;
  const role = nodeId('role', choice.role);
  const technology = nodeId('technology', choice.technology);
  const component = recommendation.components.find((one) => one.role === choice.role) as Component;
  const options = roleOptions(choice, source, recommendation, knowledge, terms);
  const { content, provenance } = assemble({
    title: words.roleTitle(knowledge.nameOf(technology), common(role)),
    summary: roleSummary(component, source, options, knowledge, terms),
    context: contextOf(component, knowledge, terms),
    drivers: driversOf(source, terms),
    options,
    chosen: options.findIndex(({ node }) => node === technology),
    reason: reasonOf(choice, source, recommendation, knowledge, terms),
    consequences: roleConsequences(component, source, recommendation, knowledge, terms),
    confirmation: roleConfirmation(component, knowledge, terms),
    revisitWhen: revisitOf(component, knowledge, terms),
    moreInformation: [
      ...ruledOut(choice, recommendation, knowledge, terms),
      {
        text: words.figuresVersion(String(recommendation.rank), source.advice.graphVersion),
        origin: { from: 'advice', paths: ['rank', 'graphVersion'] },
      },
    ],
  });
  return {
    content,
    provenance,
    tags: [choice.role, recommendation.cloud],
    nodes: [
      { id: technology, role: 'chosen' },
      { id: role, role: 'mentioned' },
      ...options.flatMap(({ node }) =>
        node === null || node === technology ? [] : [{ id: node, role: 'considered' as const }],
      ),
    ],
    confidence: confidenceOf(source.advice, recommendation),
    reversibility: reversalOf(knowledge, choice.role)?.effort ?? 'easy',
    dependsOn: [0],
  };
}

function contextOf(component: Component, knowledge: DraftKnowledge, terms: DraftTerms): readonly DraftLine[] {
  const { words, number, common, join } = terms;
  const role = nodeId('role', component.role);
  const { operationsPerSecond, storageGb } = component.sizing;
  const reversal = reversalOf(knowledge, component.role);
  const summary = knowledge.node(role)?.summary[knowledge.language] ?? '';
  const advice = { from: 'advice', paths: [`components.${component.role}`] } as const;
  const load =
    storageGb > 0
      ? words.roleLoad(number(operationsPerSecond), number(storageGb))
      : words.roleLoadOnly(number(operationsPerSecond));
  return [
    {
      text: words.roleContext(
        common(role),
        asClause(summary),
        join(component.because.map((reason) => nameOfReason(reason, terms))),
      ),
      origin: knowledge.origin(role),
    },
    { text: load, origin: advice },
    ...(reversal === undefined
      ? []
      : [{ text: words.roleReversal(reversal.because[knowledge.language]), origin: knowledge.origin(role) }]),
  ];
}

function driversOf({ advice }: RecommendationSource, { fact }: DraftTerms): readonly DraftLine[] {
  const entry = entriesOf(advice);
  return DRIVERS.flatMap((path) => {
    const one = entry(path);
    if (one === undefined || one.origin !== 'stated') return [];
    return [
      {
        text: asSentence(fact(path, one.value)).replace(/\.$/, ''),
        origin: { from: 'requirements' as const, paths: [path] },
      },
    ];
  });
}

/** The whole design with the part against the best whole design without it. */
function reasonOf(
  { role, technology }: RoleChoice,
  source: RecommendationSource,
  recommendation: Recommendation,
  knowledge: DraftKnowledge,
  { words, number, common, join }: DraftTerms,
): DraftLine {
  const rival = nextBestDesign(technology, source);
  const origin = { from: 'advice' as const, paths: ['score', 'totals'] };
  if (rival === null) return { text: words.reasonRoleOnly(common(nodeId('role', role))), origin };
  const part = rival.components.find((one) => one.role === role);
  const own = recommendation.totals;
  const versus = (
    field: 'monthlyUsd' | 'availabilityPercent' | 'latencyP99Ms' | 'weeksToReady',
    decimals: number,
    say: (value: string, other: string) => string,
  ): string[] => {
    const [mine, other] = [number(own[field], decimals), number(rival.totals[field], decimals)];
    return mine === other ? [] : [say(mine, other)];
  };
  const differences = [
    ...versus('monthlyUsd', 0, words.versusCost),
    ...versus('availabilityPercent', 3, words.versusAvailability),
    ...versus('latencyP99Ms', 0, words.versusLatency),
    ...versus('weeksToReady', 0, words.versusWeeks),
  ];
  const text = words.reasonRole(
    number(recommendation.score, 3),
    number(rival.score, 3),
    part === undefined ? null : knowledge.nameOf(nodeId('technology', part.technology)),
    join(differences),
  );
  return { text, origin };
}

/** When the sized offer is outgrown, and the cases that the technology doesn't fit. */
function revisitOf(
  { role, technology, sizing, units }: Component,
  knowledge: DraftKnowledge,
  { words, number }: DraftTerms,
): readonly DraftLine[] {
  const id = nodeId('technology', technology);
  return [
    ...(sizing.capacity.value > 0 && sizing.operationsPerSecond > 0 && sizing.binding !== 'elastic'
      ? [
          {
            text: words.roleOutgrown(
              number(sizing.capacity.value * units),
              number(sizing.operationsPerSecond),
            ),
            origin: { from: 'advice' as const, paths: [`components.${role}.sizing.capacity`] },
          },
        ]
      : []),
    ...listOf(knowledge, id, 'whenNot').map((text) => ({
      text: words.revisitCase(text),
      origin: knowledge.origin(id),
    })),
  ].slice(0, MOST_REVISITS);
}

/** Technologies for the role of which a hard rule removed every offer, the best known first. */
function ruledOut(
  { role }: RoleChoice,
  { eliminated }: Recommendation,
  knowledge: DraftKnowledge,
  { words }: DraftTerms,
): readonly DraftLine[] {
  const removed = new Map<string, string[]>();
  for (const one of eliminated)
    if (one.role === role) removed.set(one.technology, [...(removed.get(one.technology) ?? []), one.rule]);
  return [...removed]
    .filter(
      ([technology, rules]) => rules.length >= offersFor(nodeId('technology', technology), role, knowledge),
    )
    .sort(
      ([a], [b]) =>
        knowledge.linksOf(nodeId('technology', b)) - knowledge.linksOf(nodeId('technology', a)) ||
        (a < b ? -1 : 1),
    )
    .slice(0, MOST_RULED_OUT)
    .map(([technology, rules]) => {
      // A rule that removed an offer on the stated cloud says more than that others are elsewhere.
      const rule = rules.find((one) => one !== 'constraints.cloud') ?? 'constraints.cloud';
      return {
        text: words.ruledOut(knowledge.nameOf(nodeId('technology', technology)), words.rules[rule] ?? rule),
        origin: { from: 'advice' as const, paths: [rule] },
      };
    });
}

function offersFor(id: string, role: string, knowledge: DraftKnowledge): number {
  const offers = (knowledge.node(id)?.data as TechnologyData | undefined)?.offers ?? [];
  return offers.filter(({ roles }) => roles === undefined || roles.includes(role)).length;
}
