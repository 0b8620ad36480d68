import type { Kind } from '../../../lib/kinds';
import type { Lens } from '../model/lens';
import { EMPTY_VIEW, type PathEnds, type TableSort, type ViewState } from './view-state';

/** Puts a node in the middle of a new drawing and selects it. */
export function focusOn(view: ViewState, id: string): ViewState {
  return { ...EMPTY_VIEW, focus: id, selected: id, view: view.view, sort: view.sort, lens: view.lens };
}

/** Draws the neighbours of a node as well, and selects it. */
export function expand(view: ViewState, id: string): ViewState {
  if (view.focus === id || view.opened.includes(id)) return { ...view, selected: id };
  return { ...view, opened: [...view.opened, id], selected: id };
}

/** Takes the neighbours of a node off again; what stands only because of them goes too. */
export function collapse(view: ViewState, id: string): ViewState {
  if (!view.opened.includes(id)) return view;
  const index = view.opened.indexOf(id);
  const keptMore = view.more.filter((key) => !key.startsWith(`${id}|`));
  return {
    ...view,
    opened: view.opened.filter((other) => other !== id),
    more: keptMore,
    tidied: view.tidied && {
      ...view.tidied,
      opened: view.tidied.opened - (index < view.tidied.opened ? 1 : 0),
      more: Math.min(view.tidied.more, keptMore.length),
    },
  };
}

/** Draws further members of a group. */
export function showMore(view: ViewState, groupKey: string): ViewState {
  return { ...view, more: [...view.more, groupKey] };
}

/** Takes nodes off the drawing; the one in the middle stays. */
export function dismiss(view: ViewState, ids: readonly string[]): ViewState {
  const gone = ids.filter((id) => id !== view.focus && !view.hidden.includes(id));
  if (gone.length === 0) return view;
  return {
    ...view,
    hidden: [...view.hidden, ...gone],
    selected: view.selected !== undefined && gone.includes(view.selected) ? view.focus : view.selected,
  };
}

/** Brings all dismissed nodes back. */
export function restore(view: ViewState): ViewState {
  return { ...view, hidden: [], tidied: view.tidied && { ...view.tidied, hidden: 0 } };
}

/** Leaves a kind out, or lets it in again. */
export function toggleKind(view: ViewState, kind: Kind): ViewState {
  const without = view.without.includes(kind)
    ? view.without.filter((other) => other !== kind)
    : [...view.without, kind];
  return { ...view, without };
}

/** Lets all kinds in again. */
export function showAllKinds(view: ViewState): ViewState {
  return { ...view, without: [] };
}

/** Asks for all that is drawn to be laid out anew. */
export function tidy(view: ViewState): ViewState {
  return {
    ...view,
    tidied: { opened: view.opened.length, more: view.more.length, hidden: view.hidden.length },
  };
}

/** Selects a node, or nothing. Not a step that Undo takes back. */
export function select(view: ViewState, id: string | undefined): ViewState {
  return { ...view, selected: id };
}

/** Shows the drawing or its table. */
export function showAs(view: ViewState, kind: ViewState['view']): ViewState {
  return { ...view, view: kind };
}

/** Looks through a lens. What was tidied before is laid out anew, because other things are drawn. */
export function lookThrough(view: ViewState, lens: Lens): ViewState {
  return { ...view, lens };
}

/** Shows the nodes whose names contain a text. */
export function matchNames(view: ViewState, match: string): ViewState {
  return { ...view, match };
}

/** Sorts the table by a column; by the same again: the other way round. */
export function sortTable(view: ViewState, column: 'name' | 'kind' | 'relation'): ViewState {
  const sort: TableSort = view.sort === column ? `-${column}` : column;
  return { ...view, sort };
}

/** Looks for the ways between two nodes, in place of a drawing. */
export function findPath(_view: ViewState, path: PathEnds): ViewState {
  return { ...EMPTY_VIEW, path };
}
