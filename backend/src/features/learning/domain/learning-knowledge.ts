import {
  nodeId,
  slugOf,
  type CompiledGraph,
  type GraphEdge,
  type GraphNode,
  type Kind,
  type Language,
  type LocalizedText,
  type NodeId,
  type SkillData,
} from '@architrave/graph-seed/model';
import { findCycle } from './find-cycle.js';

/** A level of a skill or the skill's slug with it. */
export interface SkillLevel {
  readonly skill: string;
  readonly level: number;
}

/** Skills of which any one suffices. */
export interface OneOf {
  readonly group: string;
  readonly options: readonly SkillLevel[];
}

export interface LearnableSkill {
  readonly slug: string;
  /** Hours from each level to the next: [0→1 … 4→5]. */
  readonly hoursPerLevel: SkillData['hoursPerLevel'];
  readonly basis: SkillData['hoursBasis'];
  /** What must be held before one begins; what is only recommended. By slug. */
  readonly requires: readonly SkillLevel[];
  readonly oneOf: readonly OneOf[];
  readonly recommends: readonly SkillLevel[];
}

/** A level that a resource or certification takes its learner to, from another one. */
export interface Taught {
  readonly skill: string;
  readonly fromLevel: number;
  readonly toLevel: number;
}

/** Something that is worked through as a whole: its hours are paid once, whatever it teaches. */
export interface TeachingOption {
  readonly id: NodeId;
  readonly hours: number;
  readonly basis: 'documented' | 'assumed';
  /** By skill. */
  readonly teaches: readonly Taught[];
  /** Null: unknown. */
  readonly language: Language | null;
  readonly costUsd: number | null;
}

/** A resource for a skill, with or without hours. */
export interface Material extends Taught {
  readonly id: NodeId;
  readonly language: Language | null;
  readonly costUsd: number | null;
}

export interface KnownCertification {
  readonly slug: string;
  /** Its preparation; null where nobody has said how long that is. */
  readonly preparation: TeachingOption | null;
  readonly teaches: readonly Taught[];
  /** Slugs of certifications that must be held before, of which any one, and which are only recommended. */
  readonly requires: readonly string[];
  readonly oneOf: readonly { readonly group: string; readonly options: readonly string[] }[];
  readonly recommends: readonly string[];
  /** Skills that the exam asks for besides what it teaches. */
  readonly requiresSkills: readonly SkillLevel[];
  /** As read at the provider; null: unknown. Months 0: it does not lapse. */
  readonly minutes: number | null;
  readonly priceUsd: number | null;
  readonly validityMonths: number | null;
}

/** What a career level or a responsibility expects. */
export interface Expectation {
  readonly to: NodeId;
  /** Null where none is said. */
  readonly level: number | null;
}

/** The part of the graph that plans need, compiled once per graph version. */
export interface LearningKnowledge {
  readonly skills: ReadonlyMap<string, LearnableSkill>;
  /** Everything with hours that teaches, by id. */
  readonly options: readonly TeachingOption[];
  /** Skill → resources for it. */
  readonly materials: ReadonlyMap<string, readonly Material[]>;
  /** Skill without a resource → nodes with a page to read: what it is about (official documentation), else its sources. */
  readonly pages: ReadonlyMap<string, readonly NodeId[]>;
  readonly certifications: ReadonlyMap<string, KnownCertification>;
  /** Level or responsibility → what it expects. */
  readonly expects: ReadonlyMap<NodeId, readonly Expectation[]>;
  /** Technology, pattern, role or practice → skills that it needs. */
  readonly needs: ReadonlyMap<NodeId, readonly SkillLevel[]>;
  /** Skills that must come before each other in a circle, first = last; null in sound content. */
  readonly cycle: readonly string[] | null;
  readonly names: ReadonlyMap<NodeId, LocalizedText>;
  readonly urls: ReadonlyMap<NodeId, string>;
  /** Finds a node of one of the kinds, in order, by slug, alias or full id. */
  readonly resolve: NodeResolver;
}

export type NodeResolver = (text: string, kinds: readonly Kind[]) => NodeId | undefined;

const MOST_PAGES = 3;

/** Compiles what plans need from the graph. */
export function compileLearning(graph: CompiledGraph): LearningKnowledge {
  const into = new Map<NodeId, GraphEdge[]>();
  const out = new Map<NodeId, GraphEdge[]>();
  for (const edge of graph.edges) {
    push(into, edge.to, edge);
    push(out, edge.from, edge);
  }
  const ofKind = <K extends Kind>(kind: K): GraphNode<K>[] =>
    graph.nodes.filter((node) => node.kind === kind) as unknown as GraphNode<K>[];
  const skills = new Map(
    ofKind('skill').map((node) => [node.slug, learnableSkill(node, into.get(node.id) ?? [])] as const),
  );
  const teaches = (id: NodeId): Taught[] => taughtBy(out.get(id) ?? [], skills);
  const resources = ofKind('resource').map((node) => ({
    id: node.id,
    hours: node.data.hours ?? null,
    basis: node.data.hoursBasis ?? ('assumed' as const),
    teaches: teaches(node.id),
    language: node.data.language,
    costUsd: node.data.costUsd ?? null,
  }));
  const certifications = new Map(
    ofKind('certification').map(
      (node) => [node.slug, knownCertification(node, into.get(node.id) ?? [], teaches(node.id))] as const,
    ),
  );
  const materials = new Map<string, Material[]>();
  for (const { id, teaches: taught, language, costUsd } of resources)
    for (const one of taught) push(materials, one.skill, { ...one, id, language, costUsd });
  const urls = urlsOf(graph);
  return {
    skills,
    options: [
      ...resources.flatMap((resource) =>
        resource.hours === null || resource.teaches.length === 0
          ? []
          : [{ ...resource, hours: resource.hours }],
      ),
      ...[...certifications.values()].flatMap(({ preparation }) => preparation ?? []),
    ].sort(byId),
    materials,
    pages: pagesOf(skills, materials, { into, out, urls }),
    certifications,
    expects: new Map(
      [...ofKind('level'), ...ofKind('responsibility')].map(({ id }) => [
        id,
        edgesOf(out, id, 'EXPECTS').map(({ to, level }) => ({ to, level: level ?? null })),
      ]),
    ),
    needs: new Map(
      (['technology', 'pattern', 'role', 'practice'] as const).flatMap((kind) =>
        ofKind(kind).map(
          ({ id }) =>
            [
              id,
              edgesOf(out, id, 'NEEDS_SKILL').map(({ to, level }) => ({
                skill: slugOf(to),
                level: level ?? 1,
              })),
            ] as const,
        ),
      ),
    ),
    cycle: findCycle([...skills.keys()], (slug) => {
      const skill = skills.get(slug);
      return [...(skill?.requires ?? []), ...(skill?.oneOf ?? []).flatMap(({ options }) => options)].map(
        (before) => before.skill,
      );
    }),
    names: new Map(graph.nodes.map((node) => [node.id, node.name])),
    urls,
    resolve: nodeResolver(graph),
  };
}

/** Finds nodes by slug, alias or full id, of the first kind that has it. */
export function nodeResolver(graph: Pick<CompiledGraph, 'nodes' | 'aliases'>): NodeResolver {
  const ids = new Set<string>(graph.nodes.map((node) => node.id));
  return (text, kinds) => {
    const word = text.trim().toLowerCase();
    for (const kind of kinds) {
      const slug = word.startsWith(`${kind}:`) ? word.slice(kind.length + 1) : word;
      if (slug.includes(':')) continue;
      const id = nodeId(kind, slug);
      if (ids.has(id)) return id;
      const aliased = graph.aliases[kind]?.[slug];
      if (aliased !== undefined) return aliased;
    }
    return undefined;
  };
}

function learnableSkill({ slug, data }: GraphNode<'skill'>, into: readonly GraphEdge[]): LearnableSkill {
  const before = into.filter((edge) => edge.type === 'PREREQUISITE_OF' && edge.from.startsWith('skill:'));
  const levelOf = (edge: GraphEdge): SkillLevel => ({ skill: slugOf(edge.from), level: edge.level ?? 1 });
  const groups = new Map<string, SkillLevel[]>();
  for (const edge of before)
    if (edge.required !== false && edge.group !== undefined) push(groups, edge.group, levelOf(edge));
  return {
    slug,
    hoursPerLevel: data.hoursPerLevel,
    basis: data.hoursBasis,
    requires: before
      .filter((edge) => edge.required !== false && edge.group === undefined)
      .map(levelOf)
      .sort(bySkill),
    oneOf: [...groups]
      .map(([group, options]) => ({ group, options: options.sort(bySkill) }))
      .sort((a, b) => (a.group < b.group ? -1 : 1)),
    recommends: before
      .filter((edge) => edge.required === false)
      .map(levelOf)
      .sort(bySkill),
  };
}

function taughtBy(edges: readonly GraphEdge[], skills: ReadonlyMap<string, unknown>): Taught[] {
  return edges
    .filter((edge) => edge.type === 'TEACHES' && skills.has(slugOf(edge.to)))
    .map((edge) => {
      const toLevel = edge.level ?? 1;
      return { skill: slugOf(edge.to), fromLevel: edge.fromLevel ?? toLevel - 1, toLevel };
    })
    .sort(bySkill);
}

function knownCertification(
  { id, slug, data }: GraphNode<'certification'>,
  into: readonly GraphEdge[],
  teaches: readonly Taught[],
): KnownCertification {
  const before = into.filter((edge) => edge.type === 'PREREQUISITE_OF');
  const certificationsBefore = before.filter((edge) => edge.from.startsWith('certification:'));
  const required = (edge: GraphEdge): boolean => edge.required !== false;
  const groups = new Map<string, string[]>();
  for (const edge of certificationsBefore)
    if (required(edge) && edge.group !== undefined) push(groups, edge.group, slugOf(edge.from));
  return {
    slug,
    teaches,
    preparation:
      data.hours === undefined || teaches.length === 0
        ? null
        : {
            id,
            hours: data.hours,
            basis: data.hoursBasis ?? 'assumed',
            teaches,
            language: null,
            costUsd: data.priceUsd?.value ?? null,
          },
    requires: certificationsBefore
      .filter((edge) => required(edge) && edge.group === undefined)
      .map((edge) => slugOf(edge.from))
      .sort(),
    oneOf: [...groups]
      .map(([group, options]) => ({ group, options: options.sort() }))
      .sort((a, b) => (a.group < b.group ? -1 : 1)),
    recommends: certificationsBefore
      .filter((edge) => !required(edge))
      .map((edge) => slugOf(edge.from))
      .sort(),
    requiresSkills: before
      .filter((edge) => edge.from.startsWith('skill:') && required(edge))
      .map((edge) => ({ skill: slugOf(edge.from), level: edge.level ?? 1 }))
      .sort(bySkill),
    minutes: data.minutes?.value ?? null,
    priceUsd: data.priceUsd?.value ?? null,
    validityMonths: data.validityMonths?.value ?? null,
  };
}

/** Where a skill has no resource: what it is about, if that has a page, or else the sources that it rests on. */
function pagesOf(
  skills: ReadonlyMap<string, unknown>,
  materials: ReadonlyMap<string, readonly Material[]>,
  graph: {
    readonly into: ReadonlyMap<NodeId, readonly GraphEdge[]>;
    readonly out: ReadonlyMap<NodeId, readonly GraphEdge[]>;
    readonly urls: ReadonlyMap<NodeId, string>;
  },
): Map<string, NodeId[]> {
  const pages = new Map<string, NodeId[]>();
  for (const slug of skills.keys()) {
    if (materials.has(slug)) continue;
    const id = nodeId('skill', slug);
    const subjects = [
      ...edgesOf(graph.out, id, 'USES').map(({ to }) => to),
      ...edgesOf(graph.into, id, 'NEEDS_SKILL').map(({ from }) => from),
    ].filter((one) => slugOf(one) === slug);
    const sources = [id, ...subjects].flatMap((one) =>
      edgesOf(graph.out, one, 'EVIDENCED_BY').map(({ to }) => to),
    );
    const withPage = (ids: readonly NodeId[]): NodeId[] => ids.filter((one) => graph.urls.has(one));
    const about = withPage(subjects);
    const found = [...new Set(about.length > 0 ? about : withPage(sources))].slice(0, MOST_PAGES);
    if (found.length > 0) pages.set(slug, found);
  }
  return pages;
}

function urlsOf(graph: CompiledGraph): Map<NodeId, string> {
  return new Map(
    graph.nodes.flatMap(({ id, data }) =>
      'url' in data && typeof data.url === 'string' ? [[id, data.url] as const] : [],
    ),
  );
}

function edgesOf(
  edges: ReadonlyMap<NodeId, readonly GraphEdge[]>,
  id: NodeId,
  type: GraphEdge['type'],
): GraphEdge[] {
  return (edges.get(id) ?? []).filter((edge) => edge.type === type);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function bySkill(a: { readonly skill: string }, b: { readonly skill: string }): number {
  return a.skill < b.skill ? -1 : a.skill > b.skill ? 1 : 0;
}
