import { createHash } from 'node:crypto';
import { LANGUAGES, type GraphEdge, type GraphNode, type PatternData } from '@architrave/graph-seed/model';
import { searchDocumentOf } from '../domain/search-text.js';

/** The properties of a stored node. `json` is the node itself; the others are what queries look at. */
export type NodeProperties = Readonly<Record<string, string | readonly string[]>>;

/** The properties of a stored edge. `json` is the edge itself. */
export type EdgeProperties = Readonly<Record<string, string | number | boolean>>;

export function nodeProperties(node: GraphNode): NodeProperties {
  const category = node.kind === 'pattern' ? (node.data as PatternData).category : undefined;
  const properties: Record<string, string | readonly string[]> = {
    id: node.id,
    kind: node.kind,
    slug: node.slug,
    ...(category === undefined ? {} : { category }),
    json: JSON.stringify(node),
  };
  for (const language of LANGUAGES) {
    const document = searchDocumentOf(node, language);
    properties[`sortName_${language}`] = document.sortName;
    properties[`names_${language}`] = document.names;
    properties[`mentions_${language}`] = document.mentions;
    properties[`nameWords_${language}`] = document.nameWords;
    properties[`textWords_${language}`] = document.textWords;
    properties[`nameText_${language}`] = document.nameWords.join(' ');
    properties[`text_${language}`] = document.textWords.join(' ');
  }
  return { ...properties, fingerprint: fingerprintOf(properties) };
}

export function edgeProperties(edge: GraphEdge): EdgeProperties {
  const { type, from, to, note, ...carried } = edge;
  const present = Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== undefined));
  const properties = {
    ...present,
    json: JSON.stringify({ type, from, to, ...carried, ...(note === undefined ? {} : { note }) }),
  };
  return { ...properties, fingerprint: fingerprintOf(properties) };
}

/** A stored node as the model has it. Throws when the record holds none. */
export function toNode(json: unknown): GraphNode {
  if (typeof json !== 'string') throw new Error('The store gave a node without its record');
  return JSON.parse(json) as GraphNode;
}

/** A stored edge as the model has it. Throws when the record holds none. */
export function toEdge(json: unknown): GraphEdge {
  if (typeof json !== 'string') throw new Error('The store gave an edge without its record');
  return JSON.parse(json) as GraphEdge;
}

function fingerprintOf(properties: object): string {
  return createHash('sha256').update(JSON.stringify(properties)).digest('hex').slice(0, 24);
}
