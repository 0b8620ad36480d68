import { isKind, KINDS, type Kind } from '../../../lib/kinds';

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
  readonly selected: string | undefined;
  readonly view: 'graph' | 'table';
  /** Where the last Tidy stands: how many of `opened`, `more` and `hidden` it took into account. */
  readonly tidied: TidyMark | undefined;
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
  selected: undefined,
  view: 'graph',
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
  readonly sel?: string;
  readonly view?: 'table';
  readonly tidy?: string;
}

const ID = /^[a-z-]+:[a-z0-9][a-z0-9-]*$/;
const MORE = /^[a-z-]+:[a-z0-9][a-z0-9-]*\|(in|out)\.[A-Z_]+$/;
/** A link with more than this was not made by hand or by the app; the rest is dropped. */
const MOST = 200;

/** Reads a view from search parameters. Whatever does not fit is left out; nothing throws. */
export function parseView(search: Readonly<Record<string, unknown>>): ViewState {
  const focus = idOf(search.focus);
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
    selected: idOf(search.sel),
    view: search.view === 'table' ? 'table' : 'graph',
    tidied: tidyOf(search.tidy, { opened: opened.length, more: more.length, hidden: hidden.length }),
  };
}

/** Writes a view as search parameters: `parseView(printView(view))` is the same view. */
export function printView(view: ViewState): ViewSearch {
  const { focus, tidied } = view;
  if (focus === undefined) return view.query === '' ? {} : { q: view.query };
  return {
    focus,
    ...(view.opened.length > 0 ? { open: view.opened.join(',') } : {}),
    ...(view.more.length > 0 ? { more: view.more.join(',') } : {}),
    ...(view.hidden.length > 0 ? { hide: view.hidden.join(',') } : {}),
    ...(view.without.length > 0 ? { without: view.without.join(',') } : {}),
    ...(view.selected !== undefined ? { sel: view.selected } : {}),
    ...(view.view === 'table' ? { view: 'table' as const } : {}),
    ...(tidied !== undefined ? { tidy: `${tidied.opened}.${tidied.more}.${tidied.hidden}` } : {}),
  };
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
