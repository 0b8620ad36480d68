import { randomUUID } from 'node:crypto';
import { InvalidCursorError } from '../../../../shared/page.js';
import type { Actor } from '../../../people/index.js';
import type { StoreUnderTest } from './learner.repository.contract.js';
import type { LearnerRepository } from './learner.repository.port.js';
import type { SavedPlanRepository } from './saved-plan.repository.port.js';
import type { PlanActivity, SavedPlan } from './saved-plan.js';

export interface SavedPlanRepositoryUnderTest extends StoreUnderTest {
  readonly plans: SavedPlanRepository;
  /** On the same store. */
  readonly learners: LearnerRepository;
}

let count = 0;

/** A plan of somebody's, saved a second after the one before. */
export function aSavedPlan(actor: Actor, parts: Partial<SavedPlan> = {}): SavedPlan {
  count += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, count));
  return {
    id: randomUUID(),
    workspaceId: actor.workspaceId,
    personId: actor.personId,
    personName: actor.personName,
    name: `Plan ${count}`,
    version: 1,
    targets: [
      { kind: 'level', level: 'solution-architect' },
      { kind: 'skill', skill: 'kubernetes', level: 3 },
      {
        kind: 'recommendation',
        scenarioId: null,
        requirements: { workload: { concurrentUsers: 10_000 } },
        rank: 2,
        title: '',
      },
    ],
    hoursPerWeek: 6.5,
    startsOn: '2026-12-01',
    language: 'es',
    activities: [],
    createdAt: at,
    updatedAt: at,
    ...parts,
  };
}

function anActivity(parts: Partial<PlanActivity> = {}): PlanActivity {
  count += 1;
  return {
    id: randomUUID(),
    kind: 'progress',
    skill: 'kubernetes',
    fromLevel: 0,
    toLevel: 2,
    plannedHours: 20.25,
    actualHours: 25.5,
    day: '2026-12-20',
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, count)),
    ...parts,
  };
}

/** What every store of plans promises. */
export function savedPlanRepositoryContract(open: () => SavedPlanRepositoryUnderTest): void {
  const later = new Date(Date.UTC(2027, 0, 1));

  it('gives back what was saved, to people of the workspace alone', async () => {
    const { plans, newcomer, stranger } = open();
    const ana = await newcomer();
    const plan = aSavedPlan(ana);
    await plans.create(plan, ana);
    expect(await plans.findById(ana.workspaceId, plan.id)).toEqual(plan);
    expect(await plans.findById((await stranger()).workspaceId, plan.id)).toBeNull();
    expect(await plans.findById(ana.workspaceId, 'none')).toBeNull();
    expect(await plans.findById(ana.workspaceId, 'a\u0000b')).toBeNull();
  });

  it('lists the plans of one person or of all, last changed first and ties by id, page by page', async () => {
    const { plans, newcomer } = open();
    const ana = await newcomer();
    const ben = await newcomer();
    const time = { createdAt: later, updatedAt: later };
    const key = randomUUID();
    for (const plan of [
      aSavedPlan(ana, { id: `${key}-b`, ...time }),
      aSavedPlan(ana, { id: `${key}-a`, ...time }),
      aSavedPlan(ana, { id: `${key}-c` }),
    ])
      await plans.create(plan, ana);
    await plans.create(aSavedPlan(ben, { id: `${key}-d`, ...time }), ben);
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await plans.list(ana.workspaceId, ana.personId, { first: 2, after });
      expect(page.totalCount).toBe(3);
      ids.push(...page.items.map(({ id }) => id));
      after = page.cursors.at(-1) ?? null;
      more = page.hasNextPage;
    }
    expect(ids).toEqual([`${key}-a`, `${key}-b`, `${key}-c`]);
    const all = await plans.list(ana.workspaceId, null, { first: 100 });
    expect(all.items.map(({ id }) => id).filter((id) => id.startsWith(key))).toEqual([
      `${key}-a`,
      `${key}-b`,
      `${key}-d`,
      `${key}-c`,
    ]);
    const nonsense = plans.list(ana.workspaceId, null, { first: 2, after: 'nonsense' });
    await expect(nonsense).rejects.toBeInstanceOf(InvalidCursorError);
  });

  it('changes what it is told to and counts the version up', async () => {
    const { plans, newcomer, auditOf } = open();
    const ana = await newcomer();
    const plan = aSavedPlan(ana);
    await plans.create(plan, ana);
    const change = {
      name: 'Renamed',
      targets: [{ kind: 'certification', certification: 'cka' }] as const,
      hoursPerWeek: 3,
      updatedAt: later,
    };
    const expected = { ...plan, ...change, version: 2 };
    expect(await plans.update(plan.id, 1, change, ana)).toEqual({ ok: true, plan: expected });
    expect(await plans.findById(ana.workspaceId, plan.id)).toEqual(expected);
    expect((await auditOf(plan.id)).map(({ action }) => action)).toEqual(['create', 'update']);
  });

  it('refuses a stale version, another person, and what is not there; nothing is changed', async () => {
    const { plans, newcomer, stranger, auditOf } = open();
    const [ana, ben, foreign] = [await newcomer(), await newcomer(), await stranger()];
    const plan = aSavedPlan(ana);
    await plans.create(plan, ana);
    const change = { name: 'Other', updatedAt: later };
    const stale = { ok: false, code: 'STALE_VERSION', current: plan };
    expect(await plans.update(plan.id, 7, change, ana)).toEqual(stale);
    expect(await plans.delete(plan.id, 7, ana)).toEqual(stale);
    const notOwner = { ok: false, code: 'NOT_OWNER' };
    expect(await plans.update(plan.id, 1, change, ben)).toEqual(notOwner);
    expect(await plans.delete(plan.id, 1, ben)).toEqual(notOwner);
    expect(await plans.record(plan.id, anActivity(), 'progress', ben)).toEqual(notOwner);
    const unknown = { ok: false, code: 'UNKNOWN_PLAN' };
    expect(await plans.update(plan.id, 1, change, foreign)).toEqual(unknown);
    expect(await plans.delete(plan.id, 1, foreign)).toEqual(unknown);
    expect(await plans.record(plan.id, anActivity(), 'progress', foreign)).toEqual(unknown);
    expect(await plans.findById(ana.workspaceId, plan.id)).toEqual(plan);
    expect(await auditOf(plan.id)).toHaveLength(1);
  });

  it('logs progress and skips and makes their claims; the version stays', async () => {
    const { plans, learners, newcomer, auditOf } = open();
    const ana = await newcomer();
    const plan = aSavedPlan(ana);
    await plans.create(plan, ana);
    const done = anActivity();
    const skipped = anActivity({ kind: 'skip', skill: 'docker', toLevel: 3, actualHours: null });
    const activities = [done, skipped];
    await plans.record(plan.id, done, 'progress', ana);
    expect(await plans.record(plan.id, skipped, 'skip', ana)).toEqual({
      ok: true,
      plan: { ...plan, activities },
    });
    expect(await plans.findById(ana.workspaceId, plan.id)).toEqual({ ...plan, activities });
    expect((await learners.find(ana.workspaceId, ana.personId))?.claims).toEqual([
      { skill: 'docker', level: 3, origin: 'skip', at: skipped.at },
      { skill: 'kubernetes', level: 2, origin: 'progress', at: done.at },
    ]);
    expect((await auditOf(plan.id)).slice(1)).toMatchObject([
      {
        action: 'progress',
        before: { claims: [] },
        after: {
          claims: [{ skill: 'kubernetes', level: 2, origin: 'progress' }],
          activity: { plannedHours: 20.25, actualHours: 25.5, day: '2026-12-20' },
        },
      },
      { action: 'skip', after: { claims: [{ skill: 'docker', level: 3, origin: 'skip' }] } },
    ]);
  });

  it('takes a level once, also of many writers at once', async () => {
    const { plans, newcomer, auditOf } = open();
    const ana = await newcomer();
    const plan = aSavedPlan(ana);
    await plans.create(plan, ana);
    const results = await Promise.all(
      Array.from({ length: 6 }, () => plans.record(plan.id, anActivity(), 'progress', ana)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results)
      if (!result.ok) expect(result).toEqual({ ok: false, code: 'ALREADY_HELD', heldLevel: 2 });
    expect((await plans.findById(ana.workspaceId, plan.id))?.activities).toHaveLength(1);
    expect(await auditOf(plan.id)).toHaveLength(2);
  });

  it('deletes a plan with its log; claims stay, and the audit keeps what it was', async () => {
    const { plans, learners, newcomer, auditOf } = open();
    const ana = await newcomer();
    const plan = aSavedPlan(ana);
    await plans.create(plan, ana);
    await plans.record(plan.id, anActivity(), 'progress', ana);
    expect(await plans.delete(plan.id, 1, ana)).toMatchObject({ ok: true, plan: { name: plan.name } });
    expect(await plans.findById(ana.workspaceId, plan.id)).toBeNull();
    expect(await plans.delete(plan.id, 1, ana)).toEqual({ ok: false, code: 'UNKNOWN_PLAN' });
    expect((await learners.find(ana.workspaceId, ana.personId))?.claims).toHaveLength(1);
    expect((await auditOf(plan.id)).at(-1)).toMatchObject({
      action: 'delete',
      before: { name: plan.name, activities: [{ skill: 'kubernetes' }] },
      after: null,
    });
  });

  it('changes nothing when the audit entry cannot be written', async () => {
    const { plans, learners, newcomer, breakAudit } = open();
    const ana = await newcomer();
    const kept = aSavedPlan(ana);
    const lost = aSavedPlan(ana);
    await plans.create(kept, ana);
    const repair = await breakAudit();
    try {
      await expect(plans.create(lost, ana)).rejects.toThrow();
      await expect(plans.update(kept.id, 1, { name: 'Never', updatedAt: later }, ana)).rejects.toThrow();
      await expect(plans.record(kept.id, anActivity(), 'progress', ana)).rejects.toThrow();
      await expect(plans.delete(kept.id, 1, ana)).rejects.toThrow();
    } finally {
      await repair();
    }
    expect(await plans.findById(ana.workspaceId, lost.id)).toBeNull();
    expect(await plans.findById(ana.workspaceId, kept.id)).toEqual(kept);
    expect((await learners.find(ana.workspaceId, ana.personId))?.claims).toEqual([]);
  });

  it('lets one of many writers at once win; the others see the winner', async () => {
    const { plans, newcomer } = open();
    const ana = await newcomer();
    const plan = aSavedPlan(ana);
    await plans.create(plan, ana);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        plans.update(plan.id, 1, { name: `Writer ${index}`, updatedAt: later }, ana),
      ),
    );
    const current = await plans.findById(ana.workspaceId, plan.id);
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, plan: current }]);
    for (const result of results)
      if (!result.ok) expect(result).toEqual({ ok: false, code: 'STALE_VERSION', current });
  });
}
