import { nodeId } from '@architrave/graph-seed/model';
import type { Recommendation } from '../../../advisor/index.js';
import type { DraftKnowledge } from './draft-knowledge.js';
import { nodeArguments } from './node-arguments.js';
import type { RecommendationSource, RoleChoice } from './draft-source.js';
import type { DraftTerms } from './draft-terms.js';
import type { DraftArgument, DraftOption } from './drafted-decision.js';

export type Component = Recommendation['components'][number];

/** The chosen technology, the one of the next best design, and what the other recommendations have in its place. */
export function roleOptions(
  { role, technology }: RoleChoice,
  source: RecommendationSource,
  chosen: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): readonly DraftOption[] {
  const nextBest = nextBestDesign(technology, source);
  const designs = [chosen, ...(nextBest === null ? [] : [nextBest]), ...source.advice.recommendations];
  const components = new Map<string, Component>();
  for (const design of designs) {
    const component = design.components.find((one) => one.role === role);
    if (component !== undefined && !components.has(component.technology))
      components.set(component.technology, component);
  }
  return [...components.values()].map((component) =>
    optionOf(component, component.technology === technology, chosen, knowledge, terms),
  );
}

/** The best design without the technology; `null` where none holds the requirements, or nobody has asked. */
export function nextBestDesign(
  technology: string,
  { rivals }: Pick<RecommendationSource, 'rivals'>,
): Recommendation | null {
  const answer = rivals.find(({ node, how }) => how === 'avoid' && node === nodeId('technology', technology));
  return answer?.best ?? null;
}

function optionOf(
  component: Component,
  isChosen: boolean,
  chosen: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): DraftOption {
  const { words, number } = terms;
  const id = nodeId('technology', component.technology);
  const sla = component.slaPercent === null ? '' : ` ${words.offerSla(number(component.slaPercent, 3))}`;
  const figures = words.offerFigures(
    component.offerName,
    number(component.units),
    number(component.monthlyUsd),
    number(component.availabilityPercent, 3),
  );
  return {
    title: knowledge.nameOf(id),
    node: id,
    description: {
      text: `${figures}${sla}`,
      origin: { from: 'advice', paths: [`components.${component.role}`] },
    },
    arguments: [
      ...nodeArguments(id, knowledge, terms),
      ...(isChosen ? [] : compared(component, chosen, terms)),
    ].sort((a, b) => Number(a.bearing === 'bad') - Number(b.bearing === 'bad')),
  };
}

function compared(
  component: Component,
  chosen: Recommendation,
  { words, number }: DraftTerms,
): DraftArgument[] {
  const own = chosen.components.find(({ role }) => role === component.role);
  if (own === undefined) return [];
  const path = `components.${component.role}`;
  const difference = component.monthlyUsd - own.monthlyUsd;
  const uptime = component.availabilityPercent - own.availabilityPercent;
  return [
    ...(Math.abs(difference) < 1
      ? []
      : [
          {
            bearing: difference < 0 ? ('good' as const) : ('bad' as const),
            text: (difference < 0 ? words.partCheaper : words.partDearer)(number(Math.abs(difference))),
            origin: { from: 'advice' as const, paths: [`${path}.monthlyUsd`] },
          },
        ]),
    ...(Math.abs(uptime) < 0.001
      ? []
      : [
          {
            bearing: uptime > 0 ? ('good' as const) : ('bad' as const),
            text: words.partAvailability(
              number(component.availabilityPercent, 3),
              number(own.availabilityPercent, 3),
            ),
            origin: { from: 'advice' as const, paths: [`${path}.availabilityPercent`] },
          },
        ]),
  ];
}
