import { randomUUID } from 'node:crypto';
import { DATABASES, type DatabaseUnderTest } from '../../../testing/databases.js';
import { describeIf } from '../../../testing/services.js';
import type { Actor } from '../../people/index.js';
import {
  learnerRepositoryContract,
  type AuditRow,
  type StoreUnderTest,
} from '../domain/stored/learner.repository.contract.js';
import { savedPlanRepositoryContract } from '../domain/stored/saved-plan.repository.contract.js';
import { PrismaLearnerRepository } from './prisma-learner.repository.js';
import { PrismaSavedPlanRepository } from './prisma-saved-plan.repository.js';

/** Milliseconds for the tests that wait for locks. */
const PATIENCE = 60_000;

for (const { name, isThere, missing, open } of DATABASES) {
  describeIf(isThere, missing)(`learners and plans on ${name}`, () => {
    let opened: DatabaseUnderTest;
    let store: StoreUnderTest;
    let learners: PrismaLearnerRepository;
    let plans: PrismaSavedPlanRepository;

    beforeAll(async () => {
      opened = await open();
      const { database } = opened;
      let people = 0;
      const join = async (workspaceId: string): Promise<Actor> => {
        const personId = randomUUID();
        people += 1;
        const personName = `Person ${people}`;
        const createdAt = new Date(Date.UTC(2025, 0, 1, 0, 0, people));
        await database.run((prisma) =>
          prisma.person.create({ data: { id: personId, workspaceId, name: personName, createdAt } }),
        );
        return { workspaceId, personId, personName, isAuthenticated: false };
      };
      await database.run((prisma) =>
        prisma.workspace.createMany({
          data: ['ours', 'theirs'].map((id) => ({ id, name: id, createdAt: new Date() })),
        }),
      );
      const rename = (from: string, to: string): Promise<number> =>
        database.run((prisma) => prisma.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`));
      store = {
        newcomer: () => join('ours'),
        stranger: () => join('theirs'),
        auditOf: (subjectId) =>
          database.run(async (prisma) => {
            const rows = await prisma.auditEntry.findMany({ where: { subjectId }, orderBy: { at: 'asc' } });
            return rows.map(({ action, subject, personId, isAuthenticated, before, after }): AuditRow => ({
              ...{ action, subject, personId, isAuthenticated, before, after },
            }));
          }),
        breakAudit: async () => {
          await rename('AuditEntry', 'AuditEntryGone');
          return async () => {
            await rename('AuditEntryGone', 'AuditEntry');
          };
        },
      };
      learners = new PrismaLearnerRepository(database);
      plans = new PrismaSavedPlanRepository(database);
    }, PATIENCE);
    afterAll(() => opened.close(), PATIENCE);

    describe('learners', () => {
      learnerRepositoryContract(() => ({ ...store, repository: learners }));
    });
    describe('saved plans', () => {
      savedPlanRepositoryContract(() => ({ ...store, plans, learners }));
    });
  });
}
