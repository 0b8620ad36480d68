import { isKind, KINDS, type Kind } from '../../../lib/kinds';
import { isLens, type Lens } from '../model/lens';

/**
 * What a link to Explore restores. Lists are in the order in which the user did things: places of the drawing
 * follow from it, so the same link gives the same picture.
 */
export interface ViewState {
  /** Text of the search on the start page. */
  readonly query: string;
  /** The node in the middle; nothing on the start page. */
  readonly focus: string | undefined;
  /** Nodes whose neighbours were drawn as well, besides the focus. */
  readonly opened: readonly string[];
  /** Groups of which further members were asked for, once for each time: `owner|out.USES`. */
  readonly more: readonly string[];
  /** Nodes that were dismissed. */
  readonly hidden: readonly string[];
  /** Kinds that the filter leaves out. */
  readonly without: readonly Kind[];
  /** Whose relations are shown. */
  readonly lens: Lens;
  /** What the names shown must contain; empty: anything. */
  readonly match: string;
  readonly selected: string | undefined;
  readonly view: 'graph' | 'table';
  /** How the table is sorted. */
  readonly sort: TableSort;
  /** The search for a way between two nodes, in place of a drawing around one. */
  readonly path: PathEnds | undefined;
  /** Where the last Tidy stands: how many of `opened`, `more` and `hidden` it took into account. */
  readonly tidied: TidyMark | undefined;
}

/** The column that sorts the table; `relation` keeps the order of the drawing. */
export const TABLE_SORTS = ['relation', 'name', 'kind'] as const;

/** How the table is sorted: by a column, downwards where it begins with a minus. */
export type TableSort = (typeof TABLE_SORTS)[number] | `-${(typeof TABLE_SORTS)[number]}`;

/** The two ends of a way; one of them may still have to be chosen. */
export interface PathEnds {
  readonly from?: string;
  readonly to?: string;
}

/** See ViewState.tidied. */
export interface TidyMark {
  readonly opened: number;
  readonly more: number;
  readonly hidden: number;
}

/** The start page. */
export const EMPTY_VIEW: ViewState = {
  query: '',
  focus: undefined,
  opened: [],
  more: [],
  hidden: [],
  without: [],
  lens: 'all',
  match: '',
  selected: undefined,
  view: 'graph',
  sort: 'relation',
  path: undefined,
  tidied: undefined,
};

/** The view as search parameters of a link; what is as on the start page is left out. */
export interface ViewSearch {
  readonly q?: string;
  readonly focus?: string;
  readonly open?: string;
  readonly more?: string;
  readonly hide?: string;
  readonly without?: string;
  readonly lens?: string;
  readonly match?: string;
  readonly sel?: string;
  readonly view?: 'table';
  readonly sort?: string;
  readonly way?: 'find';
  readonly from?: string;
  readonly to?: string;
  readonly tidy?: string;
}

const ID = /^[a-z-]+:[a-z0-9][a-z0-9-]*$/;
const MORE = /^[a-z-]+:[a-z0-9][a-z0-9-]*\|(in|out)\.[A-Z_]+$/;
/** A link with more than this was not made by hand or by the app; the rest is dropped. */
const MOST = 200;

/** Reads a view from search parameters. Whatever does not fit is left out; nothing throws. */
export function parseView(search: Readonly<Record<string, unknown>>): ViewState {
  const focus = idOf(search.focus);
  const path = pathOf(search);
  if (path !== undefined) return { ...EMPTY_VIEW, path };
  if (focus === undefined) return { ...EMPTY_VIEW, query: textOf(search.q) };
  const opened = unique(listOf(search.open).filter((id) => isNodeId(id) && id !== focus));
  const more = listOf(search.more).filter((key) => MORE.test(key));
  const hidden = unique(listOf(search.hide).filter((id) => isNodeId(id) && id !== focus));
  return {
    query: '',
    focus,
    opened,
    more,
    hidden,
    without: KINDS.filter((kind) => listOf(search.without).includes(kind)),
    lens: isLens(search.lens) ? search.lens : 'all',
    match: textOf(search.match),
    selected: idOf(search.sel),
    view: search.view === 'table' ? 'table' : 'graph',
    sort: sortOf(search.sort),
    path: undefined,
    tidied: tidyOf(search.tidy, { opened: opened.length, more: more.length, hidden: hidden.length }),
  };
}

/** Writes a view as search parameters: `parseView(printView(view))` is the same view. */
export function printView(view: ViewState): ViewSearch {
  const { focus, tidied, path } = view;
  if (path !== undefined) {
    const { from, to } = path;
    return {
      ...(from === undefined && to === undefined ? { way: 'find' as const } : {}),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  }
  if (focus === undefined) return view.query === '' ? {} : { q: view.query };
  return {
    focus,
    ...(view.opened.length > 0 ? { open: view.opened.join(',') } : {}),
    ...(view.more.length > 0 ? { more: view.more.join(',') } : {}),
    ...(view.hidden.length > 0 ? { hide: view.hidden.join(',') } : {}),
    ...(view.without.length > 0 ? { without: view.without.join(',') } : {}),
    ...(view.lens !== 'all' ? { lens: view.lens } : {}),
    ...(view.match !== '' ? { match: view.match } : {}),
    ...(view.selected !== undefined ? { sel: view.selected } : {}),
    ...(view.view === 'table' ? { view: 'table' as const } : {}),
    ...(view.sort !== 'relation' ? { sort: view.sort } : {}),
    ...(tidied !== undefined ? { tidy: `${tidied.opened}.${tidied.more}.${tidied.hidden}` } : {}),
  };
}

function pathOf(search: Readonly<Record<string, unknown>>): PathEnds | undefined {
  const [from, to] = [idOf(search.from), idOf(search.to)];
  if (from === undefined && to === undefined) return search.way === 'find' ? {} : undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined || to === from ? {} : { to }) };
}

function sortOf(value: unknown): TableSort {
  const all = TABLE_SORTS.flatMap((sort): TableSort[] => [sort, `-${sort}`]);
  return all.find((sort) => sort === value) ?? 'relation';
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && isNodeId(value) ? value : undefined;
}

function isNodeId(text: string): boolean {
  return ID.test(text) && isKind(text.slice(0, text.indexOf(':')));
}

function textOf(value: unknown): string {
  // The router reads a search for "42" as a number.
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function listOf(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? value.split(',').slice(0, MOST) : [];
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}

function tidyOf(value: unknown, most: TidyMark): TidyMark | undefined {
  if (typeof value !== 'string') return undefined;
  const [opened, more, hidden] = value
    .split('.')
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : undefined));
  if (opened === undefined || more === undefined || hidden === undefined) return undefined;
  return {
    opened: Math.min(opened, most.opened),
    more: Math.min(more, most.more),
    hidden: Math.min(hidden, most.hidden),
  };
}
