import { aGraph, aNode } from '../../../testing/graph.builders.js';
import { DATABASES, type DatabaseUnderTest } from '../../../testing/databases.js';
import { describeIf } from '../../../testing/services.js';
import { EmbeddedGraphStore } from './embedded-graph.store.js';
import { PrismaChangeLog } from './prisma-change-log.js';

const PATIENCE = 60_000;
const content = aGraph([aNode('topic', 'one')]);
const put = (slug: string) => ({ change: { op: 'put-node', node: aNode('topic', slug) } }) as const;

for (const { name, isThere, missing, open } of DATABASES) {
  describeIf(isThere, missing)(`PrismaChangeLog on ${name}`, () => {
    let opened: DatabaseUnderTest;
    let log: PrismaChangeLog;
    beforeAll(async () => {
      opened = await open();
      log = new PrismaChangeLog(opened.database);
    }, PATIENCE);
    afterAll(() => opened.close(), PATIENCE);

    it('keeps records in order, and adds none to others than it was told of', async () => {
      expect(await log.readAll()).toEqual([]);
      expect(await log.append([put('two'), put('three')], 0)).toBe(true);
      expect(await log.append([put('four'), put('five')], 1)).toBe(false);
      expect(await log.readAll()).toEqual([put('two'), put('three')]);
      expect(await log.append([put('four')], 2)).toBe(true);
      expect(await log.readAll()).toHaveLength(3);
    });

    it('gives a store that is opened later what an earlier one committed', async () => {
      const store = new EmbeddedGraphStore(content, log);
      const result = await store.commit([{ op: 'remove-node', id: 'topic:one' }], 'abc123-3');
      expect(result).toEqual({ ok: true, version: 'abc123-4' });
      const later = new EmbeddedGraphStore(content, new PrismaChangeLog(opened.database));
      expect(await later.version()).toBe('abc123-4');
      expect((await later.listNodes('topic', {}, { first: 9 })).items.map(({ slug }) => slug)).toEqual([
        'four',
        'three',
        'two',
      ]);
    });

    it('refuses a store whose memory is behind the log, which then reads it again', async () => {
      const behind = new EmbeddedGraphStore(content, log);
      const version = await behind.version();
      const ahead = new EmbeddedGraphStore(content, log);
      await ahead.commit([{ op: 'put-node', node: aNode('topic', 'six') }], version);
      expect(await behind.commit([{ op: 'put-node', node: aNode('topic', 'seven') }], version)).toEqual({
        ok: false,
        code: 'VERSION_CONFLICT',
        version: 'abc123-5',
      });
      expect((await behind.getNodes(['topic:six']))[0]).not.toBeNull();
    });
  });
}
