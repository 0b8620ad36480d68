import type { z } from 'zod';
import type { Charge, Defaults, Hosts } from './advisor-data.schema.js';
import type { EdgeType } from './edge-types.js';
import type { Kind } from './kinds.js';
import type { LocalizedText } from './localized-text.js';
import type { NodeId } from './node-id.js';
import type { Body, NODE_SCHEMAS, Synonyms } from './node.schema.js';
import type { Offer } from './offer.schema.js';
import type { PriceRow, RegionIndexRow } from './price.schema.js';

/** What only nodes of one kind have: the fields of its schema beyond those that every node has. */
type Common = 'name' | 'summary' | 'aliases' | 'synonyms' | 'correction' | 'body' | 'edges';
type Own<K extends keyof typeof NODE_SCHEMAS> = Omit<z.infer<(typeof NODE_SCHEMAS)[K]>, Common>;

export type PatternData = Own<'pattern'>;
export type TechnologyData = Omit<Own<'technology'>, 'offers'> & { readonly offers: readonly Offer[] };
export type RoleData = Own<'role'>;
export type CapabilityData = Own<'capability'>;
export type SkillData = Own<'skill'>;
export type FailureModeData = Own<'failure-mode'>;
export type SourceData = Own<'source'>;
export type CaseData = Own<'case'>;
export type ComparisonData = Own<'comparison'>;
export type CertificationData = Own<'certification'>;
export type LevelData = Own<'level'>;
export type ResourceData = Own<'resource'>;

export interface NodeDataByKind {
  readonly pattern: PatternData;
  readonly technology: TechnologyData;
  readonly role: RoleData;
  readonly capability: CapabilityData;
  readonly skill: SkillData;
  readonly 'failure-mode': FailureModeData;
  readonly source: SourceData;
  readonly case: CaseData;
  readonly comparison: ComparisonData;
  readonly certification: CertificationData;
  readonly level: LevelData;
  readonly resource: ResourceData;
}
export type NodeData<K extends Kind = Kind> = K extends keyof NodeDataByKind
  ? NodeDataByKind[K]
  : Readonly<Record<string, never>>;

/** A thing in the knowledge graph. Plain JSON. */
export interface GraphNode<K extends Kind = Kind> {
  readonly id: NodeId;
  readonly kind: K;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  /** Every other name that finds it, synonyms included. */
  readonly aliases: readonly string[];
  /** Other names to show, per language. */
  readonly synonyms?: Synonyms;
  /** What is often taught wrongly about it, and what holds instead. */
  readonly correction?: LocalizedText;
  readonly body?: Body;
  /** What only its kind has. */
  readonly data: NodeData<K>;
}

/** A typed, directed link between two nodes. `(from, type, to)` is unique. */
export interface GraphEdge {
  readonly type: EdgeType;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly weight?: number;
  readonly level?: number;
  /** Where a resource or certification takes its learner from; one below `level` where absent. */
  readonly fromLevel?: number;
  readonly required?: boolean;
  readonly group?: string;
  readonly note?: LocalizedText;
  /** Slug of a source node. */
  readonly source?: string;
  /** Where in the source at the other end: a section, page or heading, so that another person finds it again. */
  readonly place?: string;
}

/** The checked content as one value; nodes by id and edges by (from, type, to), both sorted. Plain JSON. */
export interface CompiledGraph {
  /** Hash of everything below. */
  readonly contentHash: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Alias, lower case → node id, per kind: `capability` → `payment-processing` → `capability:payments`. */
  readonly aliases: Readonly<Record<string, Readonly<Record<string, NodeId>>>>;
  readonly prices: readonly PriceRow[];
  readonly regionIndex: readonly RegionIndexRow[];
  readonly charges: readonly Charge[];
  readonly defaults: Defaults;
  /** What self-hosted offers were expanded with; a node's file form is had back by it. */
  readonly hosts: Hosts;
}
