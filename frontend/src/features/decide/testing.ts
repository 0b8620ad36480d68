import type { ActionState, Decision, DecisionSummary } from './api/fragments';
import type { ImportEntry } from './model/import-report';

/** A decision as lists have it: proposed by Ana, without anything around it. */
export function aSummary(id: string, parts: Partial<DecisionSummary> = {}): DecisionSummary {
  return {
    id,
    version: 1,
    number: null,
    title: `Decision ${id}`,
    status: 'PROPOSED',
    statusWord: 'proposed',
    date: '2026-11-20',
    tags: [],
    deciders: [],
    reviewBy: null,
    createdAt: '2026-11-20T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    acceptedAt: null,
    currentId: null,
    openComments: 0,
    author: { id: '1', name: 'Ana Ruiz' },
    flags: [],
    ...parts,
  };
}

/** A decision with a text in MADR. */
export function aDecision(id: string, parts: Partial<Decision> = {}): Decision {
  return {
    ...aSummary(id),
    file: `${id}.md`,
    dialect: 'madr4',
    language: 'en',
    consulted: [],
    informed: [],
    confidence: null,
    reversibility: null,
    graphVersion: null,
    scenarioId: null,
    acceptedVersion: null,
    isSelfAccepted: false,
    text: `# Decision ${id}\n\n## Context and Problem Statement\n\nWhy it is asked.\n`,
    details: {},
    editor: { id: '1', name: 'Ana Ruiz' },
    nodes: [],
    relations: [],
    reviews: [],
    comments: [],
    actions: [],
    ...parts,
  };
}

/** An action that is open and has no consequences. */
export function anAction(action: ActionState['action'], parts: Partial<ActionState> = {}): ActionState {
  return { action, refusal: null, effects: [], ...parts };
}

/** A file of an import that would become a new decision. */
export function anImportEntry(file: string, parts: Partial<ImportEntry> = {}): ImportEntry {
  return {
    file,
    type: 'decision',
    dialect: 'nygard',
    confidence: 1,
    title: 'Use MADR',
    rawStatus: 'Accepted',
    status: 'accepted',
    date: '2020-01-01',
    oddities: [],
    outcome: 'new',
    reason: null,
    number: 1,
    alias: null,
    decisionId: null,
    ...parts,
  };
}
