import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../generated/graphql';
import { request } from '../../lib/graphql-client';
import {
  learningFor,
  prerequisiteLevel,
  type Learning,
  type SkillEffort,
  type SkillNeed,
} from '../../lib/learning';

const LOAD_SKILLS = graphql(`
  query LoadSkills($ids: [ID!]!) {
    nodesById(ids: $ids) {
      id
      skill {
        hoursPerLevel
      }
      edges(types: [PREREQUISITE_OF]) {
        direction
        links {
          edge {
            level
            isRequired
          }
          target {
            id
          }
        }
      }
    }
  }
`);

/** Rounds of prerequisites that are followed: longer chains don't belong to one node's page. */
const MOST_ROUNDS = 5;
/** Skills looked up at once. */
const MOST_IDS = 100;

/** What some needs ask to be learned, prerequisites included. */
export function loadLearning(needs: readonly SkillNeed[]) {
  return queryOptions({
    queryKey: ['learning', needs],
    queryFn: async ({ signal }): Promise<Learning> => {
      const efforts = new Map<string, SkillEffort>();
      let asked = unique(needs.map(({ skill }) => skill));
      for (let round = 0; round < MOST_ROUNDS && asked.length > 0; round += 1) {
        const { nodesById } = await request(LOAD_SKILLS, { ids: asked.slice(0, MOST_IDS) }, { signal });
        for (const node of nodesById) if (node != null) efforts.set(node.id, toEffort(node));
        asked = unique(
          [...efforts.values()].flatMap(({ prerequisites }) =>
            prerequisites
              .filter(({ required, skill }) => required && !efforts.has(skill))
              .map(({ skill }) => skill),
          ),
        );
      }
      return learningFor(needs, efforts);
    },
    enabled: needs.length > 0,
  });
}

/** The part of a node that its needs of skills are read from. */
export interface NodeWithSkills {
  readonly edges: readonly {
    readonly type: string;
    readonly direction: string;
    readonly links: readonly {
      readonly edge: { readonly level?: number | null };
      readonly target: { readonly id: string };
    }[];
  }[];
}

/** The skills that a node needs, expects or teaches, each with its level. */
export function skillNeedsOf(node: NodeWithSkills): readonly SkillNeed[] {
  const types: readonly string[] = ['NEEDS_SKILL', 'EXPECTS', 'TEACHES'];
  return node.edges
    .filter(({ type, direction }) => direction === 'OUTGOING' && types.includes(type))
    .flatMap(({ links }) => links)
    .filter(({ target }) => target.id.startsWith('skill:'))
    .map(({ edge, target }) => ({ skill: target.id, level: edge.level ?? 1, required: true }));
}

function toEffort(node: {
  readonly id: string;
  readonly skill?: { readonly hoursPerLevel: readonly number[] } | null;
  readonly edges: readonly {
    readonly direction: string;
    readonly links: readonly {
      readonly edge: { readonly level?: number | null; readonly isRequired?: boolean | null };
      readonly target: { readonly id: string };
    }[];
  }[];
}): SkillEffort {
  const prerequisites = node.edges
    .filter(({ direction }) => direction === 'INCOMING')
    .flatMap(({ links }) => links)
    .map(({ edge, target }): SkillNeed => ({
      skill: target.id,
      level: prerequisiteLevel(edge.level),
      required: edge.isRequired !== false,
    }));
  return { id: node.id, hoursPerLevel: node.skill?.hoursPerLevel ?? [], prerequisites };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
