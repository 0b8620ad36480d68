import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Json } from '../../../platform/graphql/json.scalar.js';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';

// These classes mirror `domain/advice.ts` field by field, so that an Advice is answered as it is;
// `advice.model.spec.ts` holds them to it.

@ObjectType('LedgerEntry', { description: 'A value that the advice rests on, and who said it.' })
export class LedgerEntryModel {
  @Field({ description: 'Path of the requirement, e.g. `workload.peakFactor`.' })
  path: string;
  @Field(() => Json, { description: 'Number, word, flag, list or map, as the requirement has it.' })
  value: unknown;
  @Field({ description: '`stated`, `inferred` or `assumed`.' })
  origin: string;
  @Field({ description: 'Id of the rule that inferred it, `default` where assumed, empty where stated.' })
  rule: string;
  @Field({
    description: 'Whether another plausible value of an assumed input would put another style first.',
  })
  flipsFirst: boolean;
}

@ObjectType('Warning', { description: 'Something the user should know that eliminates nothing.' })
export class WarningModel {
  @Field(() => ID)
  id: string;
  @Field(() => [String], { description: 'Requirement paths it concerns.' })
  paths: readonly string[];
  @Field(() => Json, { description: 'The figures and words that its sentence needs, by name.' })
  values: unknown;
}

@ObjectType('CostLine', { description: 'One summand of a cost: unit price × times × quantity.' })
export class CostLineModel {
  @Field(() => Float)
  monthlyUsdLow: number;
  @Field(() => Float)
  monthlyUsd: number;
  @Field(() => Float)
  monthlyUsdHigh: number;
  @Field({ description: 'Id of the price row.' })
  priceRow: string;
  @Field()
  service: string;
  @Field()
  item: string;
  @Field(() => Float)
  unitPriceUsd: number;
  @Field()
  unit: string;
  @Field(() => Float)
  times: number;
  @Field({ description: 'What the quantity counts, e.g. `unit-hours`.' })
  per: string;
  @Field(() => Float)
  quantity: number;
  @Field(() => Float, { description: 'Factor of the region against us-east, already in the unit price.' })
  regionFactor: number;
  @Field()
  region: string;
  @Field({ description: 'Date of the price, YYYY-MM-DD.' })
  date: string;
  @Field({ description: 'Slug of the `source` node.' })
  source: string;
  @Field({ description: '`read` or `assumed`.' })
  basis: string;
}

@ObjectType('Figure', { description: 'A figure with what it rests on.' })
export class FigureModel {
  @Field(() => Float)
  value: number;
  @Field({ description: '`measured`, `sla`, `documented` or `assumed`.' })
  basis: string;
  @Field(() => String, { nullable: true, description: 'Slug of the `source` node.' })
  source?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('Sizing', { description: 'Why so many units.' })
export class SizingModel {
  @Field(() => Float, { description: 'Operations of the role per second in the busiest hour.' })
  operationsPerSecond: number;
  @Field(() => Float)
  storageGb: number;
  @Field({ description: 'What decided the number: `load`, `storage`, `minimum`, `zone-loss` or `elastic`.' })
  binding: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Busy share of all units, 0…1; `null` where the service grows by itself.',
  })
  utilisation: number | null;
  @Field(() => Float, { description: 'Mean wait for a free unit.' })
  meanWaitMs: number;
  @Field(() => FigureModel)
  capacity: FigureModel;
}

@ObjectType('Component', { description: 'A role of the architecture with the offer that fills it.' })
export class ComponentModel {
  @Field({ description: 'Slug of the role.' })
  role: string;
  @Field({ description: 'Slug of the technology.' })
  technology: string;
  @Field(() => ID)
  offer: string;
  @Field()
  offerName: string;
  @Field()
  cloud: string;
  @Field(() => Int)
  units: number;
  @Field(() => Int, {
    description:
      'Copies of each unit that the price covers: 2 where a unit comes with a standby or reader in another zone, else 1.',
  })
  replicas: number;
  @Field({ description: '`request-path`, `edge`, `asynchronous` or `supporting`.' })
  place: string;
  @Field({ description: 'Whether the system still answers, with less, while it is down.' })
  soft: boolean;
  @Field(() => Float, { description: 'Mean number of visits of a request; 0 off the request path.' })
  visits: number;
  @Field(() => Float, { description: 'Position on the request path, from the client inwards.' })
  order: number;
  @Field(() => [String], { description: 'Requirement paths and node ids that asked for the role.' })
  because: readonly string[];
  @Field(() => SizingModel)
  sizing: SizingModel;
  @Field(() => Float)
  latencyP50Ms: number;
  @Field(() => Float)
  latencyP99Ms: number;
  @Field(() => FigureModel)
  latency: FigureModel;
  @Field(() => Float, { description: 'Estimate for the component as sized.' })
  availabilityPercent: number;
  @Field(() => Float, { nullable: true })
  slaPercent: number | null;
  @Field(() => FigureModel)
  availability: FigureModel;
  @Field(() => Float)
  operationsHoursPerMonth: number;
  @Field(() => Float)
  monthlyUsdLow: number;
  @Field(() => Float)
  monthlyUsd: number;
  @Field(() => Float)
  monthlyUsdHigh: number;
  @Field(() => [CostLineModel])
  lines: readonly CostLineModel[];
}

@ObjectType('ChargeLine', {
  description: 'A cost that components share, or that the traffic between them causes.',
})
export class ChargeLineModel {
  @Field(() => ID)
  id: string;
  @Field(() => LocalizedTextModel)
  name: LocalizedTextModel;
  @Field(() => LocalizedTextModel)
  note: LocalizedTextModel;
  @Field(() => Float)
  monthlyUsdLow: number;
  @Field(() => Float)
  monthlyUsd: number;
  @Field(() => Float)
  monthlyUsdHigh: number;
  @Field(() => [CostLineModel])
  lines: readonly CostLineModel[];
}

@ObjectType('Totals', { description: 'The figures of a whole design.' })
export class TotalsModel {
  @Field(() => Float)
  monthlyUsdLow: number;
  @Field(() => Float, { description: 'The expected cost; components and charges add up to it.' })
  monthlyUsd: number;
  @Field(() => Float)
  monthlyUsdHigh: number;
  @Field(() => Float)
  latencyP50Ms: number;
  @Field(() => Float)
  latencyP99Ms: number;
  @Field(() => Float)
  availabilityPercent: number;
  @Field(() => Float, { description: 'Minutes a month out of service at that availability.' })
  downtimeMinutesPerMonth: number;
  @Field(() => String, { nullable: true, description: 'Slug of the role that contributes most to it.' })
  largestDowntimeRole: string | null;
  @Field(() => Float, {
    nullable: true,
    description: "Product of the vendors' SLAs on the path; `null` when a component there has none.",
  })
  slaFloorPercent: number | null;
  @Field(() => Float)
  operationsHoursPerMonth: number;
  @Field(() => Float, {
    nullable: true,
    description: 'What those hours cost at the stated rate; `null` when no rate is stated.',
  })
  operationsUsdPerMonth: number | null;
  @Field(() => Float)
  weeksToReady: number;
  @Field(() => Float)
  learningHours: number;
}

@ObjectType('HeldRequirement', {
  description: 'A stated requirement, what the design does about it, and what is left.',
})
export class HeldRequirementModel {
  @Field()
  path: string;
  @Field(() => Json)
  limit: unknown;
  @Field(() => Json)
  value: unknown;
  @Field(() => Float, { description: 'What is left as a share of the limit.' })
  slack: number;
  @Field()
  unit: string;
}

@ObjectType('Contribution', { description: 'One summand of the score.' })
export class ContributionModel {
  @Field(() => ID)
  id: string;
  @Field(() => Float)
  points: number;
  @Field(() => LocalizedTextModel, { nullable: true })
  because?: LocalizedTextModel | null;
  @Field(() => String, { nullable: true, description: 'Slug of the `source` node.' })
  source?: string | null;
}

@ObjectType('ChosenPattern', { description: 'A pattern that the requirements called for.' })
export class ChosenPatternModel {
  @Field(() => ID, { description: 'Slug of the pattern.' })
  id: string;
  @Field(() => [String], { description: 'Requirement paths and node ids that called for it.' })
  because: readonly string[];
}

@ObjectType('GivenUp', { description: 'A quality that the design pays with.' })
export class GivenUpModel {
  @Field({ description: 'Slug of the quality.' })
  quality: string;
  @Field(() => [String], { description: 'Ids of the trade-offs that cost it.' })
  because: readonly string[];
  @Field(() => Float)
  weight: number;
}

@ObjectType('AdvisedFailureMode', { description: 'What may fail in the design.' })
export class AdvisedFailureModeModel {
  @Field(() => ID, { description: 'Slug of the failure mode.' })
  id: string;
  @Field(() => String, { nullable: true, description: 'Slug of the role whose outage this is.' })
  role: string | null;
  @Field(() => [String], { description: 'Ids of nodes in the design that mitigate it.' })
  mitigations: readonly string[];
}

@ObjectType('Threshold', { description: 'The value of a stated number at which another design comes first.' })
export class ThresholdModel {
  @Field()
  path: string;
  @Field(() => Float)
  threshold: number;
  @Field({ description: 'The style that then comes first; empty when nothing is feasible.' })
  winner: string;
}

@ObjectType('EvidenceEdge', { description: 'One link of the chain from a requirement to its proof.' })
export class EvidenceEdgeModel {
  @Field()
  from: string;
  @Field()
  type: string;
  @Field()
  to: string;
}

@ObjectType('SkillGap', { description: 'A skill that the team lacks for the design.' })
export class SkillGapModel {
  @Field({ description: 'Slug of the skill.' })
  skill: string;
  @Field(() => Float, { description: 'Level held.' })
  from: number;
  @Field(() => Float, { description: 'Level needed.' })
  to: number;
  @Field(() => Float)
  hours: number;
}

@ObjectType('EliminatedOffer', { description: 'An offer that a hard rule removed.' })
export class EliminatedOfferModel {
  @Field()
  role: string;
  @Field()
  technology: string;
  @Field(() => ID)
  offer: string;
  @Field({ description: 'Id of the rule.' })
  rule: string;
}

@ObjectType('Recommendation', {
  description:
    'One ranked answer: a style, its patterns, one technology offer per component role, totals, evidence.',
})
export class RecommendationModel {
  @Field(() => Int, { description: 'From 1.' })
  rank: number;
  @Field(() => Float, { description: 'Value of the design on a fixed scale, 0…1.' })
  score: number;
  @Field({ description: 'Slug of the style.' })
  style: string;
  @Field(() => Float, { description: '0…1.' })
  styleFit: number;
  @Field()
  cloud: string;
  @Field()
  region: string;
  @Field(() => [String], { description: 'Slugs of the styles that serve a second nature of the system.' })
  subArchitectures: readonly string[];
  @Field(() => [ChosenPatternModel])
  patterns: readonly ChosenPatternModel[];
  @Field(() => [ComponentModel])
  components: readonly ComponentModel[];
  @Field(() => [ChargeLineModel])
  charges: readonly ChargeLineModel[];
  @Field(() => TotalsModel)
  totals: TotalsModel;
  @Field(() => [HeldRequirementModel])
  held: readonly HeldRequirementModel[];
  @Field(() => [ContributionModel], { description: 'They add up to the score.' })
  contributions: readonly ContributionModel[];
  @Field(() => [GivenUpModel])
  givesUp: readonly GivenUpModel[];
  @Field(() => [AdvisedFailureModeModel])
  failureModes: readonly AdvisedFailureModeModel[];
  @Field(() => [ThresholdModel])
  revisitWhen: readonly ThresholdModel[];
  @Field(() => [WarningModel])
  warnings: readonly WarningModel[];
  @Field(() => [SkillGapModel])
  skillGaps: readonly SkillGapModel[];
  @Field(() => [EvidenceEdgeModel])
  evidence: readonly EvidenceEdgeModel[];
  @Field(() => [EliminatedOfferModel])
  eliminated: readonly EliminatedOfferModel[];
  @Field(() => Float, {
    description:
      '0 when the optimum is proven; else the largest amount by which a better design could exist.',
  })
  gap: number;
}

@ObjectType('RelaxedField')
export class RelaxedFieldModel {
  @Field()
  path: string;
  @Field(() => Json)
  from: unknown;
  @Field(() => Json, { nullable: true, description: '`null`: the requirement is dropped.' })
  to: unknown;
}

@ObjectType('Relaxation', { description: 'What to relax so that a design exists; sufficient by itself.' })
export class RelaxationModel {
  @Field(() => [RelaxedFieldModel])
  changes: readonly RelaxedFieldModel[];
  @Field(() => Float, { description: 'Expected cost of the design that then exists.' })
  monthlyUsd: number;
}

@ObjectType('NearestMiss', { description: 'The design that violates least.' })
export class NearestMissModel {
  @Field(() => RecommendationModel)
  recommendation: RecommendationModel;
  @Field(() => [String], { description: 'Paths of the requirements that it violates.' })
  violated: readonly string[];
}

@ObjectType('Infeasible', {
  description: 'Why no design holds all stated requirements, and what would help.',
})
export class InfeasibleModel {
  @Field(() => [[String]], { description: 'Minimal sets of stated requirements that cannot hold together.' })
  conflicts: readonly (readonly string[])[];
  @Field(() => [RelaxationModel])
  relaxations: readonly RelaxationModel[];
  @Field(() => NearestMissModel, { nullable: true })
  nearestMiss: NearestMissModel | null;
}

@ObjectType('FrontierTotals', { description: 'The four figures that designs of the front are compared by.' })
export class FrontierTotalsModel {
  @Field(() => Float)
  monthlyUsd: number;
  @Field(() => Float)
  latencyP99Ms: number;
  @Field(() => Float)
  operationsHoursPerMonth: number;
  @Field(() => Float)
  weeksToReady: number;
}

@ObjectType('FrontierComponent', {
  description: 'A role of a design of the front with the offer that fills it.',
})
export class FrontierComponentModel {
  @Field({ description: 'Slug of the role.' })
  role: string;
  @Field({ description: 'Slug of the technology.' })
  technology: string;
  @Field(() => ID)
  offer: string;
  @Field(() => Int)
  units: number;
}

@ObjectType('FrontierDesign', {
  description: 'A design that no other feasible one is at least as good as in all four figures.',
})
export class FrontierDesignModel {
  @Field({ description: 'Slug of the style; of several with the same figures the best fitting.' })
  style: string;
  @Field()
  cloud: string;
  @Field(() => FrontierTotalsModel)
  totals: FrontierTotalsModel;
  @Field(() => [FrontierComponentModel], { description: 'From the client inwards.' })
  components: readonly FrontierComponentModel[];
}

@ObjectType('Frontier', {
  description:
    'The Pareto front of cost, p99, operations hours and weeks until the team can run it, over all styles, clouds and offers.',
})
export class FrontierModel {
  @Field(() => Int, { description: 'Designs on the front with figures of their own, shown or not.' })
  count: number;
  @Field({
    description: '`false` where the search hit its budget: designs of the front may then be missing.',
  })
  isComplete: boolean;
  @Field(() => [FrontierDesignModel], {
    description:
      'In order of cost. Where the front has more, the best in each figure and then those that differ most from the ones shown.',
  })
  designs: readonly FrontierDesignModel[];
}

@ObjectType('Advice', {
  description: 'What the advisor answers; the same requirements and graph version give the same answer.',
})
export class AdviceModel {
  @Field()
  graphVersion: string;
  @Field(() => [LedgerEntryModel])
  ledger: readonly LedgerEntryModel[];
  @Field(() => [WarningModel])
  warnings: readonly WarningModel[];
  @Field(() => [RecommendationModel], { description: 'Best first; empty when infeasible.' })
  recommendations: readonly RecommendationModel[];
  @Field(() => InfeasibleModel, { nullable: true })
  infeasible: InfeasibleModel | null;
  @Field(() => FrontierModel, { nullable: true, description: '`null` where it was not asked for.' })
  frontier: FrontierModel | null;
}
