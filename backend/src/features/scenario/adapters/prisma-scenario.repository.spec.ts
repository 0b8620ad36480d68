import { DATABASES, type DatabaseUnderTest } from '../../../testing/databases.js';
import { describeIf } from '../../../testing/services.js';
import type { Actor } from '../../people/index.js';
import {
  scenarioRepositoryContract,
  type AuditRow,
  type ScenarioRepositoryUnderTest,
} from '../domain/scenario.repository.contract.js';
import { PrismaScenarioRepository } from './prisma-scenario.repository.js';

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
  describeIf(isThere, missing)(`PrismaScenarioRepository on ${name}`, () => {
    let opened: DatabaseUnderTest;
    let underTest: ScenarioRepositoryUnderTest;

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
        repository: new PrismaScenarioRepository(database),
        ana,
        ben,
        stranger,
        auditOf: (subjectId) =>
          database.run(async (prisma) => {
            const rows = await prisma.auditEntry.findMany({ where: { subjectId } });
            const versionOf = (row: (typeof rows)[number]): number =>
              ((row.before ?? { version: 0 }) as { version: number }).version;
            return rows.sort((one, other) => versionOf(one) - versionOf(other)) as unknown as AuditRow[];
          }),
        breakAudit: async () => {
          await database.run((prisma) =>
            prisma.$executeRawUnsafe('ALTER TABLE "AuditEntry" RENAME TO "AuditEntryGone"'),
          );
          return async () => {
            await database.run((prisma) =>
              prisma.$executeRawUnsafe('ALTER TABLE "AuditEntryGone" RENAME TO "AuditEntry"'),
            );
          };
        },
      };
    }, PATIENCE);
    afterAll(() => opened.close(), PATIENCE);

    scenarioRepositoryContract(() => underTest);
  });
}
