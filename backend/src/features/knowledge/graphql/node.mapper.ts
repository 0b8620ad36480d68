import {
  edgeTypeOf,
  type GraphEdge,
  type GraphNode,
  type Kind,
  type NodeData,
  type NodeId,
  type Offer,
  type PriceRow,
} from '@architrave/graph-seed/model';
import type { EdgeDirection } from './edge-type.model.js';
import type {
  CapabilityDetailsModel,
  CaseDetailsModel,
  CertificationDetailsModel,
  ComparisonDetailsModel,
  EdgeGroupModel,
  EdgeModel,
  FailureModeDetailsModel,
  LevelDetailsModel,
  NodeLinkModel,
  NodeSummaryModel,
  ResourceDetailsModel,
  RoleDetailsModel,
  SkillDetailsModel,
  SourceDetailsModel,
  StyleDetailsModel,
  TechnologyDetailsModel,
} from './node.model.js';
import type { CapacityModel, OfferModel } from './offer.model.js';

/** The data of a node of one kind; `null` for a node of another. */
function dataOf<K extends Kind>(node: GraphNode, kind: K): NodeData<K> | null {
  return node.kind === kind ? (node.data as NodeData<K>) : null;
}

export function toCategory(node: GraphNode): string | null {
  return dataOf(node, 'pattern')?.category ?? null;
}

export function toStyle(node: GraphNode): StyleDetailsModel | null {
  const style = dataOf(node, 'pattern')?.style;
  return style === undefined ? null : { nature: style.nature, suitability: style.suitability };
}

export function toTechnology(
  node: GraphNode,
  prices: ReadonlyMap<string, PriceRow>,
): TechnologyDetailsModel | null {
  const data = dataOf(node, 'technology');
  if (data === null) return null;
  return {
    vendor: data.vendor ?? null,
    licence: data.licence.id,
    isOpenSource: data.licence.openSource,
    url: data.url,
    icon: data.icon ?? null,
    offers: data.offers.map((offer) => toOffer(offer, prices)),
  };
}

export function toRole(node: GraphNode): RoleDetailsModel | null {
  const data = dataOf(node, 'role');
  return data === null ? null : { use: data.use, isSoft: data.soft, order: data.order };
}

export function toSkill(node: GraphNode): SkillDetailsModel | null {
  const data = dataOf(node, 'skill');
  if (data === null) return null;
  return {
    hoursPerLevel: data.hoursPerLevel,
    hoursBasis: data.hoursBasis,
    hoursNote: data.hoursNote,
    levels: data.levels ?? null,
  };
}

export function toSource(node: GraphNode): SourceDetailsModel | null {
  const data = dataOf(node, 'source');
  return data === null
    ? null
    : { url: data.url ?? null, publisher: data.publisher, licence: data.licence, date: data.date };
}

export function toFailureMode(node: GraphNode): FailureModeDetailsModel | null {
  const data = dataOf(node, 'failure-mode');
  return data === null ? null : { role: data.role ?? null, fallback: data.fallback ?? null };
}

export function toCapability(node: GraphNode): CapabilityDetailsModel | null {
  const data = dataOf(node, 'capability');
  return data === null ? null : { nature: data.nature ?? null };
}

export function toCase(node: GraphNode): CaseDetailsModel | null {
  const data = dataOf(node, 'case');
  return data === null ? null : { requirements: data.requirements ?? null };
}

export function toComparison(node: GraphNode): ComparisonDetailsModel | null {
  const table = dataOf(node, 'comparison')?.table;
  if (table === undefined) return null;
  return {
    items: table.items.map((item) =>
      typeof item === 'string' ? { node: item, name: null } : { node: null, name: item.name },
    ),
    criteria: table.criteria.map(({ id, name, cells, source }) => ({
      id,
      name,
      cells,
      source: source ?? null,
    })),
    choose: table.choose,
  };
}

export function toCertification(node: GraphNode): CertificationDetailsModel | null {
  const data = dataOf(node, 'certification');
  if (data === null) return null;
  return {
    provider: data.provider,
    url: data.url,
    examCode: data.examCode ?? null,
    status: data.status ?? null,
    priceUsd: data.priceUsd ?? null,
    minutes: data.minutes ?? null,
    questions: data.questions ?? null,
    validityMonths: data.validityMonths ?? null,
    renewal: data.renewal ?? null,
    prerequisites: data.prerequisites ?? null,
    hours: data.hours ?? null,
    hoursBasis: data.hoursBasis ?? null,
  };
}

export function toLevel(node: GraphNode): LevelDetailsModel | null {
  const data = dataOf(node, 'level');
  return data === null ? null : { branch: data.branch, order: data.order, years: data.years };
}

export function toResource(node: GraphNode): ResourceDetailsModel | null {
  const data = dataOf(node, 'resource');
  if (data === null) return null;
  const { type, language, author, url } = data;
  return {
    type,
    language,
    author,
    url,
    costUsd: data.costUsd ?? null,
    licence: data.licence ?? null,
    hours: data.hours ?? null,
    hoursBasis: data.hoursBasis ?? null,
  };
}

export function toSummary(node: GraphNode): NodeSummaryModel {
  const { id, kind, slug, name, summary } = node;
  const icon = dataOf(node, 'technology')?.icon ?? null;
  return { id, kind, slug, name, summary, category: toCategory(node), icon, source: toSource(node) };
}

export function toEdge(edge: GraphEdge): EdgeModel {
  return {
    id: `${edge.type}|${edge.from}|${edge.to}`,
    type: edge.type,
    from: edge.from,
    to: edge.to,
    weight: edge.weight ?? null,
    level: edge.level ?? null,
    fromLevel: edge.fromLevel ?? null,
    isRequired: edge.required ?? null,
    group: edge.group ?? null,
    note: edge.note ?? null,
    source: edge.source ?? null,
    place: edge.place ?? null,
  };
}

/**
 * A node's edges grouped by type and direction, in the order in which the types first appear in `edges`
 * (by type where the store orders them so), outgoing first. A symmetric edge counts as outgoing.
 */
export function toEdgeGroups(
  nodeId: NodeId,
  edges: readonly GraphEdge[],
  targets: ReadonlyMap<string, GraphNode>,
): EdgeGroupModel[] {
  const groups = new Map<string, { edge: GraphEdge; direction: EdgeDirection; links: NodeLinkModel[] }>();
  for (const edge of edges) {
    const other = edge.from === nodeId ? edge.to : edge.to === nodeId ? edge.from : null;
    const target = other === null ? undefined : targets.get(other);
    if (target === undefined) continue;
    const direction: EdgeDirection =
      edge.from === nodeId || edgeTypeOf(edge.type).symmetric === true ? 'OUTGOING' : 'INCOMING';
    const key = `${edge.type} ${direction === 'OUTGOING' ? 0 : 1}`;
    const group = groups.get(key) ?? { edge, direction, links: [] };
    group.links.push({ edge: toEdge(edge), target: toSummary(target) });
    groups.set(key, group);
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key);
    if (group === undefined) return [];
    const definition = edgeTypeOf(group.edge.type);
    return [
      {
        type: group.edge.type,
        direction: group.direction,
        meaning: group.direction === 'OUTGOING' ? definition.meaning : definition.inverseMeaning,
        links: group.links.sort((a, b) =>
          a.target.id < b.target.id ? -1 : a.target.id > b.target.id ? 1 : 0,
        ),
      },
    ];
  });
}

function toOffer(offer: Offer, prices: ReadonlyMap<string, PriceRow>): OfferModel {
  return {
    id: offer.id,
    name: offer.name,
    cloud: offer.cloud,
    isManaged: offer.managed,
    isSelfHosted: offer.selfHosted,
    roles: offer.roles ?? null,
    scaling: offer.scaling,
    minUnits: offer.minUnits,
    maxUnits: offer.maxUnits,
    prices: offer.prices.map((term) => ({
      per: term.per,
      times: term.times,
      above: term.above,
      upTo: term.upTo ?? null,
      price: prices.get(term.row) ?? null,
    })),
    capacity: toCapacity(offer),
    latency: offer.latency,
    availability: offer.availability,
    recovery: offer.recovery ?? null,
    consistency: offer.consistency ?? null,
    operations: offer.operations,
    compliance: offer.compliance,
    limits: offer.limits,
  };
}

function toCapacity({ capacity }: Offer): CapacityModel {
  const figure = (value: number | 'elastic' | undefined): number | null =>
    typeof value === 'number' ? value : null;
  return {
    operationsPerSecond: figure(capacity.operationsPerSecond),
    storageGb: figure(capacity.storageGb),
    isElastic: capacity.operationsPerSecond === 'elastic',
    basis: capacity.basis,
    source: capacity.source ?? null,
    note: capacity.note ?? null,
  };
}
