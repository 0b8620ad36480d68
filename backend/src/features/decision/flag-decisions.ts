import type { DecisionReader } from './domain/decision.repository.port.js';
import { flagsOf, type DecisionBaseline, type DecisionFlag } from './domain/flags.js';
import type { GroundReader } from './domain/ground.port.js';

const NOTHING: DecisionBaseline = { nodes: {}, prices: {} };
const BUILDS_ON = ['depends-on', 'amends'];

/** What makes each of some decisions worth another look, aligned with the ids. One question each to store and graph. */
export class FlagDecisions {
  constructor(
    private readonly ground: GroundReader,
    private readonly now: () => Date,
  ) {}

  async execute(
    reader: DecisionReader,
    ids: readonly string[],
  ): Promise<readonly (readonly DecisionFlag[])[]> {
    const [decisions, baselines, relations] = await Promise.all([
      reader.findMany(ids),
      reader.baselines(ids),
      reader.relations(ids),
    ]);
    const building = relations.filter(
      ({ relation, fromId }) => BUILDS_ON.includes(relation) && ids.includes(fromId),
    );
    const targets = [...new Set(building.map(({ toId }) => toId))];
    const summaries = await reader.summaries(targets);
    const others = new Map(targets.map((id, index) => [id, summaries[index] ?? null]));
    const ground = await this.readGround([...baselines.values()]);
    return decisions.map((decision) => {
      if (decision === null) return [];
      const buildsOn = building
        .filter(({ fromId }) => fromId === decision.id)
        .flatMap(({ toId }) => others.get(toId) ?? []);
      // With the graph out of reach nothing can be said about nodes and prices; the rest can.
      const baseline = ground === null ? null : (baselines.get(decision.id) ?? null);
      const input = { decision, details: decision.details, baseline, ground: ground ?? NOTHING, buildsOn };
      return flagsOf(input, this.now());
    });
  }

  private readGround(baselines: readonly DecisionBaseline[]): Promise<DecisionBaseline | null> {
    const nodes = [...new Set(baselines.flatMap((baseline) => Object.keys(baseline.nodes)))];
    const offers = [...new Set(baselines.flatMap((baseline) => Object.keys(baseline.prices)))];
    return nodes.length + offers.length === 0 ? Promise.resolve(NOTHING) : this.ground.read(nodes, offers);
  }
}
