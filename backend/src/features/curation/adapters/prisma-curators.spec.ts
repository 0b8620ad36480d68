import { DATABASES, type DatabaseUnderTest } from '../../../testing/databases.js';
import { describeIf } from '../../../testing/services.js';
import { PrismaPeopleRepository } from '../../people/adapters/prisma-people.repository.js';
import { NameCurators } from '../name-curators.use-case.js';
import { ANA } from '../testing/curation-graph.js';
import { PrismaCurators } from './prisma-curators.js';

const PATIENCE = 60_000;

for (const { name, isThere, missing, open } of DATABASES) {
  describeIf(isThere, missing)(`curators on ${name}`, () => {
    let opened: DatabaseUnderTest;
    let curators: PrismaCurators;
    let naming: NameCurators;
    beforeAll(async () => {
      opened = await open();
      curators = new PrismaCurators(opened.database);
      let second = 0;
      naming = new NameCurators(curators, () => new Date(Date.UTC(2027, 0, 1, 0, 0, (second += 1))));
      const people = new PrismaPeopleRepository(opened.database);
      for (const id of ['ana', 'ben', 'eva']) {
        await people.add({ id, name: id, workspaceId: 'local', createdAt: new Date(0) }, ANA);
      }
    }, PATIENCE);
    afterAll(() => opened.close(), PATIENCE);

    it('names people, keeps since when, and leaves an audit entry of each change', async () => {
      expect(await curators.list('local')).toEqual([]);
      expect(await naming.execute(['eva', 'ana', 'eva'], ANA)).toEqual([]);
      expect(await naming.execute(['ana', 'ben', 'eva'], ANA)).toEqual([]);
      expect(await curators.list('local')).toEqual(['ana', 'eva', 'ben']);
      expect(await naming.execute(['ana'], ANA)).toEqual([]);
      expect(await curators.list('local')).toEqual(['ana']);
      const entries = await opened.database.run((prisma) =>
        prisma.auditEntry.findMany({ where: { subject: 'curators' }, orderBy: { at: 'asc' } }),
      );
      expect(entries.map(({ before, after }) => [before, after])).toEqual([
        [{ personIds: [] }, { personIds: ['eva', 'ana'] }],
        [{ personIds: ['ana', 'eva'] }, { personIds: ['ana', 'ben', 'eva'] }],
        [{ personIds: ['ana', 'ben', 'eva'] }, { personIds: ['ana'] }],
      ]);
    });

    it('changes nothing where somebody is unknown, who names leaves themselves out, or there are too many', async () => {
      const before = await curators.list('local');
      expect(await naming.execute(['ana', 'nobody'], ANA)).toMatchObject([
        { path: 'personIds.1', code: 'unknown-id' },
      ]);
      expect(await naming.execute(['ben'], ANA)).toMatchObject([{ code: 'missing' }]);
      expect(
        await naming.execute(
          Array.from({ length: 101 }, () => 'ana'),
          ANA,
        ),
      ).toMatchObject([{ code: 'out-of-range' }]);
      expect(await curators.list('local')).toEqual(before);
    });
  });
}
