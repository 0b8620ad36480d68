import type { EditedNode } from '@architrave/graph-seed/edit';

/** Somebody's edit of the graph: what it made of which nodes, with who, when and why. Kept with the changes it consists of. */
export interface GraphEdit {
  readonly id: string;
  readonly at: Date;
  readonly action: EditAction;
  /** Why, in the author's words. */
  readonly message: string | null;
  readonly author: EditAuthor;
  /** With `undo`: the edit that it takes back. */
  readonly undoes: string | null;
  readonly nodes: readonly EditedNode[];
}

export const EDIT_ACTIONS = ['edit', 'import', 'undo'] as const;
export type EditAction = (typeof EDIT_ACTIONS)[number];

export interface EditAuthor {
  readonly workspaceId: string;
  readonly personId: string;
  readonly personName: string;
  readonly isAuthenticated: boolean;
}

/** An edit as the history lists it, without what it made of each node. */
export interface RecordedEdit extends Omit<GraphEdit, 'nodes'> {
  /** The version that it led to. */
  readonly graphVersion: string;
  /** How many nodes it changed. */
  readonly nodeCount: number;
  /** The first of them, at most `LISTED_NODES`, in the order of the edit. */
  readonly nodeIds: readonly string[];
}

export const LISTED_NODES = 100;

/** What an edit made of one node. */
export interface NodeEdit {
  readonly edit: RecordedEdit;
  readonly change: EditedNode;
}
