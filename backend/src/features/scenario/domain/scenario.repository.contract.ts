import { randomUUID } from 'node:crypto';
import { InvalidCursorError } from '../../../shared/page.js';
import type { Actor } from '../../people/index.js';
import type { ScenarioRepository } from './scenario.repository.port.js';
import type { Scenario } from './scenario.js';

/** An audit entry as the suite compares it. */
export interface AuditRow {
  readonly action: string;
  readonly personId: string;
  readonly isAuthenticated: boolean;
  readonly before: { readonly name: string; readonly version: number } | null;
  readonly after: { readonly name: string; readonly version: number } | null;
}

/** How the suite gets at an adapter, and at what the adapter leaves behind. */
export interface ScenarioRepositoryUnderTest {
  readonly repository: ScenarioRepository;
  /** Two people of one workspace, and one of another. */
  readonly ana: Actor;
  readonly ben: Actor;
  readonly stranger: Actor;
  /** The audit entries of a scenario, oldest first. */
  auditOf(scenarioId: string): Promise<readonly AuditRow[]>;
  /** Makes every audit entry fail to be written until the returned function is called. */
  breakAudit(): Promise<() => Promise<void>>;
}

let count = 0;

/** A scenario of somebody's, saved a second after the one before. */
export function aScenario(actor: Actor, parts: Partial<Scenario> = {}): Scenario {
  count += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, count));
  return {
    id: randomUUID(),
    workspaceId: actor.workspaceId,
    personId: actor.personId,
    name: `Scenario ${count}`,
    version: 1,
    requirements: {
      workload: { concurrentUsers: 10_000 },
      team: { skills: { typescript: 4 } },
      capabilities: ['payments'],
    },
    outcome: {
      isFeasible: true,
      recommendations: [
        {
          rank: 1,
          score: 0.625,
          style: 'modular-monolith',
          monthlyUsd: 1240.5,
          latencyP99Ms: 180,
          availabilityPercent: 99.95,
        },
      ],
    },
    graphVersion: 'abc123-0',
    createdAt: at,
    updatedAt: at,
    ...parts,
  };
}

/** What every store of scenarios promises. */
export function scenarioRepositoryContract(open: () => ScenarioRepositoryUnderTest): void {
  const later = new Date(Date.UTC(2027, 0, 1));

  it('gives back what was saved, to people of the workspace alone', async () => {
    const { repository, ana, stranger } = open();
    const scenario = aScenario(ana);
    await repository.create(scenario, ana);
    expect(await repository.findById(ana.workspaceId, scenario.id)).toEqual(scenario);
    expect(await repository.findById(stranger.workspaceId, scenario.id)).toBeNull();
    expect(await repository.findById(ana.workspaceId, 'none')).toBeNull();
  });

  it('lists a workspace, last saved first and ties by id, page by page', async () => {
    const { repository, stranger } = open();
    const time = { createdAt: later, updatedAt: later };
    const saved = [
      aScenario(stranger, { id: 'list-b', ...time }),
      aScenario(stranger, { id: 'list-a', ...time }),
      aScenario(stranger, { id: 'list-c' }),
      aScenario(stranger, { id: 'list-d' }),
      aScenario(stranger, { id: 'list-0', ...time }),
    ];
    for (const scenario of saved) await repository.create(scenario, stranger);
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await repository.list(stranger.workspaceId, { first: 2, after });
      expect(page.totalCount).toBe(5);
      ids.push(...page.items.map(({ id }) => id));
      after = page.cursors.at(-1) ?? null;
      more = page.hasNextPage;
    }
    expect(ids).toEqual(['list-0', 'list-a', 'list-b', 'list-d', 'list-c']);
    await expect(
      repository.list(stranger.workspaceId, { first: 2, after: 'nonsense' }),
    ).rejects.toBeInstanceOf(InvalidCursorError);
  });

  it('changes what it is told to and counts the version up', async () => {
    const { repository, ana, ben } = open();
    const scenario = aScenario(ana);
    await repository.create(scenario, ana);
    const renamed = await repository.update(scenario.id, 1, { name: 'Renamed', updatedAt: later }, ben);
    expect(renamed).toEqual({
      ok: true,
      scenario: { ...scenario, name: 'Renamed', version: 2, updatedAt: later },
    });
    const requirements = { quality: { latencyP99Ms: 90 } };
    const outcome = { isFeasible: false, recommendations: [] };
    const saved = await repository.update(
      scenario.id,
      2,
      { requirements, outcome, graphVersion: 'abc123-1', updatedAt: later },
      ana,
    );
    const expected = {
      ...scenario,
      name: 'Renamed',
      version: 3,
      requirements,
      outcome,
      graphVersion: 'abc123-1',
      updatedAt: later,
    };
    expect(saved).toEqual({ ok: true, scenario: expected });
    expect(await repository.findById(ana.workspaceId, scenario.id)).toEqual(expected);
  });

  it('refuses a stale version, changes nothing, and gives the current state', async () => {
    const { repository, ana, ben } = open();
    const scenario = aScenario(ana);
    await repository.create(scenario, ana);
    await repository.update(scenario.id, 1, { name: 'First', updatedAt: later }, ana);
    const current = await repository.findById(ana.workspaceId, scenario.id);
    const stale = { ok: false, code: 'STALE_VERSION', current };
    expect(await repository.update(scenario.id, 1, { name: 'Second', updatedAt: later }, ben)).toEqual(stale);
    expect(await repository.delete(scenario.id, 1, ben)).toEqual(stale);
    expect(await repository.findById(ana.workspaceId, scenario.id)).toEqual(current);
  });

  it('knows no scenario of another workspace, and none that was deleted', async () => {
    const { repository, ana, stranger } = open();
    const scenario = aScenario(ana);
    await repository.create(scenario, ana);
    const unknown = { ok: false, code: 'UNKNOWN_SCENARIO' };
    expect(await repository.update(scenario.id, 1, { name: 'Mine', updatedAt: later }, stranger)).toEqual(
      unknown,
    );
    expect(await repository.delete(scenario.id, 1, stranger)).toEqual(unknown);
    expect(await repository.delete(scenario.id, 1, ana)).toEqual({ ok: true, scenario });
    expect(await repository.findById(ana.workspaceId, scenario.id)).toBeNull();
    expect(await repository.delete(scenario.id, 1, ana)).toEqual(unknown);
  });

  it('leaves one audit entry per write: who, what, before, after', async () => {
    const { repository, ana, ben, auditOf } = open();
    const scenario = aScenario(ana);
    await repository.create(scenario, ana);
    await repository.update(scenario.id, 1, { name: 'Renamed', updatedAt: later }, ben);
    await repository.update(scenario.id, 2, { requirements: {}, updatedAt: later }, ana);
    await repository.delete(scenario.id, 3, ben);
    const [v1, v2, v3] = [
      { name: scenario.name, version: 1 },
      { name: 'Renamed', version: 2 },
      { name: 'Renamed', version: 3 },
    ];
    expect(await auditOf(scenario.id)).toMatchObject([
      { action: 'create', personId: ana.personId, isAuthenticated: false, before: null, after: v1 },
      { action: 'rename', personId: ben.personId, before: v1, after: v2 },
      { action: 'update', personId: ana.personId, before: v2, after: v3 },
      { action: 'delete', personId: ben.personId, before: v3, after: null },
    ]);
  });

  it('leaves no audit entry of a write that was refused', async () => {
    const { repository, ana, auditOf } = open();
    const scenario = aScenario(ana);
    await repository.create(scenario, ana);
    await repository.update(scenario.id, 7, { name: 'Late', updatedAt: later }, ana);
    await repository.delete(scenario.id, 7, ana);
    await expect(repository.create(scenario, ana)).rejects.toThrow();
    expect(await auditOf(scenario.id)).toHaveLength(1);
  });

  it('changes nothing when the audit entry cannot be written', async () => {
    const { repository, ana, auditOf, breakAudit } = open();
    const kept = aScenario(ana);
    const lost = aScenario(ana);
    await repository.create(kept, ana);
    const repair = await breakAudit();
    try {
      await expect(repository.create(lost, ana)).rejects.toThrow();
      await expect(repository.update(kept.id, 1, { name: 'Never', updatedAt: later }, ana)).rejects.toThrow();
      await expect(repository.delete(kept.id, 1, ana)).rejects.toThrow();
    } finally {
      await repair();
    }
    expect(await repository.findById(ana.workspaceId, lost.id)).toBeNull();
    expect(await repository.findById(ana.workspaceId, kept.id)).toEqual(kept);
    expect(await auditOf(kept.id)).toHaveLength(1);
  });

  it('lets one of many writers at once win; the others see the winner', async () => {
    const { repository, ana, auditOf } = open();
    const scenario = aScenario(ana);
    await repository.create(scenario, ana);
    const names = Array.from({ length: 12 }, (_, index) => `Writer ${index}`);
    const results = await Promise.all(
      names.map((name) => repository.update(scenario.id, 1, { name, updatedAt: later }, ana)),
    );
    const winners = results.filter((result) => result.ok);
    expect(winners).toHaveLength(1);
    const current = await repository.findById(ana.workspaceId, scenario.id);
    expect(winners[0]).toEqual({ ok: true, scenario: current });
    for (const result of results)
      if (!result.ok) expect(result).toEqual({ ok: false, code: 'STALE_VERSION', current });
    expect(await auditOf(scenario.id)).toHaveLength(2);
  });

  it('loses no update when every writer tries again with the version it was told', async () => {
    const { repository, ana, auditOf } = open();
    const scenario = aScenario(ana);
    await repository.create(scenario, ana);
    const write = async (name: string): Promise<void> => {
      for (let version = 1; ;) {
        const result = await repository.update(scenario.id, version, { name, updatedAt: later }, ana);
        if (result.ok) return;
        if (result.code !== 'STALE_VERSION') throw new Error('The scenario is gone');
        version = result.current.version;
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, index) => write(`Writer ${index}`)));
    expect((await repository.findById(ana.workspaceId, scenario.id))?.version).toBe(9);
    expect(await auditOf(scenario.id)).toHaveLength(9);
  });
}
