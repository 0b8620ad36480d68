import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';

@ObjectType('Price', { description: 'A unit price as read in a source, or assumed with its reasoning.' })
export class PriceModel {
  @Field(() => ID)
  id: string;
  @Field()
  provider: string;
  @Field()
  service: string;
  @Field()
  item: string;
  @Field({ description: 'What the price is paid for, e.g. `hour`, `gb-month`.' })
  unit: string;
  @Field(() => Float, { description: 'US dollars for one unit.' })
  usd: number;
  @Field()
  region: string;
  @Field({ description: 'The region as the provider calls it.' })
  providerRegion: string;
  @Field({ description: 'Date of the price, YYYY-MM-DD.' })
  date: string;
  @Field({ description: 'Slug of the `source` node.' })
  source: string;
  @Field({ description: 'Where in the source.' })
  place: string;
  @Field({ description: '`read` or `assumed`.' })
  basis: string;
  @Field(() => String, { nullable: true, description: 'Why, when assumed.' })
  reasoning?: string | null;
}

@ObjectType('PriceTerm', {
  description:
    "One term of an offer's monthly price: price × times × the quantity between `above` and `upTo`.",
})
export class PriceTermModel {
  @Field({ description: 'The quantity, e.g. `unit-hours`, `stored-gb`.' })
  per: string;
  @Field(() => Float)
  times: number;
  @Field(() => Float, { description: 'The first so many of the quantity are not charged by this term.' })
  above: number;
  @Field(() => Float, { nullable: true, description: 'What exceeds it is not charged by this term.' })
  upTo?: number | null;
  @Field(() => PriceModel, { nullable: true })
  price: PriceModel | null;
}

@ObjectType('Capacity', {
  description: 'What one unit carries. A figure is `null` where the service grows by itself.',
})
export class CapacityModel {
  @Field(() => Float, { nullable: true, description: 'Operations of the role per second.' })
  operationsPerSecond: number | null;
  @Field(() => Float, { nullable: true })
  storageGb: number | null;
  @Field({ description: 'True where no unit bounds the load.' })
  isElastic: boolean;
  @Field({ description: '`measured`, `sla`, `documented` or `assumed`.' })
  basis: string;
  @Field(() => String, { nullable: true, description: 'Slug of the `source` node.' })
  source?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('ServiceTime', { description: 'Service time of one operation, without queueing.' })
export class ServiceTimeModel {
  @Field(() => Float)
  p50Ms: number;
  @Field(() => Float)
  p99Ms: number;
  @Field({ description: '`measured`, `sla`, `documented` or `assumed`.' })
  basis: string;
  @Field(() => String, { nullable: true, description: 'Slug of the `source` node.' })
  source?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('OfferAvailability', { description: 'Our estimate, and what the vendor promises.' })
export class OfferAvailabilityModel {
  @Field(() => Float)
  percent: number;
  @Field({ description: '`unit`, `zonal` or `service`.' })
  scope: string;
  @Field(() => Float, { nullable: true, description: '`null` where nothing is promised.' })
  slaPercent: number | null;
  @Field(() => String, { nullable: true })
  slaSource?: string | null;
  @Field({ description: '`measured`, `sla`, `documented` or `assumed`.' })
  basis: string;
  @Field(() => String, { nullable: true, description: 'Slug of the `source` node.' })
  source?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('Recovery', { description: 'What a failure may lose and how long recovery takes.' })
export class RecoveryModel {
  @Field(() => Float)
  rpoMinutes: number;
  @Field(() => Float)
  rtoMinutes: number;
  @Field()
  basis: string;
  @Field(() => String, { nullable: true })
  source?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('OperationsEffort', { description: "People's hours a month to keep the offer running." })
export class OperationsEffortModel {
  @Field(() => Float)
  baseHours: number;
  @Field(() => Float)
  perUnitHours: number;
  @Field()
  basis: string;
  @Field(() => String, { nullable: true })
  source?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('Offer', {
  description: 'A priced, sized tier of a technology: what one unit costs, carries and promises.',
})
export class OfferModel {
  @Field(() => ID)
  id: string;
  @Field({ description: 'Product and tier as the vendor writes it.' })
  name: string;
  @Field({ description: 'The cloud it runs on, or `any`.' })
  cloud: string;
  @Field({ description: 'Whether the vendor runs it.' })
  isManaged: boolean;
  @Field({ description: 'Whether it runs on a host of the team.' })
  isSelfHosted: boolean;
  @Field(() => [String], {
    nullable: true,
    description: 'Roles that it fills; `null`: every role that the technology fulfils.',
  })
  roles: readonly string[] | null;
  @Field({
    description: 'How units add up: `stateless`, `primary-replicas`, `sharded`, `single` or `elastic`.',
  })
  scaling: string;
  @Field(() => Int)
  minUnits: number;
  @Field(() => Int)
  maxUnits: number;
  @Field(() => [PriceTermModel])
  prices: readonly PriceTermModel[];
  @Field(() => CapacityModel)
  capacity: CapacityModel;
  @Field(() => ServiceTimeModel)
  latency: ServiceTimeModel;
  @Field(() => OfferAvailabilityModel)
  availability: OfferAvailabilityModel;
  @Field(() => RecoveryModel, { nullable: true })
  recovery: RecoveryModel | null;
  @Field(() => String, { nullable: true, description: '`strong`, `read-your-writes` or `eventual`.' })
  consistency: string | null;
  @Field(() => OperationsEffortModel)
  operations: OperationsEffortModel;
  @Field(() => [String])
  compliance: readonly string[];
  @Field(() => [LocalizedTextModel])
  limits: readonly LocalizedTextModel[];
}
