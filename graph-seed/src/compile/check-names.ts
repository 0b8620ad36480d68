import type { Charge } from '../model/advisor-data.schema.js';
import { DERIVED_PATHS, type Condition } from '../model/condition.schema.js';
import type {
  CaseData,
  FailureModeData,
  GraphNode,
  PatternData,
  RoleData,
  TechnologyData,
} from '../model/graph.js';
import { isKind, type Kind } from '../model/kinds.js';
import { nodeId, type NodeId } from '../model/node-id.js';
import type { Offer } from '../model/offer.schema.js';
import { fieldOf, parseRequirements, REQUIREMENT_PATHS } from '../model/requirements.schema.js';
import type { ContentProblem } from './content-problem.js';

export interface NamesToCheck {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  /** Node id → the file that it is written in; nodes that the compiler made have none. */
  readonly files: ReadonlyMap<NodeId, string>;
  readonly priceRows: ReadonlySet<string>;
  readonly charges: readonly Charge[];
}

/** Field and message of a problem; the caller knows the file. */
type Finding = Omit<ContentProblem, 'file'>;

/** Checks the names that stand in fields rather than in edges: nodes, sources, price rows, charges, requirement paths. */
export function checkNames(graph: NamesToCheck): ContentProblem[] {
  return [
    ...[...graph.nodes.values()].flatMap((node) =>
      namesInNode(node, graph).map((finding) => ({ file: graph.files.get(node.id) ?? node.id, ...finding })),
    ),
    ...graph.charges.flatMap((charge) =>
      [
        ...priceRows(charge.id, charge, graph),
        ...(charge.when === undefined ? [] : namesInCondition(charge.id, charge.when, graph)),
      ].map((finding) => ({ file: 'advisor/charges.yaml', ...finding })),
    ),
  ];
}

function namesInNode(node: GraphNode, graph: NamesToCheck): Finding[] {
  const findings = namesInDrawing(node, graph);
  switch (node.kind) {
    case 'pattern':
      return [...findings, ...namesInPattern(node.data as PatternData, graph)];
    case 'technology':
      return [...findings, ...namesInOffers((node.data as TechnologyData).offers, graph)];
    case 'role':
      return [...findings, ...named('demand.source', 'source', (node.data as RoleData).demand.source, graph)];
    case 'failure-mode':
      return [...findings, ...named('role', 'role', (node.data as FailureModeData).role, graph)];
    case 'case':
      return [...findings, ...namesInRequirements(node.data as CaseData, graph)];
    default:
      return findings;
  }
}

/** A finding for each slug that no node of the kind has. */
function named(
  field: string,
  kind: Kind,
  slugs: string | readonly string[] | undefined,
  graph: NamesToCheck,
): Finding[] {
  return [slugs ?? []]
    .flat()
    .filter((slug) => !graph.nodes.has(nodeId(kind, slug)))
    .map((slug) => ({ field, message: `${kind}:${slug} doesn't exist` }));
}

function isKnownPath(path: string): boolean {
  return [...REQUIREMENT_PATHS, ...DERIVED_PATHS].some((known) => known === path);
}

function requirementPath(field: string, path: string): Finding[] {
  return isKnownPath(path) ? [] : [{ field, message: `no requirement path ${path}` }];
}

function priceRows(field: string, owner: Pick<Charge, 'prices'>, graph: NamesToCheck): Finding[] {
  return owner.prices
    .filter((term) => !graph.priceRows.has(term.row))
    .map((term) => ({ field, message: `no price row ${term.row}` }));
}

function namesInCondition(field: string, test: Condition, graph: NamesToCheck): Finding[] {
  const inner = (conditions: readonly Condition[]): Finding[] =>
    conditions.flatMap((condition) => namesInCondition(field, condition, graph));
  if ('all' in test) return inner(test.all);
  if ('any' in test) return inner(test.any);
  if ('not' in test) return inner([test.not]);
  if ('path' in test) return requirementPath(field, test.path);
  if ('stated' in test) return requirementPath(field, test.stated);
  if ('priority' in test) return named(field, 'quality', test.priority, graph);
  if ('capability' in test) return named(field, 'capability', test.capability, graph);
  if ('style' in test) return named(field, 'pattern', test.style, graph);
  if ('role' in test) return named(field, 'role', test.role, graph);
  return named(field, 'technology', test.technology, graph);
}

function namesInPattern({ style, calledBy = [] }: PatternData, graph: NamesToCheck): Finding[] {
  const applies = style?.applies === undefined ? [] : namesInCondition('style.applies', style.applies, graph);
  const claims = (style?.suitability ?? []).flatMap((claim) => [
    ...namesInCondition(`style.suitability.${claim.id}`, claim.when, graph),
    ...named(`style.suitability.${claim.id}`, 'source', claim.source, graph),
  ]);
  const roles = (style?.roles ?? []).flatMap(({ role, when }) => [
    ...named('style.roles', 'role', role, graph),
    ...(when === undefined ? [] : namesInCondition(`style.roles.${role}`, when, graph)),
  ]);
  const calls = calledBy.flatMap((call) => [
    ...namesInCondition(`calledBy.${call.id}`, call.when, graph),
    ...call.because
      .filter((reason) => !isKnownPath(reason) && !graph.nodes.has(reason as NodeId))
      .map((reason) => ({ field: `calledBy.${call.id}`, message: `because: no path or node ${reason}` })),
    ...named(`calledBy.${call.id}`, 'source', call.source, graph),
  ]);
  return [...applies, ...claims, ...roles, ...calls];
}

function namesInOffers(offers: readonly Offer[], graph: NamesToCheck): Finding[] {
  const twice = offers.filter((offer, index) => offers.findIndex(({ id }) => id === offer.id) < index);
  return [
    ...twice.map((offer) => ({ field: `offers.${offer.id}`, message: 'offer id used twice' })),
    ...offers.flatMap((offer) => namesInOffer(offer, graph)),
  ];
}

function namesInOffer(offer: Offer, graph: NamesToCheck): Finding[] {
  const field = `offers.${offer.id}`;
  const { capacity, latency, availability, recovery, operations } = offer;
  const cited = [
    capacity.source,
    latency.source,
    availability.source,
    availability.slaSource,
    recovery?.source,
    operations.source,
    offer.complianceSource,
  ];
  return [
    ...priceRows(field, offer, graph),
    ...offer.charges
      .filter((id) => !graph.charges.some((charge) => charge.id === id))
      .map((id) => ({ field, message: `no charge ${id}` })),
    ...named(field, 'role', offer.roles, graph),
    ...offer.worksOnlyWith.flatMap((pair) => [
      ...named(field, 'role', pair.role, graph),
      ...named(field, 'technology', pair.technologies, graph),
    ]),
    ...named(
      field,
      'source',
      cited.filter((slug) => slug !== undefined),
      graph,
    ),
  ];
}

function namesInDrawing({ body }: GraphNode, graph: NamesToCheck): Finding[] {
  const drawing = body?.drawing;
  if (drawing === undefined) return [];
  const drawn = new Set(drawing.nodes.map((node) => node.id));
  return [
    ...drawing.nodes.flatMap((node) => named('body.drawing.nodes', 'role', node.role, graph)),
    ...drawing.edges
      .flatMap((edge) => [edge.from, edge.to])
      .filter((end) => !drawn.has(end))
      .map((end) => ({ field: 'body.drawing.edges', message: `no drawn node ${end}` })),
  ];
}

/** A worked example must open in the form without a complaint. */
function namesInRequirements({ requirements = {} }: CaseData, graph: NamesToCheck): Finding[] {
  const parsed = parseRequirements(requirements);
  if (!parsed.ok) {
    return parsed.problems.map(({ path, code, accepted }) => ({
      field: `requirements.${path}`,
      message: `${code}: ${accepted}`,
    }));
  }
  return REQUIREMENT_PATHS.flatMap((path) => {
    const field = fieldOf(path);
    if (field.type !== 'ids' && field.type !== 'scores') return [];
    return idsIn(requirements, path)
      .filter((id) => !field.kinds.some((kind) => isKind(kind) && isNamed(kind, id, graph)))
      .map((id) => ({ field: `requirements.${path}`, message: `no ${field.kinds.join(' or ')} ${id}` }));
  });
}

function idsIn(requirements: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  const value = path
    .split('.')
    .reduce<unknown>((group, key) => (group as Record<string, unknown> | undefined)?.[key], requirements);
  return Array.isArray(value) ? (value as string[]) : Object.keys(value ?? {});
}

/** Whether a slug, full id or alias means a node of the kind. */
function isNamed(kind: Kind, id: string, { nodes }: NamesToCheck): boolean {
  if (nodes.has(nodeId(kind, id)) || nodes.get(id as NodeId)?.kind === kind) return true;
  return [...nodes.values()].some(
    (node) => node.kind === kind && node.aliases.some((alias) => alias.toLowerCase() === id.toLowerCase()),
  );
}
