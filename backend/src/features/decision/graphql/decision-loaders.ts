import DataLoader from 'dataloader';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { DecisionComment, DecisionReview } from '../domain/decision.js';
import type { DecisionReader } from '../domain/decision.repository.port.js';
import type { DecisionFlag } from '../domain/flags.js';
import type { FlagDecisions } from '../flag-decisions.js';
import { toRelations } from './decision.mapper.js';
import type { DecisionRelationModel } from './decision.model.js';

/** Decisions whose parts are read together at most. */
const BATCH = 100;

/** What decisions of one request load together. */
export interface DecisionLoaders {
  readonly relations: DataLoader<string, readonly DecisionRelationModel[]>;
  readonly comments: DataLoader<string, readonly DecisionComment[]>;
  readonly reviews: DataLoader<string, readonly DecisionReview[]>;
  readonly flags: DataLoader<string, readonly DecisionFlag[]>;
}

/** One set of loaders per request, so that a list of decisions asks the store once for each part. */
export class DecisionLoadersByRequest {
  private readonly byRequest = new WeakMap<RequestContext, DecisionLoaders>();

  constructor(private readonly flagging: FlagDecisions) {}

  of(context: RequestContext, reader: DecisionReader): DecisionLoaders {
    const known = this.byRequest.get(context);
    if (known !== undefined) return known;
    const loaders = loadersOf(reader, this.flagging);
    this.byRequest.set(context, loaders);
    return loaders;
  }
}

function loadersOf(reader: DecisionReader, flagging: FlagDecisions): DecisionLoaders {
  const options = { maxBatchSize: BATCH, cache: false };
  return {
    relations: new DataLoader((ids) => relationsOf(reader, ids), options),
    comments: new DataLoader(async (ids) => byDecision(ids, await reader.comments(ids)), options),
    reviews: new DataLoader(async (ids) => byDecision(ids, await reader.reviews(ids)), options),
    flags: new DataLoader((ids) => flagging.execute(reader, ids), options),
  };
}

async function relationsOf(
  reader: DecisionReader,
  ids: readonly string[],
): Promise<(readonly DecisionRelationModel[])[]> {
  const relations = await reader.relations(ids);
  const ends = [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const summaries = await reader.summaries(ends);
  const known = new Map(summaries.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  return ids.map((id) =>
    toRelations(
      relations.filter(({ fromId, toId }) => fromId === id || toId === id),
      known,
    ),
  );
}

function byDecision<Part extends { readonly decisionId: string }>(
  ids: readonly string[],
  parts: readonly Part[],
): (readonly Part[])[] {
  return ids.map((id) => parts.filter(({ decisionId }) => decisionId === id));
}
