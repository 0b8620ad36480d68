import type { DecisionFilter, DecisionSort } from '../../../generated/graphql/graphql';
import type { Status } from '../api/fragments';
import { STATUSES, statusOf } from '../model/status';

/** The ways in which decisions are shown. */
export const VIEWS = ['list', 'board', 'timeline', 'graph'] as const;
export type View = (typeof VIEWS)[number];

/** The orders of the list, by the word that a link has for each. */
export const SORTS = {
  relevance: 'RELEVANCE',
  updated: 'UPDATED',
  newest: 'NUMBER_DESCENDING',
  number: 'NUMBER',
  title: 'TITLE',
  date: 'DATE',
  review: 'REVIEW_BY',
} as const satisfies Readonly<Record<string, DecisionSort>>;
export type Sort = keyof typeof SORTS;

/** What a link to the decisions restores: what is searched, filtered and shown. */
export interface DecideState {
  readonly query: string;
  readonly statuses: readonly Status[];
  readonly tags: readonly string[];
  /** Ids of nodes, `kind:slug`. */
  readonly nodes: readonly string[];
  readonly deciders: readonly string[];
  /** Only those whose day of review has come. */
  readonly due: boolean;
  readonly sort: Sort;
  readonly view: View;
  /** Shows the drawing of relations as a table. */
  readonly table: boolean;
}

/** Everything, last changed first, as a list. */
export const EVERYTHING: DecideState = {
  query: '',
  statuses: [],
  tags: [],
  nodes: [],
  deciders: [],
  due: false,
  sort: 'relevance',
  view: 'list',
  table: false,
};

/** The state as search parameters; what is as in EVERYTHING is left out. */
export interface DecideSearch {
  readonly q?: string;
  readonly status?: string;
  readonly tag?: string;
  readonly node?: string;
  readonly by?: string;
  readonly due?: 'yes';
  readonly sort?: Sort;
  readonly view?: View;
  readonly as?: 'table';
}

const NODE = /^[a-z][a-z-]*:[a-z0-9][a-z0-9-]*$/;
/** What the API takes at most. */
const MOST = { text: 200, values: 50 } as const;

/** Reads the state from search parameters. Whatever does not fit is left out; nothing throws. */
export function parseState(search: Readonly<Record<string, unknown>>): DecideState {
  const statuses = listOf(search.status).flatMap((text) => statusOf(text) ?? []);
  return {
    query: textOf(search.q),
    statuses: STATUSES.filter((status) => statuses.includes(status)),
    tags: listOf(search.tag),
    nodes: listOf(search.node).filter((id) => NODE.test(id)),
    deciders: listOf(search.by),
    due: search.due === 'yes',
    sort: isSort(search.sort) ? search.sort : 'relevance',
    view: VIEWS.find((view) => view === search.view) ?? 'list',
    table: search.as === 'table',
  };
}

/** Writes the state as search parameters: `parseState(printState(state))` is the same state. */
export function printState(state: DecideState): DecideSearch {
  const list = (values: readonly string[]) =>
    values.length === 0 ? undefined : values.map(escaped).join(',');
  const search: { [key in keyof DecideSearch]: DecideSearch[key] | undefined } = {
    q: state.query === '' ? undefined : state.query,
    status: list(state.statuses.map((status) => status.toLowerCase())),
    tag: list(state.tags),
    node: list(state.nodes),
    by: list(state.deciders),
    due: state.due ? 'yes' : undefined,
    sort: state.sort === 'relevance' ? undefined : state.sort,
    view: state.view === 'list' ? undefined : state.view,
    as: state.table ? 'table' : undefined,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The filter as the API takes it; `today` is YYYY-MM-DD. */
export function toFilter(state: DecideState, today: string): DecisionFilter {
  const { query, statuses, tags, nodes, deciders, due } = state;
  return {
    ...(query.trim() === '' ? {} : { text: query.trim() }),
    ...(statuses.length === 0 ? {} : { statuses: [...statuses] }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(nodes.length === 0 ? {} : { nodes: [...nodes] }),
    ...(deciders.length === 0 ? {} : { deciders: [...deciders] }),
    ...(due ? { dueBy: today } : {}),
  };
}

/** Whether something is searched or filtered. */
export function isNarrowed(state: DecideState): boolean {
  return Object.keys(toFilter(state, '2000-01-01')).length > 0;
}

function isSort(value: unknown): value is Sort {
  return typeof value === 'string' && Object.hasOwn(SORTS, value);
}

function textOf(value: unknown): string {
  // The router reads a search for "42" as a number.
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, MOST.text) : '';
}

/** Names hold commas ("Ruiz, Ana"); a backslash keeps one from parting the list. */
function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll(',', '\\,');
}

function listOf(value: unknown): readonly string[] {
  const text = textOf(value);
  const items = (text.match(/(?:\\.|[^,\\])+/gs) ?? []).map((item) => item.replaceAll(/\\(.)/gs, '$1'));
  return [...new Set(items)].slice(0, MOST.values);
}
