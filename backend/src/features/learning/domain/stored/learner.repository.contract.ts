import type { Actor } from '../../../people/index.js';
import { DEFAULT_PACE, type ClaimChange } from './learner.js';
import type { LearnerRepository } from './learner.repository.port.js';

/** An audit entry as the suites compare it. */
export interface AuditRow {
  readonly action: string;
  readonly subject: string;
  readonly personId: string;
  readonly isAuthenticated: boolean;
  readonly before: unknown;
  readonly after: unknown;
}

/** How a suite gets at people, and at what an adapter leaves behind. */
export interface StoreUnderTest {
  /** Somebody new of the workspace `ours`. */
  newcomer(): Promise<Actor>;
  /** Somebody new of another workspace. */
  stranger(): Promise<Actor>;
  /** The audit entries of a subject, oldest first. */
  auditOf(subjectId: string): Promise<readonly AuditRow[]>;
  /** Makes every audit entry fail to be written until the returned function is called. */
  breakAudit(): Promise<() => Promise<void>>;
}

export interface LearnerRepositoryUnderTest extends StoreUnderTest {
  readonly repository: LearnerRepository;
}

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const claimed = (skill: string, level: number, origin: ClaimChange['origin'] = 'claim'): ClaimChange => ({
  skill,
  level,
  origin,
});

/** What every store of claims promises. */
export function learnerRepositoryContract(open: () => LearnerRepositoryUnderTest): void {
  it('knows everybody of the workspace, also who has said nothing, and nobody of another', async () => {
    const { repository, newcomer, stranger } = open();
    const ana = await newcomer();
    const foreign = await stranger();
    expect(await repository.find(ana.workspaceId, ana.personId)).toEqual({
      personId: ana.personId,
      name: ana.personName,
      ...DEFAULT_PACE,
      claims: [],
      certifications: [],
    });
    expect(await repository.find(ana.workspaceId, foreign.personId)).toBeNull();
    expect(await repository.find(ana.workspaceId, 'nobody')).toBeNull();
    expect(await repository.list(ana.workspaceId, { ids: ['a\u0000b'], limit: 5 })).toEqual([]);
  });

  it('makes, changes and withdraws claims, each with its origin and time', async () => {
    const { repository, newcomer } = open();
    const ana = await newcomer();
    await repository.claim([claimed('typescript', 4), claimed('docker', 2, 'assessment')], at(1), ana);
    const after = await repository.claim(
      [claimed('docker', 3, 'progress'), claimed('typescript', 4), claimed('kafka', 0)],
      at(2),
      ana,
    );
    expect(after.claims).toEqual([
      { skill: 'docker', level: 3, origin: 'progress', at: at(2) },
      { skill: 'typescript', level: 4, origin: 'claim', at: at(1) },
    ]);
    expect(await repository.find(ana.workspaceId, ana.personId)).toEqual(after);
    const withdrawn = await repository.claim([claimed('docker', 0)], at(3), ana);
    expect(withdrawn.claims.map(({ skill }) => skill)).toEqual(['typescript']);
  });

  it('leaves one audit entry for each write that changes something: what was, what is', async () => {
    const { repository, newcomer, auditOf } = open();
    const ana = await newcomer();
    await repository.claim([claimed('typescript', 4)], at(1), ana);
    await repository.claim([claimed('typescript', 4)], at(2), ana);
    await repository.claim([claimed('typescript', 5, 'skip'), claimed('docker', 1)], at(3), ana);
    await repository.claim([claimed('typescript', 0)], at(4), ana);
    await repository.setPace({ hoursPerWeek: 8, language: 'es' }, at(5), ana);
    await repository.setPace({ hoursPerWeek: 8, language: 'es' }, at(6), ana);
    const entry = { subject: 'learner', personId: ana.personId, isAuthenticated: false };
    expect(await auditOf(ana.personId)).toEqual([
      { ...entry, action: 'claim', before: { claims: [] }, after: { claims: [claimed('typescript', 4)] } },
      {
        ...entry,
        action: 'claim',
        before: { claims: [claimed('typescript', 4)] },
        after: { claims: [claimed('typescript', 5, 'skip'), claimed('docker', 1)] },
      },
      {
        ...entry,
        action: 'claim',
        before: { claims: [claimed('typescript', 5, 'skip')] },
        after: { claims: [] },
      },
      { ...entry, action: 'set-pace', before: DEFAULT_PACE, after: { hoursPerWeek: 8, language: 'es' } },
    ]);
  });

  it('keeps certifications with their day and the claims that come with them, and drops them', async () => {
    const { repository, newcomer, auditOf } = open();
    const ana = await newcomer();
    const held = await repository.hold(
      { certification: 'cka', day: '2025-03-01' },
      [claimed('kubernetes', 3)],
      at(1),
      ana,
    );
    expect(held.certifications).toEqual([{ certification: 'cka', day: '2025-03-01' }]);
    expect(held.claims).toMatchObject([{ skill: 'kubernetes', level: 3 }]);
    await repository.hold({ certification: 'cka', day: null }, [], at(2), ana);
    const dropped = await repository.drop('cka', at(3), ana);
    await repository.drop('cka', at(4), ana);
    await repository.drop('c\u0000ka', at(5), ana);
    expect(dropped).toMatchObject({ certifications: [], claims: [{ skill: 'kubernetes' }] });
    expect(
      (await auditOf(ana.personId)).map(({ action, before, after }) => ({ action, before, after })),
    ).toEqual([
      {
        action: 'hold-certification',
        before: { certification: null, claims: [] },
        after: {
          certification: { certification: 'cka', day: '2025-03-01' },
          claims: [claimed('kubernetes', 3)],
        },
      },
      {
        action: 'hold-certification',
        before: { certification: { certification: 'cka', day: '2025-03-01' }, claims: [] },
        after: { certification: { certification: 'cka', day: null }, claims: [] },
      },
      {
        action: 'drop-certification',
        before: { certification: { certification: 'cka', day: null } },
        after: { certification: null },
      },
    ]);
  });

  it('lists a workspace in the order in which people joined, or those that are asked for', async () => {
    const { repository, newcomer, stranger } = open();
    const ana = await newcomer();
    const ben = await newcomer();
    const foreign = await stranger();
    await repository.claim([claimed('docker', 2)], at(1), ben);
    const asked = { ids: [ben.personId, foreign.personId, ana.personId], limit: 10 };
    const found = await repository.list(ana.workspaceId, asked);
    expect(found.map(({ personId }) => personId)).toEqual([ana.personId, ben.personId]);
    expect(found[1]?.claims).toMatchObject([{ skill: 'docker', level: 2 }]);
    const all = await repository.list(ana.workspaceId, { limit: 1_000 });
    expect(all.slice(-2).map(({ personId }) => personId)).toEqual([ana.personId, ben.personId]);
    expect(await repository.list(ana.workspaceId, { limit: 1 })).toHaveLength(1);
  });

  it('changes nothing when the audit entry cannot be written', async () => {
    const { repository, newcomer, breakAudit } = open();
    const ana = await newcomer();
    const before = await repository.claim([claimed('typescript', 4)], at(1), ana);
    const repair = await breakAudit();
    try {
      await expect(repository.claim([claimed('typescript', 5)], at(2), ana)).rejects.toThrow();
      await expect(repository.hold({ certification: 'cka', day: null }, [], at(2), ana)).rejects.toThrow();
      await expect(repository.setPace({ hoursPerWeek: 9, language: null }, at(2), ana)).rejects.toThrow();
    } finally {
      await repair();
    }
    expect(await repository.find(ana.workspaceId, ana.personId)).toEqual(before);
  });

  it('takes claims of the same person that are made at once, one after the other', async () => {
    const { repository, newcomer, auditOf } = open();
    const ana = await newcomer();
    const skills = Array.from({ length: 6 }, (_, index) => `skill-${index}`);
    await Promise.all(skills.map((skill) => repository.claim([claimed(skill, 1)], at(1), ana)));
    const { claims } = (await repository.find(ana.workspaceId, ana.personId)) ?? { claims: [] };
    expect(claims.map(({ skill }) => skill)).toEqual(skills);
    expect(await auditOf(ana.personId)).toHaveLength(6);
  });
}
