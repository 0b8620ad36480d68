import type { Language } from '@architrave/graph-seed/model';
import type { Bundle, CoverProblem, CoverSkill, LevelRef, SingleOption } from './cover/cover-problem.js';
import type { LearningKnowledge, SkillLevel, TeachingOption } from './learning-knowledge.js';
import { everythingBefore } from './prerequisites.js';

export interface CoverInput {
  readonly needs: readonly SkillLevel[];
  /** Skill → level held, implied ones included. */
  readonly held: ReadonlyMap<string, number>;
  /** Options that are part of the plan whatever else would do. */
  readonly forced: readonly TeachingOption[];
  readonly language: Language;
}

/** A cover problem with what its numbers stand for. */
export interface PosedCover {
  readonly problem: CoverProblem;
  /** Skill of each index. */
  readonly slugs: readonly string[];
  readonly options: readonly TeachingOption[];
}

/** Poses the choice of what to learn by which means: the skills that may be asked for, and the options that may save hours on them. */
export function poseCover(input: CoverInput, knowledge: LearningKnowledge): PosedCover {
  const held = (slug: string): number => input.held.get(slug) ?? 0;
  const { levels, options } = relevant(input, knowledge);
  const slugs = [...levels.keys()].sort();
  const indexOf = new Map(slugs.map((slug, index) => [slug, index]));
  const refs = (list: readonly SkillLevel[]): LevelRef[] =>
    list.flatMap(({ skill, level }) => {
      const index = indexOf.get(skill);
      return index === undefined ? [] : [{ skill: index, level }];
    });
  const needs = new Map<string, number>();
  for (const { skill, level } of input.needs) needs.set(skill, Math.max(level, needs.get(skill) ?? 0));
  const singles = new Map<string, SingleOption[]>();
  const bundles: Bundle[] = [];
  options.forEach((option, number) => {
    const isForced = input.forced.includes(option);
    const taught = option.teaches.filter(({ skill, toLevel }) => indexOf.has(skill) && held(skill) < toLevel);
    const minutes = toMinutes(option.hours);
    const [only] = taught;
    if (only !== undefined && taught.length === 1 && !isForced) {
      const single = { option: number, from: only.fromLevel, to: only.toLevel, minutes };
      singles.set(only.skill, [...(singles.get(only.skill) ?? []), single]);
    } else if (taught.length > 0)
      bundles.push({
        option: number,
        minutes,
        isForced,
        teaches: taught.map(({ skill, fromLevel, toLevel }) => ({
          skill: indexOf.get(skill) as number,
          from: fromLevel,
          to: toLevel,
        })),
      });
  });
  return {
    slugs,
    options,
    problem: {
      bundles,
      skills: slugs.map((slug): CoverSkill => {
        const skill = knowledge.skills.get(slug);
        return {
          start: held(slug),
          need: needs.get(slug) ?? 0,
          own: (skill?.hoursPerLevel ?? []).map(toMinutes),
          requires: refs(skill?.requires ?? []),
          oneOf: (skill?.oneOf ?? []).map(({ options: list }) => refs(list)),
          singles: singles.get(slug) ?? [],
        };
      }),
    },
  };
}

/**
 * The skills that may be asked for, with the highest level, and the options that may save hours, in order of preference. An option that
 * costs at least as much as practising everything it teaches of these levels is left out; one that is kept may ask for more.
 */
function relevant(
  { needs, held, forced, language }: CoverInput,
  { skills, options }: LearningKnowledge,
): { levels: Map<string, number>; options: TeachingOption[] } {
  const levels = new Map<string, number>();
  const raise = ({ skill, level }: SkillLevel): void => {
    if (!levels.has(skill)) {
      levels.set(skill, 0);
      if ((held.get(skill) ?? 0) === 0) everythingBefore(skills.get(skill)).forEach(raise);
    }
    levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  };
  const kept = new Set<TeachingOption>();
  const keep = (option: TeachingOption): void => {
    kept.add(option);
    for (const { skill, fromLevel } of option.teaches) raise({ skill, level: fromLevel });
  };
  const saves = ({ hours, teaches }: TeachingOption): boolean =>
    teaches.reduce((sum, { skill, fromLevel, toLevel }) => {
      const top = Math.min(toLevel, levels.get(skill) ?? 0);
      const own = skills.get(skill)?.hoursPerLevel ?? [];
      return sum + own.slice(Math.max(fromLevel, held.get(skill) ?? 0), top).reduce((a, b) => a + b, 0);
    }, 0) > hours;
  needs.forEach(raise);
  forced.forEach(keep);
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    for (const option of options) if (!kept.has(option) && saves(option)) keep(option);
  }
  return { levels, options: [...kept].sort((a, b) => byPreference(a, b, language)) };
}

/** Own language first, then free, then known price, then by id: the order in which equals are taken. */
export function byPreference(
  a: Pick<TeachingOption, 'id' | 'language' | 'costUsd'>,
  b: Pick<TeachingOption, 'id' | 'language' | 'costUsd'>,
  language: Language,
): number {
  const foreign = (one: typeof a): number => (one.language === language ? 0 : 1);
  const cost = (one: typeof a): number => (one.costUsd === 0 ? 0 : one.costUsd === null ? 2 : 1);
  return foreign(a) - foreign(b) || cost(a) - cost(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function toMinutes(hours: number): number {
  return Math.round(hours * 60);
}
