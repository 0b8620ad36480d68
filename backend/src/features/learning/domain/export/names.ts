import { nodeId, type Language, type LocalizedText, type NodeId } from '@architrave/graph-seed/model';

export interface ExportOptions {
  readonly language: Language;
  readonly names: ReadonlyMap<NodeId, LocalizedText>;
}

/** The name of a node; its id where the graph no longer has it. */
export function nameOf(id: string, { names, language }: ExportOptions): string {
  return names.get(id as NodeId)?.[language] ?? id;
}

export function skillName(slug: string, options: ExportOptions): string {
  return nameOf(nodeId('skill', slug), options);
}
