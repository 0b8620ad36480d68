import { DATABASES, type DatabaseUnderTest } from '../../testing/databases.js';
import { describeIf } from '../../testing/services.js';
import { Database } from './database.js';
import { isUnavailable } from './database-errors.js';
import {
  migrate,
  MigrationMismatchError,
  readMigrations,
  type AppliedMigration,
  type Migration,
  type MigrationTarget,
} from './migrations.js';

const PATIENCE = 60_000;

class FakeTarget implements MigrationTarget {
  locked = false;
  constructor(readonly done: AppliedMigration[] = []) {}
  async lock(): Promise<() => Promise<void>> {
    this.locked = true;
    return async () => {
      this.locked = false;
    };
  }
  async applied(): Promise<readonly AppliedMigration[]> {
    expect(this.locked).toBe(true);
    return [...this.done];
  }
  async apply({ name, checksum, sql }: Migration): Promise<void> {
    expect(this.locked).toBe(true);
    if (sql === 'broken') throw new Error('broken');
    this.done.push({ name, checksum });
  }
}

const migration = (name: string, sql = 'SELECT 1'): Migration => ({ name, sql, checksum: `sum of ${name}` });

describe('migrate', () => {
  const [one, two, three] = [migration('1_init'), migration('2_add'), migration('3_drop')];

  it('applies what is missing, in order, once', async () => {
    const target = new FakeTarget();
    expect(await migrate(target, [one, two])).toEqual(['1_init', '2_add']);
    expect(await migrate(target, [one, two, three])).toEqual(['3_drop']);
    expect(await migrate(target, [one, two, three])).toEqual([]);
  });

  it('stops at the first that fails, keeps those before, and gives the lock back', async () => {
    const target = new FakeTarget();
    await expect(migrate(target, [one, migration('2_add', 'broken'), three])).rejects.toThrow('broken');
    expect(target.done.map(({ name }) => name)).toEqual(['1_init']);
    expect(target.locked).toBe(false);
  });

  it('touches no database that has a migration it does not know, or another under the same name', async () => {
    await expect(migrate(new FakeTarget([{ name: '9_new', checksum: 'x' }]), [one])).rejects.toBeInstanceOf(
      MigrationMismatchError,
    );
    await expect(
      migrate(new FakeTarget([{ name: '1_init', checksum: 'x' }]), [one, two]),
    ).rejects.toBeInstanceOf(MigrationMismatchError);
  });
});

describe('readMigrations', () => {
  it('has the same migrations for each database', () => {
    const names = (provider: 'sqlite' | 'postgresql'): string[] =>
      readMigrations(provider).map(({ name }) => name);
    expect(names('sqlite').length).toBeGreaterThan(0);
    expect(names('sqlite')).toEqual(names('postgresql'));
  });
});

for (const { name, isThere, missing, open } of DATABASES) {
  describeIf(isThere, missing)(`Database on ${name}`, () => {
    let opened: DatabaseUnderTest;
    beforeAll(async () => {
      opened = await open();
    }, PATIENCE);
    afterAll(() => opened.close(), PATIENCE);

    it(
      'migrates at first use, once, also when several come at once, and says it is up',
      async () => {
        const second = new Database(opened.config);
        try {
          const counts = await Promise.all(
            [opened.database, opened.database].map((database) =>
              database.run((prisma) => prisma.scenario.count()),
            ),
          );
          expect(counts).toEqual([0, 0]);
          expect(await second.isUp()).toBe(true);
        } finally {
          await second.close();
        }
      },
      PATIENCE,
    );

    it('keeps the book of migrations as the files are', async () => {
      const rows = await opened.database.run((prisma) =>
        prisma.$queryRawUnsafe('SELECT migration_name AS name, checksum FROM "_prisma_migrations"'),
      );
      expect(rows).toEqual(
        readMigrations(opened.config.provider).map(({ name: migrationName, checksum }) => ({
          name: migrationName,
          checksum,
        })),
      );
    });

    it('takes back everything of a transaction that fails', async () => {
      const work = opened.database.transaction(async (transaction) => {
        await transaction.workspace.create({ data: { id: 'gone', name: 'Gone', createdAt: new Date() } });
        throw new Error('stop');
      });
      await expect(work).rejects.toThrow('stop');
      expect(
        await opened.database.run((prisma) => prisma.workspace.findUnique({ where: { id: 'gone' } })),
      ).toBeNull();
    });

    it('holds to foreign keys', async () => {
      const work = opened.database.run((prisma) =>
        prisma.person.create({ data: { id: 'p', workspaceId: 'none', name: 'P', createdAt: new Date() } }),
      );
      await expect(work).rejects.toMatchObject({ code: 'P2003' });
    });
  });
}

describe('Database on SQLite', () => {
  it('writes ahead and waits for the disk at each commit', async () => {
    const opened = await DATABASES[0]?.open();
    if (opened === undefined) throw new Error('SQLite is always there');
    try {
      const pragma = (name: string) =>
        opened.database.run((prisma) => prisma.$queryRawUnsafe<object[]>(`PRAGMA ${name}`));
      expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      const [row] = await pragma('synchronous');
      expect(Number(Object.values(row ?? {})[0])).toBe(2);
    } finally {
      await opened.close();
    }
  });
});

describe('Database that cannot be reached', () => {
  it(
    'says so, again and again, and is not confused with other failures',
    async () => {
      const database = new Database({ provider: 'postgresql', url: 'postgresql://nobody@127.0.0.1:9/none' });
      try {
        const count = (): Promise<number> => database.run((prisma) => prisma.scenario.count());
        await expect(count()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
        await expect(count()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
        expect(await database.isUp()).toBe(false);
      } finally {
        await database.close();
      }
      expect(
        isUnavailable(new Error('x', { cause: Object.assign(new Error('y'), { code: 'ECONNREFUSED' }) })),
      ).toBe(true);
      expect(isUnavailable(Object.assign(new Error('unique'), { code: 'P2002' }))).toBe(false);
    },
    PATIENCE,
  );
});
