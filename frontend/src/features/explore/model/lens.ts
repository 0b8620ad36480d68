import type { RelationType } from '../../../lib/relations';

/** Whose eyes one looks through: everything, or what one person asks about. */
export const LENSES = ['all', 'architect', 'team', 'learner'] as const;

/** A lens; see `LENSES`. */
export type Lens = (typeof LENSES)[number];

/**
 * The relations that each lens lets through. Architects weigh: gains, costs, roles, alternatives, dangers. Teams
 * build and run: parts, technologies, what goes together, what breaks, what they must know. Learners follow skills:
 * what builds on what, what teaches it, who expects it, what shows it at work.
 */
const RELATIONS_OF: Readonly<Record<Exclude<Lens, 'all'>, ReadonlySet<RelationType>>> = {
  architect: new Set<RelationType>([
    'HAS_TRADE_OFF',
    'GAINS',
    'COSTS',
    'AFFECTS',
    'NEEDS_ROLE',
    'PROVIDES',
    'REQUIRES',
    'ALTERNATIVE_TO',
    'CONFLICTS_WITH',
    'COMPLEMENTS',
    'EVOLVES_TO',
    'PART_OF',
    'MITIGATES',
    'EXPOSED_TO',
    'COMPARES',
    'GOVERNS',
    'MEASURES',
  ]),
  team: new Set<RelationType>([
    'USES',
    'REQUIRES',
    'NEEDS_ROLE',
    'FULFILS',
    'IMPLEMENTS',
    'COMPLEMENTS',
    'CONFLICTS_WITH',
    'EVOLVES_TO',
    'PART_OF',
    'MITIGATES',
    'EXPOSED_TO',
    'MEASURES',
    'NEEDS_SKILL',
  ]),
  learner: new Set<RelationType>([
    'NEEDS_SKILL',
    'PREREQUISITE_OF',
    'TEACHES',
    'COVERS',
    'EXPECTS',
    'NEXT_LEVEL',
    'PART_OF',
    'COMPARES',
    'ILLUSTRATES',
  ]),
};

/** Whether a text names a lens. */
export function isLens(text: unknown): text is Lens {
  return typeof text === 'string' && (LENSES as readonly string[]).includes(text);
}

/** Whether a lens lets a relation through. */
export function letsThrough(lens: Lens, type: RelationType): boolean {
  return lens === 'all' || RELATIONS_OF[lens].has(type);
}
