import { slugOf, type Kind, type Problem } from '@architrave/graph-seed/model';
import { z } from 'zod';
import type { LearningKnowledge } from './learning-knowledge.js';
import type { Checked, Known, PlanRequest, PlanTarget, SkillNeed, TeamMember } from './plan.js';

/** What an architecture that is a target asks for; found by whoever knows architectures. */
export interface ArchitectureCase {
  readonly needs: readonly SkillNeed[];
  /** The people that its requirements speak of. */
  readonly team: readonly TeamMember[];
  /** What the requirements say that the team knows. */
  readonly teamSkills: Known;
}

export interface PlanInputContext {
  readonly knowledge: LearningKnowledge;
  /** Reads requirements and finds the recommendation of that rank. Paths of problems are relative to the target. */
  readonly findArchitecture: (requirements: unknown, rank: number) => Checked<ArchitectureCase>;
  /** What somebody with these claims is taken to know besides, where a target is an architecture. */
  readonly assumedKnown: (claims: Known) => Known;
}

/** Hours a week where nobody says any: half a day, as the advisor assumes. */
const DEFAULT_HOURS_PER_WEEK = 4;
const MOST_TARGETS = 20;
const MOST_PEOPLE = 100;
const MOST_CLAIMS = 500;

const ACCEPTED: Readonly<Record<string, string>> = {
  '': 'an object with the keys: known, targets, hoursPerWeek, from, language, team, peoplePerSkill, certificationsHeld, progress',
  known: `an object of at most ${MOST_CLAIMS} skill ids, each with a level 0…5`,
  targets: `a list of 1…${MOST_TARGETS} targets: an id of level, certification or skill, {"skill", "level"} or {"requirements", "rank"}`,
  hoursPerWeek: '0.5…80 h/week',
  from: 'a day as YYYY-MM-DD',
  language: 'one of: en, es',
  team: `a list of 1…${MOST_PEOPLE} people {"id", "known", "hoursPerWeek"}`,
  'team.id': 'a text of 1…80 characters, no two alike',
  'team.known': `an object of at most ${MOST_CLAIMS} skill ids, each with a level 0…5`,
  'team.hoursPerWeek': '0…80 h/week',
  peoplePerSkill: 'whole number 1…10 people',
  certificationsHeld: 'a list of at most 100 ids of certification',
  progress: 'an object {"plannedHours", "actualHours"}',
  'progress.plannedHours': '0…100,000 h',
  'progress.actualHours': '0…100,000 h',
  'targets.skill': 'an id of skill',
  'targets.level': 'whole number 1…5',
  'targets.requirements': 'an object as npm run advise reads it',
  'targets.rank': 'whole number 1…10',
};

const level = z.number().min(0).max(5);
const known = z
  .record(z.string().min(1).max(120), level)
  .refine((claims) => Object.keys(claims).length <= MOST_CLAIMS);
const hours = z.number().min(0).max(100_000);
const day = z.iso.date();

const inputSchema = z.strictObject({
  known: known.optional(),
  targets: z.array(z.unknown()).min(1).max(MOST_TARGETS),
  hoursPerWeek: z.number().min(0.5).max(80).optional(),
  from: day.optional(),
  language: z.enum(['en', 'es']).optional(),
  team: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(80),
        known: known.optional(),
        hoursPerWeek: z.number().min(0).max(80).optional(),
      }),
    )
    .min(1)
    .max(MOST_PEOPLE)
    .optional(),
  peoplePerSkill: z.number().int().min(1).max(10).optional(),
  certificationsHeld: z.array(z.string().min(1).max(120)).max(100).optional(),
  progress: z.strictObject({ plannedHours: hours, actualHours: hours }).optional(),
});
type PlanInput = z.infer<typeof inputSchema>;

const skillTargetSchema = z.strictObject({
  skill: z.string().min(1).max(120),
  level: z.number().int().min(1).max(5),
});
const architectureTargetSchema = z.strictObject({
  requirements: z.unknown(),
  rank: z.number().int().min(1).max(10).optional(),
});

/**
 * Reads what a plan is asked for: form, ranges and ids, every problem at once. On success ids are the nodes' own slugs and defaults are filled
 * in: who plans for an architecture and names no team plans for the one of the requirements.
 */
export function checkPlanInput(input: unknown, context: PlanInputContext): Checked<PlanRequest> {
  return new InputCheck(context).run(input);
}

class InputCheck {
  private readonly problems: Problem[] = [];
  private readonly architectures: ArchitectureCase[] = [];

  constructor(private readonly context: PlanInputContext) {}

  run(input: unknown): Checked<PlanRequest> {
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success)
      this.problems.push(...parsed.error.issues.flatMap((issue) => problemsOf(issue, input)));
    // What has the right form is looked up even where something else is wrong, so that all problems come at once.
    const source = (typeof input === 'object' && input !== null ? input : {}) as Partial<PlanInput>;
    const targets = (Array.isArray(source.targets) ? source.targets : [])
      .slice(0, MOST_TARGETS)
      .flatMap((target, index) => this.target(target, `targets.${index}`) ?? []);
    const claims = this.claims(source.known, 'known');
    const team = Array.isArray(source.team)
      ? source.team.map((person, index) => this.member(person, `team.${index}`))
      : undefined;
    const certificationsHeld = Array.isArray(source.certificationsHeld)
      ? source.certificationsHeld.flatMap((text, index) =>
          this.resolve(text, ['certification'], `certificationsHeld.${index}`, 'an id of certification'),
        )
      : [];
    this.checkTeamIds(team ?? []);
    if (this.problems.length > 0 || !parsed.success) return { ok: false, problems: this.problems };
    return { ok: true, value: this.request(parsed.data, { targets, claims, team, certificationsHeld }) };
  }

  private request(
    input: PlanInput,
    read: {
      readonly targets: readonly PlanTarget[];
      readonly claims: Known | undefined;
      readonly team: readonly { id: string; known: Known; hoursPerWeek: number | undefined }[] | undefined;
      readonly certificationsHeld: readonly string[];
    },
  ): PlanRequest {
    const architecture = this.architectures[0];
    const ofTeam = architecture?.team[0]?.hoursPerWeek ?? 0;
    const hoursPerWeek = input.hoursPerWeek ?? (ofTeam > 0 ? ofTeam : DEFAULT_HOURS_PER_WEEK);
    const claims = read.claims ?? architecture?.teamSkills ?? {};
    const assumed = (own: Known): Known => (architecture === undefined ? {} : this.context.assumedKnown(own));
    const assumedKnown = assumed(claims);
    return {
      targets: read.targets,
      known: { ...assumedKnown, ...claims },
      assumedKnown,
      team:
        read.team?.map(({ id, known: own, hoursPerWeek: weekly }) => ({
          id,
          known: { ...assumed(own), ...own },
          hoursPerWeek: weekly ?? input.hoursPerWeek ?? (architecture === undefined ? hoursPerWeek : ofTeam),
        })) ??
        architecture?.team ??
        null,
      peoplePerSkill: input.peoplePerSkill ?? 1,
      options: {
        hoursPerWeek,
        certificationsHeld: read.certificationsHeld,
        ...(input.from !== undefined && { from: input.from }),
        ...(input.language !== undefined && { language: input.language }),
        ...(input.progress !== undefined && { progress: input.progress }),
      },
    };
  }

  private target(target: unknown, path: string): PlanTarget | null {
    if (typeof target === 'string') {
      const id = this.find(target, ['level', 'certification', 'skill'], path, ACCEPTED['targets'] as string);
      if (id === null) return null;
      if (id.startsWith('level:')) return { kind: 'level', level: slugOf(id) };
      if (id.startsWith('certification:')) return { kind: 'certification', certification: slugOf(id) };
      return { kind: 'skill', skill: slugOf(id), level: WORKING_LEVEL };
    }
    if (typeof target !== 'object' || target === null || !('skill' in target || 'requirements' in target)) {
      this.problems.push({
        path,
        code: 'wrong-type',
        accepted: ACCEPTED['targets'] as string,
        given: shorten(target),
      });
      return null;
    }
    if ('requirements' in target) {
      const parsed = this.parse(architectureTargetSchema, target, path);
      return parsed === null ? null : this.architecture(parsed.requirements, parsed.rank ?? 1, path);
    }
    const parsed = this.parse(skillTargetSchema, target, path);
    const text = target.skill;
    const [skill] =
      typeof text === 'string' ? this.resolve(text, ['skill'], `${path}.skill`, 'an id of skill') : [];
    return parsed === null || skill === undefined ? null : { kind: 'skill', skill, level: parsed.level };
  }

  private architecture(requirements: unknown, rank: number, path: string): PlanTarget | null {
    const found = this.context.findArchitecture(requirements, rank);
    if (!found.ok) {
      for (const problem of found.problems)
        this.problems.push({ ...problem, path: problem.path === '' ? path : `${path}.${problem.path}` });
      return null;
    }
    this.architectures.push(found.value);
    return { kind: 'architecture', needs: found.value.needs };
  }

  private member(
    person: unknown,
    path: string,
  ): { id: string; known: Known; hoursPerWeek: number | undefined } {
    const own = (typeof person === 'object' && person !== null ? person : {}) as Record<string, unknown>;
    return {
      id: String(own['id']),
      known: this.claims(own['known'], `${path}.known`) ?? {},
      hoursPerWeek: typeof own['hoursPerWeek'] === 'number' ? own['hoursPerWeek'] : undefined,
    };
  }

  private checkTeamIds(team: readonly { readonly id: string }[]): void {
    const seen = new Set<string>();
    team.forEach(({ id }, index) => {
      if (seen.has(id))
        this.problems.push({
          path: `team.${index}.id`,
          code: 'duplicate',
          accepted: ACCEPTED['team.id'] as string,
          given: id,
        });
      seen.add(id);
    });
  }

  /** Claims by the skills' own slugs; of two names of one skill the higher level counts. */
  private claims(value: unknown, path: string): Known | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const claims: Record<string, number> = {};
    for (const [text, claimed] of Object.entries(value)) {
      const [skill] = this.resolve(text, ['skill'], `${path}.${text}`, ACCEPTED['known'] as string);
      if (skill !== undefined && typeof claimed === 'number')
        claims[skill] = Math.max(claimed, claims[skill] ?? 0);
    }
    return claims;
  }

  private resolve(text: unknown, kinds: readonly Kind[], path: string, accepted: string): string[] {
    const id = typeof text === 'string' ? this.find(text, kinds, path, accepted) : null;
    return id === null ? [] : [slugOf(id)];
  }

  private find(text: string, kinds: readonly Kind[], path: string, accepted: string) {
    const id = this.context.knowledge.resolve(text, kinds);
    if (id === undefined) this.problems.push({ path, code: 'unknown-id', accepted, given: shorten(text) });
    return id ?? null;
  }

  private parse<Schema extends z.ZodType>(
    schema: Schema,
    value: unknown,
    path: string,
  ): z.infer<Schema> | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      this.problems.push(
        ...problemsOf(issue, value).map((problem) => ({
          ...problem,
          path: problem.path === '' ? path : `${path}.${problem.path}`,
          accepted: ACCEPTED[`targets.${String(issue.path[0] ?? '')}`] ?? (ACCEPTED['targets'] as string),
        })),
      );
    return null;
  }
}

/** What a skill that is named without a level is learnt to: works alone. */
const WORKING_LEVEL = 3;

function problemsOf(issue: z.core.$ZodIssue, input: unknown): Problem[] {
  const path = issue.path.map(String).join('.');
  const value = issue.path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
  const accepted = acceptedAt(issue.path);
  const given = shorten(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: path === '' ? key : `${path}.${key}`,
        code: 'unknown-key',
        accepted,
      }));
    case 'too_small':
    case 'too_big':
      return [{ path, code: Array.isArray(value) ? 'wrong-count' : 'out-of-range', accepted, given }];
    case 'invalid_value':
      return [{ path, code: 'unknown-choice', accepted, given }];
    case 'custom':
      return [{ path, code: 'too-many', accepted }];
    case 'invalid_format':
      return [{ path, code: 'wrong-form', accepted, given }];
    default:
      return [{ path, code: value === undefined ? 'missing' : 'wrong-type', accepted, given }];
  }
}

/** What the nearest field that a path belongs to accepts; numbers of list items left out. */
function acceptedAt(path: readonly PropertyKey[]): string {
  const keys = path.map(String).filter((key) => !/^\d+$/.test(key));
  for (let length = keys.length; length > 0; length -= 1) {
    const accepted = ACCEPTED[keys.slice(0, length).join('.')];
    if (accepted !== undefined) return accepted;
  }
  return ACCEPTED[''] as string;
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
