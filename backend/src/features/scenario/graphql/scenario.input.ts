import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { RequirementsInput } from '../../advisor/index.js';

@InputType('SaveScenarioInput', { description: 'A new scenario, or a new saving of one.' })
export class SaveScenarioInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new scenario.' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'With an id: the version that the caller saw.' })
  expectedVersion?: number | null;
  @Field()
  name: string;
  @Field(() => RequirementsInput)
  requirements: RequirementsInput;
}
