import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { checkRanges } from '../../../platform/graphql/bad-input.js';
import { toConnection } from '../../../platform/graphql/connection.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { MAX_PAGE_SIZE } from '../../../shared/page.js';
import { toRequirementsFile } from '../../advisor/index.js';
import { IdentifyActor, toUnknownPerson, UnknownPersonError } from '../../people/index.js';
import { SCENARIO_REPOSITORY, type ScenarioRepository } from '../domain/scenario.repository.port.js';
import type { Scenario } from '../domain/scenario.js';
import { RenameScenario } from '../rename-scenario.use-case.js';
import { SaveScenario } from '../save-scenario.use-case.js';
import { SaveScenarioInput } from './scenario.input.js';
import { toRefusedWrite, toSaveScenarioPayload } from './scenario.mapper.js';
import {
  DeleteScenarioPayload,
  RenameScenarioPayload,
  SaveScenarioPayload,
  ScenarioConnectionModel,
  ScenarioModel,
} from './scenario.model.js';

/** Saved requirements of the workspace. */
@Resolver()
export class ScenarioResolver {
  constructor(
    @Inject(SCENARIO_REPOSITORY) private readonly scenarios: ScenarioRepository,
    private readonly identifyActor: IdentifyActor,
    private readonly saving: SaveScenario,
    private readonly renaming: RenameScenario,
  ) {}

  @Query(() => ScenarioModel, {
    nullable: true,
    description: 'A scenario of the workspace; `null` when there is none.',
  })
  async scenario(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<Scenario | null> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    return actor instanceof UnknownPersonError ? null : this.scenarios.findById(actor.workspaceId, id);
  }

  @Query(() => ScenarioConnectionModel, {
    name: 'scenarios',
    description: 'The scenarios of the workspace, last saved first.',
  })
  async listScenarios(
    @Args('first', { type: () => Int, defaultValue: 20, description: `1…${MAX_PAGE_SIZE}` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: RequestContext,
  ): Promise<ScenarioConnectionModel> {
    checkRanges({ first: [first, 1, MAX_PAGE_SIZE] });
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return NO_SCENARIOS;
    return toConnection(
      await this.scenarios.list(actor.workspaceId, { first, after }),
      (scenario) => scenario,
    );
  }

  @Mutation(() => SaveScenarioPayload, {
    description: 'Saves requirements under a name, with what they give today.',
  })
  async saveScenario(
    @Args('input') input: SaveScenarioInput,
    @Context() context: RequestContext,
  ): Promise<typeof SaveScenarioPayload | Scenario> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const { name, requirements } = input;
    const id = input.id ?? null;
    const command = {
      id,
      expectedVersion: input.expectedVersion ?? null,
      name,
      requirements: toRequirementsFile(requirements),
    };
    return toSaveScenarioPayload(await this.saving.execute(command, actor), id ?? '');
  }

  @Mutation(() => RenameScenarioPayload, { description: 'Gives a scenario another name.' })
  async renameScenario(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version that the caller saw.' })
    expectedVersion: number,
    @Args('name') name: string,
    @Context() context: RequestContext,
  ): Promise<typeof RenameScenarioPayload | Scenario> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    return toSaveScenarioPayload(await this.renaming.execute({ id, expectedVersion, name }, actor), id);
  }

  @Mutation(() => DeleteScenarioPayload, { description: 'Deletes a scenario; the audit keeps what it was.' })
  async deleteScenario(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version that the caller saw.' })
    expectedVersion: number,
    @Context() context: RequestContext,
  ): Promise<typeof DeleteScenarioPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const result = await this.scenarios.delete(id, expectedVersion, actor);
    return result.ok ? { deleted: result.scenario } : toRefusedWrite(result, id);
  }
}

const NO_SCENARIOS: ScenarioConnectionModel = {
  edges: [],
  pageInfo: { endCursor: null, hasNextPage: false },
  totalCount: 0,
};
