import type { Language, NodeId } from '@architrave/graph-seed/model';
import type { LearningKnowledge, Material, TeachingOption } from './learning-knowledge.js';
import { byPreference } from './pose-cover.js';

/** Enough to choose from; more is a search, not a plan. */
const MOST_MATERIALS = 6;

/**
 * Nodes to learn a stretch of a skill from: the option that is worked through, then resources that teach a level of the stretch, preferred language
 * first, then free, then by id; then those for other levels. Without a resource: pages about the skill.
 */
export function materialsFor(
  { skill, from, to }: { readonly skill: string; readonly from: number; readonly to: number },
  option: TeachingOption | null,
  language: Language,
  knowledge: LearningKnowledge,
): NodeId[] {
  const materials = knowledge.materials.get(skill) ?? [];
  const fits = ({ fromLevel, toLevel }: Material): boolean => toLevel > from && fromLevel < to;
  const ranked = [...materials].sort(
    (a, b) => Number(fits(b)) - Number(fits(a)) || byPreference(a, b, language),
  );
  const fitting = ranked.filter(fits);
  const own = option?.id.startsWith('resource:') === true ? [option.id] : [];
  const found = [...own, ...(fitting.length > 0 ? fitting : ranked).map(({ id }) => id)];
  return [...new Set(found.length > 0 ? found : knowledge.pages.get(skill))].slice(0, MOST_MATERIALS);
}
