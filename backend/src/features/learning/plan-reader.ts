import { assumedKnown } from '../advisor/index.js';
import type { Checked, Known, PlanOptions } from './domain/plan.js';
import { knownOf, LEARNER_LIMITS, type LearnerProfile } from './domain/stored/learner.js';
import { InputProblems } from './input-problems.js';
import type { LearningContext } from './learning-context.js';
import type { PlanInput } from './plan-input.js';
import type { ReadTargets, TargetReader } from './target-reader.js';

/** A plan's input, checked and filled in. */
export interface ReadPlan {
  readonly targets: ReadTargets;
  /** Claims, and what is assumed besides. */
  readonly known: Known;
  /** Part of `known` that nobody said. */
  readonly assumedKnown: Known;
  readonly options: PlanOptions & { readonly from: string };
}

const CLAIMED = { minimum: 0, maximum: 5 };
const HOURS = { minimum: 0, maximum: 100_000 };
const MOST_CERTIFICATIONS = 100;

/** Reads what a plan is asked for: what the input leaves open comes from the profile of the person who asks. */
export class PlanReader {
  constructor(
    private readonly targets: TargetReader,
    private readonly now: () => Date,
  ) {}

  async read(
    input: PlanInput,
    profile: LearnerProfile,
    workspaceId: string,
    context: LearningContext,
  ): Promise<Checked<ReadPlan>> {
    const problems = new InputProblems(context.knowledge);
    const claims =
      input.known == null ? knownOf(profile) : readLevels(input.known, 'known', CLAIMED, problems);
    const certificationsHeld = readCertifications(input, profile, problems);
    const hoursPerWeek = input.hoursPerWeek ?? profile.hoursPerWeek;
    problems.isWithin(hoursPerWeek, LEARNER_LIMITS.hoursPerWeek, 'hoursPerWeek', 'h/week');
    const from = input.from ?? this.today();
    problems.isDay(from, 'from');
    const { progress } = input;
    if (progress != null) {
      problems.isWithin(progress.plannedHours, HOURS, 'progress.plannedHours', 'h');
      problems.isWithin(progress.actualHours, HOURS, 'progress.actualHours', 'h');
    }
    const targets = await this.targets.read(input.targets, workspaceId, context);
    if (!targets.ok || problems.found.length > 0)
      return { ok: false, problems: [...(targets.ok ? [] : targets.problems), ...problems.found] };
    return {
      ok: true,
      value: {
        targets: targets.value,
        ...knownFor(claims, targets.value, context),
        options: {
          hoursPerWeek,
          from,
          language: input.language ?? profile.language ?? 'en',
          certificationsHeld,
          ...(progress != null && { progress }),
        },
      },
    };
  }

  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}

/** What somebody with these claims is taken to know: for an architecture the general skills of the trade besides, as the advisor assumes. */
export function knownFor(
  claims: Known,
  { isArchitecture }: Pick<ReadTargets, 'isArchitecture'>,
  { advisor }: LearningContext,
): Pick<ReadPlan, 'known' | 'assumedKnown'> {
  const assumed = isArchitecture ? assumedKnown(claims, advisor) : {};
  return { known: { ...assumed, ...claims }, assumedKnown: assumed };
}

/** Levels by skill, ids resolved; what can't be read is told in `problems`. */
export function readLevels(
  levels: readonly { readonly skill: string; readonly level: number }[],
  path: string,
  range: { readonly minimum: number; readonly maximum: number },
  problems: InputProblems,
): Known {
  const most = LEARNER_LIMITS.claims;
  if (levels.length > most) problems.add(path, 'wrong-count', `at most ${most} skills`, levels.length);
  const known: Record<string, number> = {};
  for (const [index, { skill, level }] of levels.slice(0, most).entries()) {
    const slug = problems.slug(skill, 'skill', `${path}.${index}.skill`);
    const isLevel = problems.isWithin(level, range, `${path}.${index}.level`);
    if (slug !== null && isLevel) known[slug] = level;
  }
  return known;
}

function readCertifications(input: PlanInput, profile: LearnerProfile, problems: InputProblems): string[] {
  const given = input.certificationsHeld;
  if (given == null) return profile.certifications.map(({ certification }) => certification);
  if (given.length > MOST_CERTIFICATIONS)
    problems.add('certificationsHeld', 'wrong-count', `at most ${MOST_CERTIFICATIONS}`, given.length);
  return given
    .slice(0, MOST_CERTIFICATIONS)
    .flatMap((text, index) => problems.slug(text, 'certification', `certificationsHeld.${index}`) ?? []);
}
