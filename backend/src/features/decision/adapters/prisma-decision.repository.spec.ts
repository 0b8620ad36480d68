import { DATABASES, type DatabaseUnderTest } from '../../../testing/databases.js';
import { describeIf } from '../../../testing/services.js';
import type { Actor } from '../../people/index.js';
import {
  decisionRepositoryContract,
  type DecisionRepositoryUnderTest,
} from '../domain/decision.repository.contract.js';
import { PrismaDecisionRepository } from './prisma-decision.repository.js';

const actor = (workspaceId: string, personId: string): Actor => ({
  workspaceId,
  personId,
  personName: personId,
  isAuthenticated: false,
});
const ana = actor('ours', 'ana');
const ben = actor('ours', 'ben');
const stranger = actor('theirs', 'stranger');

/** Milliseconds for the tests that wait for locks. */
const PATIENCE = 60_000;

for (const { name, isThere, missing, open } of DATABASES) {
  describeIf(isThere, missing)(`PrismaDecisionRepository on ${name}`, () => {
    let opened: DatabaseUnderTest;
    let underTest: DecisionRepositoryUnderTest;

    beforeAll(async () => {
      opened = await open();
      const { database } = opened;
      await database.run(async (prisma) => {
        const createdAt = new Date();
        await prisma.workspace.createMany({
          data: ['ours', 'theirs'].map((id) => ({ id, name: id, createdAt })),
        });
        await prisma.person.createMany({
          data: [ana, ben, stranger].map(({ personId, workspaceId }) => ({
            id: personId,
            workspaceId,
            name: personId,
            createdAt,
          })),
        });
      });
      underTest = {
        repository: new PrismaDecisionRepository(database),
        ana,
        ben,
        stranger,
        auditOf: (subjectId) =>
          database.run(async (prisma) => {
            const rows = await prisma.auditEntry.findMany({ where: { subjectId }, orderBy: { at: 'asc' } });
            return rows.map(({ action }) => action);
          }),
      };
    }, PATIENCE);
    afterAll(() => opened.close(), PATIENCE);

    decisionRepositoryContract(() => underTest);
  });
}
