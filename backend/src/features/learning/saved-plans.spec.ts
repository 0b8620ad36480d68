import { aGraph } from '../../testing/graph.builders.js';
import type { AdvisorKnowledge } from '../advisor/index.js';
import { compileLearning } from './domain/learning-knowledge.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { DEFAULT_PACE, type SkillClaim } from './domain/stored/learner.js';
import { aSavedPlan } from './domain/stored/saved-plan.repository.contract.js';
import type { SavedPlanRepository } from './domain/stored/saved-plan.repository.port.js';
import type { PlanActivity, SavedPlan } from './domain/stored/saved-plan.js';
import { aSkillNode, anEdge } from './domain/testing/learning-graph.js';
import type { LearningContextCache } from './learning-context.js';
import { RecordStep, type RecordStepCommand } from './record-step.use-case.js';
import { ShowSavedPlan } from './show-saved-plan.use-case.js';
import { TargetReader } from './target-reader.js';

const ana = { workspaceId: 'ours', personId: 'ana', personName: 'Ana', isAuthenticated: false };
const now = (): Date => new Date('2026-11-24T10:00:00Z');
const graph = aGraph(
  [aSkillNode('linux'), aSkillNode('kubernetes', [10, 20, 40, 80, 160])],
  [anEdge('PREREQUISITE_OF', 'skill:linux', 'skill:kubernetes', { level: 1 })],
);
const toKubernetes = [{ kind: 'skill', skill: 'kubernetes', level: 3 }] as const;

/** Use cases over one plan and somebody's claims. */
function setUp(plan: Partial<SavedPlan>, claims: readonly Pick<SkillClaim, 'skill' | 'level'>[] = []) {
  const saved = aSavedPlan(ana, { targets: toKubernetes, hoursPerWeek: 10, ...plan });
  const recorded: PlanActivity[] = [];
  const context = {
    graphVersion: 'v1',
    knowledge: compileLearning(graph),
    advisor: {} as AdvisorKnowledge,
    nodes: new Map(),
    out: new Map(),
  };
  const learners = {
    find: () =>
      Promise.resolve({
        ...DEFAULT_PACE,
        personId: 'ana',
        name: 'Ana',
        certifications: [],
        claims: claims.map((claim) => ({ ...claim, origin: 'claim', at: now() })),
      }),
  } as unknown as LearnerRepository;
  const plans = {
    findById: (_workspace: string, id: string) => Promise.resolve(id === saved.id ? saved : null),
    record: (_id: string, activity: PlanActivity) => {
      recorded.push(activity);
      return Promise.resolve({ ok: true, plan: saved });
    },
  } as unknown as SavedPlanRepository;
  const sources = { scenario: () => Promise.resolve(null), decision: () => Promise.resolve(null) };
  const contexts = { current: () => Promise.resolve(context) } as unknown as LearningContextCache;
  const showing = new ShowSavedPlan(learners, new TargetReader(sources), contexts, now);
  const recording = new RecordStep(plans, showing, () => 'new-id', now);
  const record = (command: Partial<RecordStepCommand>, actor = ana) =>
    recording.execute(
      {
        planId: saved.id,
        kind: 'progress',
        skill: 'kubernetes',
        level: 3,
        actualHours: null,
        day: null,
        ...command,
      },
      actor,
    );
  return { saved, recorded, record, show: () => showing.execute(saved) };
}

const done: PlanActivity = {
  id: 'done',
  kind: 'progress',
  skill: 'linux',
  fromLevel: 0,
  toLevel: 1,
  plannedHours: 10,
  actualHours: 30,
  day: '2026-11-20',
  at: now(),
};

describe('a saved plan', () => {
  it('begins today where its first day has passed, else on its first day', async () => {
    const begun = await setUp({ startsOn: '2026-10-01' }).show();
    expect(begun.result?.plan.steps[0]?.startsOn).toBe('2026-11-24');
    const ahead = await setUp({ startsOn: '2027-01-04' }).show();
    expect(ahead.result?.plan.steps[0]?.startsOn).toBe('2027-01-04');
  });

  it('stretches what is left by what took longer, and says how much is behind', async () => {
    const { result, share } = await setUp({ activities: [done] }, [{ skill: 'linux', level: 1 }]).show();
    // (10 + 30) ÷ (10 + 10) hours, ten at the planned pace counted in; 70 hours are left.
    expect(result?.plan.pace?.factor).toBe(2);
    expect(result?.plan.totalHours).toBe(140);
    expect(share).toBe(0.125);
  });

  it('takes no pace from skips and from progress without hours', async () => {
    const activities = [
      { ...done, kind: 'skip' as const },
      { ...done, actualHours: null },
    ];
    const { result } = await setUp({ activities }, [{ skill: 'linux', level: 1 }]).show();
    expect(result?.plan.pace).toBeNull();
  });

  it('plans the targets that are left and names those that are gone', async () => {
    const gone = { kind: 'decision', decisionId: 'gone', title: 'Old' } as const;
    const some = await setUp({
      targets: [{ kind: 'level', level: 'astronaut' }, ...toKubernetes, gone],
    }).show();
    expect(some.problems.map(({ path, code }) => [path, code])).toEqual([
      ['targets.0.careerLevel', 'unknown-id'],
      ['targets.2.decisionId', 'unknown-id'],
    ]);
    expect(some.result?.plan.totalHours).toBe(80);
    const none = await setUp({ targets: [gone] }).show();
    expect(none).toMatchObject({ result: null, share: 0, problems: [{ path: 'targets.0.decisionId' }] });
  });
});

describe('recording a step', () => {
  it('takes the planned hours of the whole step, or of the levels that are done', async () => {
    const { record, recorded } = setUp({});
    await record({ level: 3, actualHours: 50, day: '2026-11-23' });
    await record({ level: 2 });
    expect(recorded).toMatchObject([
      { id: 'new-id', fromLevel: 0, toLevel: 3, plannedHours: 70, actualHours: 50, day: '2026-11-23' },
      { fromLevel: 0, toLevel: 2, plannedHours: 30, actualHours: null, day: '2026-11-24' },
    ]);
  });

  it('counts planned hours at the pace of the content, not stretched', async () => {
    const { record, recorded } = setUp({ activities: [done] }, [{ skill: 'linux', level: 1 }]);
    await record({ level: 1 });
    expect(recorded).toMatchObject([{ plannedHours: 10 }]);
  });

  it('refuses what no step leads to, with every problem', async () => {
    const { record, recorded } = setUp({});
    const codes = async (command: Partial<RecordStepCommand>): Promise<unknown> => {
      const result = await record(command);
      return result.ok || !('problems' in result)
        ? result
        : result.problems.map(({ path, code }) => [path, code]);
    };
    expect(await codes({ level: 4 })).toEqual([['level', 'not-in-plan']]);
    expect(await codes({ skill: 'alchemy', level: 0, actualHours: -1, day: 'soon' })).toEqual([
      ['skill', 'unknown-id'],
      ['level', 'out-of-range'],
      ['actualHours', 'out-of-range'],
      ['on', 'wrong-form'],
    ]);
    expect(await record({ planId: 'none' })).toEqual({ ok: false, code: 'UNKNOWN_PLAN' });
    expect(await record({}, { ...ana, personId: 'ben' })).toEqual({ ok: false, code: 'NOT_OWNER' });
    expect(recorded).toEqual([]);
  });
});
