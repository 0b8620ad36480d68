import type { EdgeType, GraphNode } from '@architrave/graph-seed/model';
import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { CONTENT_FACTS, type ContentFacts } from '../domain/content-facts.js';
import { EdgeTypeEnum } from './edge-type.model.js';
import { NodeLoaders } from './node-loaders.js';
import {
  toCapability,
  toCase,
  toCategory,
  toCertification,
  toComparison,
  toEdgeGroups,
  toFailureMode,
  toLevel,
  toResource,
  toRole,
  toSkill,
  toSource,
  toStyle,
  toTechnology,
} from './node.mapper.js';
import {
  CapabilityDetailsModel,
  CaseDetailsModel,
  CertificationDetailsModel,
  ComparisonDetailsModel,
  EdgeGroupModel,
  FailureModeDetailsModel,
  LevelDetailsModel,
  NodeModel,
  ResourceDetailsModel,
  RoleDetailsModel,
  SkillDetailsModel,
  SourceDetailsModel,
  StyleDetailsModel,
  TechnologyDetailsModel,
} from './node.model.js';

/** The fields of a node that its kind decides or that its edges tell. */
@Resolver(() => NodeModel)
export class NodeResolver {
  constructor(
    @Inject(CONTENT_FACTS) private readonly facts: ContentFacts,
    private readonly loaders: NodeLoaders,
  ) {}

  @ResolveField(() => String, { nullable: true })
  category(@Parent() node: GraphNode): string | null {
    return toCategory(node);
  }

  @ResolveField(() => StyleDetailsModel, {
    nullable: true,
    description: 'Present on the styles that the advisor ranks.',
  })
  style(@Parent() node: GraphNode): StyleDetailsModel | null {
    return toStyle(node);
  }

  @ResolveField(() => TechnologyDetailsModel, { nullable: true, description: 'Present on technologies.' })
  technology(@Parent() node: GraphNode): TechnologyDetailsModel | null {
    return toTechnology(node, this.facts.prices);
  }

  @ResolveField(() => RoleDetailsModel, { nullable: true, description: 'Present on component roles.' })
  role(@Parent() node: GraphNode): RoleDetailsModel | null {
    return toRole(node);
  }

  @ResolveField(() => SkillDetailsModel, { nullable: true, description: 'Present on skills.' })
  skill(@Parent() node: GraphNode): SkillDetailsModel | null {
    return toSkill(node);
  }

  @ResolveField(() => SourceDetailsModel, { nullable: true, description: 'Present on sources.' })
  source(@Parent() node: GraphNode): SourceDetailsModel | null {
    return toSource(node);
  }

  @ResolveField(() => FailureModeDetailsModel, { nullable: true, description: 'Present on failure modes.' })
  failureMode(@Parent() node: GraphNode): FailureModeDetailsModel | null {
    return toFailureMode(node);
  }

  @ResolveField(() => CapabilityDetailsModel, { nullable: true, description: 'Present on capabilities.' })
  capability(@Parent() node: GraphNode): CapabilityDetailsModel | null {
    return toCapability(node);
  }

  @ResolveField(() => CaseDetailsModel, { nullable: true, description: 'Present on cases.' })
  case(@Parent() node: GraphNode): CaseDetailsModel | null {
    return toCase(node);
  }

  @ResolveField(() => ComparisonDetailsModel, {
    nullable: true,
    description: 'Present on comparisons that have a table.',
  })
  comparison(@Parent() node: GraphNode): ComparisonDetailsModel | null {
    return toComparison(node);
  }

  @ResolveField(() => CertificationDetailsModel, {
    nullable: true,
    description: 'Present on certifications.',
  })
  certification(@Parent() node: GraphNode): CertificationDetailsModel | null {
    return toCertification(node);
  }

  @ResolveField(() => LevelDetailsModel, { nullable: true, description: 'Present on career levels.' })
  level(@Parent() node: GraphNode): LevelDetailsModel | null {
    return toLevel(node);
  }

  @ResolveField(() => ResourceDetailsModel, {
    nullable: true,
    description: 'Present on learning resources.',
  })
  resource(@Parent() node: GraphNode): ResourceDetailsModel | null {
    return toResource(node);
  }

  @ResolveField('edges', () => [EdgeGroupModel], {
    description: "The node's edges, grouped by type and direction, sources among them (`EVIDENCED_BY`).",
  })
  async edges(
    @Parent() node: GraphNode,
    @Args('types', { type: () => [EdgeTypeEnum], defaultValue: [], description: 'Empty: every type.' })
    types: EdgeType[],
    @Context() context: RequestContext,
  ): Promise<EdgeGroupModel[]> {
    const { edges, targets } = await this.loaders.edgesOf(context, types).load(node.id);
    return toEdgeGroups(node.id, edges, targets);
  }
}
