import {
  acceptedText,
  fieldOf,
  parseRequirements,
  slugOf,
  type Kind,
  type NodeId,
  type ParsedRequirements,
  type Problem,
  type RequirementPath,
  type Requirements,
} from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from './advisor-knowledge.js';

const ID_PATHS = [
  'constraints.mustUse',
  'constraints.mustAvoid',
  'capabilities',
  'team.skills',
  'priorities',
] as const satisfies readonly RequirementPath[];

/**
 * Checks requirements whole: form, ranges, that every id exists, and that nothing is both demanded and forbidden.
 * Reports every problem at once; on success, ids are the nodes' own slugs (aliases resolved),
 * full ids where `mustUse` and `mustAvoid` admit two kinds.
 */
export function checkRequirements(input: unknown, knowledge: AdvisorKnowledge): ParsedRequirements {
  const parsed = parseRequirements(input);
  // What has the right form is looked up even where something else is wrong, so that all problems come at once.
  const source = (parsed.ok ? parsed.requirements : input) as Requirements;
  const problems: Problem[] = parsed.ok ? [] : [...parsed.problems];
  const badPaths = new Set(problems.map((problem) => problem.path));
  const resolved = new Map<RequirementPath, unknown>();
  for (const path of ID_PATHS) {
    const value = valueAt(source, path);
    if (value === undefined || badPaths.has(path)) continue;
    resolved.set(path, resolveIds(path, value, knowledge, problems));
  }
  problems.push(...contradictions(resolved));
  if (problems.length > 0 || !parsed.ok) return { ok: false, problems };
  return { ok: true, requirements: withValues(parsed.requirements, resolved) };
}

/** The value of a requirement path; undefined where nothing is stated. */
export function valueAt(requirements: Requirements, path: RequirementPath): unknown {
  const [group, field] = path.split('.') as [keyof Requirements, string | undefined];
  const outer: unknown =
    requirements === null || typeof requirements !== 'object' ? undefined : requirements[group];
  if (field === undefined || outer === undefined || outer === null) return outer ?? undefined;
  return typeof outer === 'object' ? (outer as Record<string, unknown>)[field] : undefined;
}

/** The same requirements with some values replaced; undefined takes a value out. */
export function withValues(
  requirements: Requirements,
  values: ReadonlyMap<RequirementPath, unknown>,
): Requirements {
  const copy: Record<string, unknown> = { ...requirements };
  for (const [path, value] of values) {
    const [group, field] = path.split('.') as [string, string | undefined];
    if (field === undefined) copy[group] = value;
    else {
      const { [field]: _old, ...rest } = (copy[group] ?? {}) as Record<string, unknown>;
      copy[group] = value === undefined ? rest : { ...rest, [field]: value };
    }
    if (copy[group] === undefined) delete copy[group];
  }
  return copy;
}

function resolveIds(
  path: RequirementPath,
  value: unknown,
  knowledge: AdvisorKnowledge,
  problems: Problem[],
): unknown {
  const field = fieldOf(path);
  if (field.type !== 'ids' && field.type !== 'scores') return value;
  const kinds = field.kinds as readonly Kind[];
  const full = kinds.length > 1;
  const resolve = (text: unknown, at: string): string | undefined => {
    if (typeof text !== 'string') return undefined;
    const id = known(path, knowledge.resolve(text, kinds), knowledge);
    if (id === undefined)
      problems.push({ path: at, code: 'unknown-id', accepted: acceptedText(path), given: text });
    return id === undefined ? undefined : full ? id : slugOf(id);
  };
  if (Array.isArray(value)) {
    const ids = value
      .map((text, index) => resolve(text, `${path}.${index}`))
      .filter((id) => id !== undefined);
    return [...new Set(ids)];
  }
  if (typeof value !== 'object' || value === null) return value;
  const scores: Record<string, number> = {};
  for (const [text, score] of Object.entries(value as Record<string, number>)) {
    const id = resolve(text, `${path}.${text}`);
    if (id !== undefined) scores[id] = Math.max(scores[id] ?? 0, score);
  }
  return scores;
}

/** The node, unless it is none that requirements may ask for: some capabilities are topics to read about. */
function known(
  path: RequirementPath,
  id: NodeId | undefined,
  knowledge: AdvisorKnowledge,
): NodeId | undefined {
  const isTopic = path === 'capabilities' && id !== undefined && !knowledge.capabilities.has(slugOf(id));
  return isTopic ? undefined : id;
}

function contradictions(resolved: ReadonlyMap<RequirementPath, unknown>): Problem[] {
  const use = (resolved.get('constraints.mustUse') ?? []) as readonly string[];
  const avoid = new Set((resolved.get('constraints.mustAvoid') ?? []) as readonly string[]);
  return use
    .filter((id) => avoid.has(id))
    .flatMap((id) =>
      ['constraints.mustUse', 'constraints.mustAvoid'].map((path) => ({
        path,
        code: 'contradiction',
        accepted: 'ids that are not both in mustUse and in mustAvoid',
        given: id,
      })),
    );
}
