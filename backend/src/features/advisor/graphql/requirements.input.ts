import { Field, Float, ID, InputType } from '@nestjs/graphql';

// Mirrors the requirements schema of the model; `requirements.input.spec.ts` holds it to that, field by field.
// Words are strings that the schema checks, so that every problem is reported together and with its path.
// Whole numbers are floats here for the same reason: 1.5 people is a problem to report, not a refused document.

@InputType('ScoreInput', { description: 'One entry of a map from ids to numbers.' })
export class ScoreInput {
  @Field(() => ID)
  id: string;
  @Field(() => Float)
  value: number;
}

@InputType('WorkloadInput', { description: 'Load of the busiest hour, and data.' })
export class WorkloadInput {
  @Field(() => Float, { nullable: true })
  concurrentUsers?: number | null;
  @Field(() => Float, { nullable: true, description: 'Pause of a user between two requests.' })
  thinkTimeSeconds?: number | null;
  @Field(() => Float, { nullable: true, description: 'Wins over users and think time.' })
  requestsPerSecond?: number | null;
  @Field(() => Float, { nullable: true, description: 'Busiest hour ÷ mean of the month.' })
  peakFactor?: number | null;
  @Field(() => Float, { nullable: true, description: '0…1' })
  readShare?: number | null;
  @Field(() => Float, { nullable: true, description: '0…1' })
  cacheHitRatio?: number | null;
  @Field(() => Float, { nullable: true })
  responseKb?: number | null;
  @Field(() => Float, { nullable: true })
  dataGb?: number | null;
  @Field(() => Float, { nullable: true })
  growthGbPerMonth?: number | null;
  @Field(() => Float, { nullable: true })
  horizonMonths?: number | null;
  @Field(() => Float, { nullable: true })
  eventsPerSecond?: number | null;
  @Field(() => Float, { nullable: true, description: 'For language models.' })
  tokensPerRequest?: number | null;
  @Field(() => Float, { nullable: true, description: 'For retrieval.' })
  documents?: number | null;
}

@InputType('QualityInput', { description: 'How well the system must answer.' })
export class QualityInput {
  @Field(() => Float, { nullable: true })
  latencyP99Ms?: number | null;
  @Field(() => Float, { nullable: true })
  availabilityPercent?: number | null;
  @Field(() => Float, { nullable: true, description: 'How much data a failure may lose.' })
  rpoMinutes?: number | null;
  @Field(() => Float, { nullable: true, description: 'How long recovery may take.' })
  rtoMinutes?: number | null;
  @Field(() => String, { nullable: true, description: '`strong`, `read-your-writes` or `eventual`.' })
  consistency?: string | null;
}

@InputType('ConstraintsInput', { description: 'What bounds the choice.' })
export class ConstraintsInput {
  @Field(() => Float, { nullable: true })
  monthlyBudgetUsd?: number | null;
  @Field(() => String, { nullable: true, description: '`aws`, `azure`, `gcp`, `on-premises` or `any`.' })
  cloud?: string | null;
  @Field(() => String, { nullable: true })
  region?: string | null;
  @Field(() => [String], { nullable: true })
  compliance?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'No role that the team runs itself.' })
  managedOnly?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Open-source engines only, also when a vendor runs them.',
  })
  openSourceOnly?: boolean | null;
  @Field(() => [String], { nullable: true, description: 'Technologies or patterns.' })
  mustUse?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Technologies or patterns.' })
  mustAvoid?: string[] | null;
}

@InputType('TeamInput', { description: 'Who builds and runs the system.' })
export class TeamInput {
  @Field(() => Float, { nullable: true, description: 'People.' })
  size?: number | null;
  @Field(() => Float, { nullable: true })
  teams?: number | null;
  @Field(() => [ScoreInput], { nullable: true, description: 'Skill or technology → level 1…5.' })
  skills?: ScoreInput[] | null;
  @Field(() => String, { nullable: true, description: 'Operations maturity: `low`, `medium` or `high`.' })
  operations?: string | null;
  @Field(() => Float, { nullable: true, description: 'Hours a person.' })
  learningHoursPerWeek?: number | null;
  @Field(() => Float, { nullable: true })
  hourlyRateUsd?: number | null;
}

@InputType('DeliveryInput', { description: 'How the system comes to be.' })
export class DeliveryInput {
  @Field(() => Float, { nullable: true })
  weeksToFirstRelease?: number | null;
  @Field(() => String, { nullable: true, description: '`greenfield` or `legacy-migration`.' })
  situation?: string | null;
  @Field(() => String, { nullable: true, description: '`low`, `medium` or `high`.' })
  domainComplexity?: string | null;
}

@InputType('RequirementsInput', {
  description:
    'What the user states about the system to build. Every field is optional; `requirementsForm` tells units, ranges and defaults. The same as a requirements file, with maps as lists of entries.',
})
export class RequirementsInput {
  @Field(() => WorkloadInput, { nullable: true })
  workload?: WorkloadInput | null;
  @Field(() => QualityInput, { nullable: true })
  quality?: QualityInput | null;
  @Field(() => ConstraintsInput, { nullable: true })
  constraints?: ConstraintsInput | null;
  @Field(() => TeamInput, { nullable: true })
  team?: TeamInput | null;
  @Field(() => DeliveryInput, { nullable: true })
  delivery?: DeliveryInput | null;
  @Field(() => [String], { nullable: true, description: 'Ids of capabilities.' })
  capabilities?: string[] | null;
  @Field(() => [ScoreInput], { nullable: true, description: 'Quality → 0…5.' })
  priorities?: ScoreInput[] | null;
}
