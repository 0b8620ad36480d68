import type { CompiledGraph } from '@architrave/graph-seed/model';
import { DATABASES, type DatabaseUnderTest } from '../../../testing/databases.js';
import { describeIf } from '../../../testing/services.js';
import { graphHistoryContract } from '../domain/graph-history.contract.js';
import { EmbeddedGraphStore } from './embedded-graph.store.js';
import { PrismaChangeLog } from './prisma-change-log.js';
import { PrismaGraphHistory } from './prisma-graph-history.js';

for (const { name, isThere, missing, open } of DATABASES) {
  describeIf(isThere, missing)(`PrismaGraphHistory on ${name}`, () => {
    let opened: DatabaseUnderTest | null = null;
    const close = async (): Promise<void> => {
      await opened?.close();
      opened = null;
    };
    graphHistoryContract({
      open: async (content: CompiledGraph) => {
        await close();
        opened = await open();
        return {
          store: new EmbeddedGraphStore(content, new PrismaChangeLog(opened.database)),
          history: new PrismaGraphHistory(opened.database),
        };
      },
      close,
    });
  });
}
