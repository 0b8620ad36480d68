import { DATABASES, type DatabaseUnderTest } from '../../../testing/databases.js';
import { describeIf } from '../../../testing/services.js';
import { AddPerson } from '../add-person.use-case.js';
import { LOCAL_PERSON_ID, LOCAL_WORKSPACE_ID, UnknownPersonError, type Actor } from '../domain/person.js';
import { IdentifyActor } from '../identify-actor.use-case.js';
import { PrismaPeopleRepository } from './prisma-people.repository.js';

const PATIENCE = 60_000;
const local: Actor = {
  workspaceId: LOCAL_WORKSPACE_ID,
  personId: LOCAL_PERSON_ID,
  personName: 'Local',
  isAuthenticated: false,
};

for (const { name, isThere, missing, open } of DATABASES) {
  describeIf(isThere, missing)(`people on ${name}`, () => {
    let opened: DatabaseUnderTest;
    let people: PrismaPeopleRepository;
    let addPerson: AddPerson;
    let second = 0;

    beforeAll(async () => {
      opened = await open();
      people = new PrismaPeopleRepository(opened.database);
      let ids = 0;
      addPerson = new AddPerson(
        people,
        () => `person-${(ids += 1)}`,
        () => new Date(Date.UTC(2027, 0, 1, 0, 0, (second += 1))),
      );
    }, PATIENCE);
    afterAll(() => opened.close(), PATIENCE);

    it('starts with one person in the local workspace, who acts when nobody is named', async () => {
      expect(await new IdentifyActor(people).execute(null)).toEqual(local);
      expect((await people.list(LOCAL_WORKSPACE_ID, { first: 10 })).totalCount).toBe(1);
    });

    it('adds people by name, who can then act, and lists them as they came', async () => {
      const added = await addPerson.execute('  Ana ', local);
      expect(added).toMatchObject({
        ok: true,
        person: { id: 'person-1', name: 'Ana', workspaceId: LOCAL_WORKSPACE_ID },
      });
      await addPerson.execute('Ben', local);
      expect(await new IdentifyActor(people).execute('person-1')).toMatchObject({
        personName: 'Ana',
        isAuthenticated: false,
      });
      const first = await people.list(LOCAL_WORKSPACE_ID, { first: 2 });
      const rest = await people.list(LOCAL_WORKSPACE_ID, { first: 2, after: first.cursors.at(-1) });
      expect([...first.items, ...rest.items].map((person) => person.name)).toEqual(['Local', 'Ana', 'Ben']);
      expect(rest.hasNextPage).toBe(false);
    });

    it('refuses a name that is taken, empty or too long, and leaves no audit entry of it', async () => {
      const entries = (): Promise<number> =>
        opened.database.run((prisma) => prisma.auditEntry.count({ where: { subject: 'person' } }));
      const before = await entries();
      expect(await addPerson.execute('Ana', local)).toMatchObject({
        ok: false,
        problems: [{ path: 'name', code: 'name-taken' }],
      });
      expect(await addPerson.execute('   ', local)).toMatchObject({
        ok: false,
        problems: [{ path: 'name', code: 'out-of-range' }],
      });
      expect(await addPerson.execute('x'.repeat(81), local)).toMatchObject({
        ok: false,
        problems: [{ code: 'out-of-range' }],
      });
      expect(await entries()).toBe(before);
      expect(before).toBe(2);
    });

    it('does not take an unknown name for the first person', async () => {
      const actor = await new IdentifyActor(people).execute('nobody');
      expect(actor).toBeInstanceOf(UnknownPersonError);
    });

    it('makes the local workspace once, however many start', async () => {
      const starters = Array.from({ length: 5 }, () => new PrismaPeopleRepository(opened.database));
      await Promise.all(starters.map((starter) => starter.findById(LOCAL_WORKSPACE_ID, LOCAL_PERSON_ID)));
      expect((await people.list(LOCAL_WORKSPACE_ID, { first: 10 })).totalCount).toBe(3);
    });
  });
}
