import { nodeId, type NodeId } from '@architrave/graph-seed/model';
import type { LearningKnowledge } from './learning-knowledge.js';
import type { SkillNeed } from './plan.js';

/** What a design is made of, as far as people have to know it. Slugs. */
export interface ArchitectureParts {
  /** Its style, sub-architectures and patterns. */
  readonly patterns: readonly string[];
  readonly components: readonly { readonly role: string; readonly technology: string }[];
}

/** The skills that running an architecture takes: those of its patterns, of its technologies and of the roles that they fill. */
export function needsOfArchitecture(
  { patterns, components }: ArchitectureParts,
  { needs }: Pick<LearningKnowledge, 'needs'>,
): SkillNeed[] {
  const chains = new Map<NodeId, readonly NodeId[]>();
  for (const slug of patterns) chains.set(nodeId('pattern', slug), [nodeId('pattern', slug)]);
  for (const { role, technology } of components) {
    const [roleId, technologyId] = [nodeId('role', role), nodeId('technology', technology)];
    if (!chains.has(roleId)) chains.set(roleId, [roleId]);
    if (!chains.has(technologyId)) chains.set(technologyId, [roleId, technologyId]);
  }
  return [...chains].flatMap(([id, chain]) =>
    (needs.get(id) ?? []).map(({ skill, level }) => ({
      skill,
      level,
      because: [...chain, nodeId('skill', skill)],
    })),
  );
}
