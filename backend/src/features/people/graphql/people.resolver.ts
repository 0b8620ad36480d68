import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { checkRanges } from '../../../platform/graphql/bad-input.js';
import { toConnection } from '../../../platform/graphql/connection.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { MAX_PAGE_SIZE } from '../../../shared/page.js';
import { AddPerson } from '../add-person.use-case.js';
import { PEOPLE_REPOSITORY, type PeopleRepository } from '../domain/people.repository.port.js';
import { LOCAL_WORKSPACE_ID, UnknownPersonError, type Person } from '../domain/person.js';
import { IdentifyActor } from '../identify-actor.use-case.js';
import {
  AddPersonPayload,
  PersonConnectionModel,
  PersonModel,
  toUnknownPerson,
  type InvalidPersonModel,
  type UnknownPersonModel,
} from './person.model.js';

/** The people of the workspace. Which one acts is said with each request: header `x-architrave-person`, or cookie `architrave_person`. */
@Resolver()
export class PeopleResolver {
  constructor(
    @Inject(PEOPLE_REPOSITORY) private readonly people: PeopleRepository,
    private readonly identifyActor: IdentifyActor,
    private readonly addPersonToWorkspace: AddPerson,
  ) {}

  @Query(() => PersonModel, {
    nullable: true,
    description:
      'Who acts with this request; `null` when the id in header or cookie is nobody of the workspace.',
  })
  async me(@Context() context: RequestContext): Promise<Person | null> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    return actor instanceof UnknownPersonError
      ? null
      : this.people.findById(actor.workspaceId, actor.personId);
  }

  @Query(() => PersonConnectionModel, { name: 'people', description: 'The people of the workspace.' })
  async listPeople(
    @Args('first', { type: () => Int, defaultValue: 50, description: `1…${MAX_PAGE_SIZE}` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PersonConnectionModel> {
    checkRanges({ first: [first, 1, MAX_PAGE_SIZE] });
    return toConnection(await this.people.list(LOCAL_WORKSPACE_ID, { first, after }), (person) => person);
  }

  @Mutation(() => AddPersonPayload, { description: 'Adds a named person to the workspace.' })
  async addPerson(
    @Args('name') name: string,
    @Context() context: RequestContext,
  ): Promise<Person | InvalidPersonModel | UnknownPersonModel> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const result = await this.addPersonToWorkspace.execute(name, actor);
    return result.ok ? result.person : { problems: result.problems };
  }
}
