import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { Database } from '../../platform/prisma/database.js';
import {
  COMPILED_GRAPH,
  GRAPH_HISTORY,
  GRAPH_STORE,
  type GraphHistory,
  type GraphStore,
} from '../knowledge/index.js';
import { IdentifyActor } from '../people/index.js';
import { PeopleModule } from '../people/people.module.js';
import { PrismaCurators } from './adapters/prisma-curators.js';
import { DescribeNode } from './describe-node.use-case.js';
import { CURATORS, type Curators } from './domain/curators.port.js';
import { EditGraph } from './edit-graph.js';
import { GraphReader } from './graph-reader.js';
import { CurationResolver } from './graphql/curation.resolver.js';
import { GraphExportController } from './http/graph-export.controller.js';
import { GraphImportController } from './http/graph-import.controller.js';
import { IdentifyCurator } from './identify-curator.js';
import { ImportGraph } from './import-graph.use-case.js';
import { ListContentChanges } from './list-content-changes.use-case.js';
import { NameCurators } from './name-curators.use-case.js';
import { RemoveNode } from './remove-node.use-case.js';
import { SaveNode } from './save-node.use-case.js';
import { UndoEdit } from './undo-edit.use-case.js';

const now = (): Date => new Date();

/** Editing the graph: changes with their history, export, import, and who may. */
@Module({
  imports: [PeopleModule],
  controllers: [GraphExportController, GraphImportController],
  providers: [
    {
      provide: CURATORS,
      inject: [Database],
      useFactory: (database: Database) => new PrismaCurators(database),
    },
    {
      provide: GraphReader,
      inject: [GRAPH_STORE, COMPILED_GRAPH],
      useFactory: (store: GraphStore, content: CompiledGraph) => new GraphReader(store, content),
    },
    {
      provide: EditGraph,
      inject: [GraphReader, GRAPH_STORE],
      useFactory: (reader: GraphReader, store: GraphStore) => new EditGraph(reader, store, randomUUID, now),
    },
    {
      provide: DescribeNode,
      inject: [GraphReader, GRAPH_STORE],
      useFactory: (reader: GraphReader, store: GraphStore) => new DescribeNode(reader, store),
    },
    {
      provide: SaveNode,
      inject: [EditGraph, GraphReader],
      useFactory: (editor: EditGraph, reader: GraphReader) => new SaveNode(editor, reader),
    },
    {
      provide: RemoveNode,
      inject: [EditGraph, GraphReader],
      useFactory: (editor: EditGraph, reader: GraphReader) => new RemoveNode(editor, reader),
    },
    {
      provide: UndoEdit,
      inject: [EditGraph, GraphReader, GRAPH_HISTORY],
      useFactory: (editor: EditGraph, reader: GraphReader, history: GraphHistory) =>
        new UndoEdit(editor, reader, history),
    },
    {
      provide: ImportGraph,
      inject: [EditGraph, GraphReader],
      useFactory: (editor: EditGraph, reader: GraphReader) => new ImportGraph(editor, reader),
    },
    {
      provide: ListContentChanges,
      inject: [GraphReader],
      useFactory: (reader: GraphReader) => new ListContentChanges(reader),
    },
    {
      provide: NameCurators,
      inject: [CURATORS],
      useFactory: (curators: Curators) => new NameCurators(curators, now),
    },
    {
      provide: IdentifyCurator,
      inject: [IdentifyActor, CURATORS],
      useFactory: (identifyActor: IdentifyActor, curators: Curators) =>
        new IdentifyCurator(identifyActor, curators),
    },
    CurationResolver,
  ],
})
export class CurationModule {}
