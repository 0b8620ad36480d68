import { EMPTY_VIEW, type ViewState } from './view-state';
import {
  collapse,
  dismiss,
  expand,
  findPath,
  focusOn,
  lookThrough,
  restore,
  select,
  showMore,
  sortTable,
  tidy,
  toggleKind,
} from './view-steps';

const aView = (parts: Partial<ViewState> = {}): ViewState => ({
  ...EMPTY_VIEW,
  focus: 'pattern:saga',
  ...parts,
});

describe('view steps', () => {
  it('expands a node once and selects it', () => {
    const once = expand(aView(), 'role:cache');
    expect(once.opened).toEqual(['role:cache']);
    expect(expand(once, 'role:cache').opened).toEqual(['role:cache']);
    expect(once.selected).toBe('role:cache');
  });

  it('does not expand the node in the middle, whose neighbours are drawn already', () => {
    expect(expand(aView(), 'pattern:saga').opened).toEqual([]);
  });

  it('collapses a node together with what was asked for beyond its cap', () => {
    const view = aView({
      opened: ['role:cache', 'pattern:cqrs'],
      more: ['role:cache|out.USES', 'pattern:saga|in.USES'],
    });
    const collapsed = collapse(view, 'role:cache');
    expect(collapsed.opened).toEqual(['pattern:cqrs']);
    expect(collapsed.more).toEqual(['pattern:saga|in.USES']);
  });

  it('keeps the tidied part right when a tidied node is collapsed', () => {
    const view = tidy(aView({ opened: ['role:cache', 'pattern:cqrs'] }));
    expect(collapse(view, 'role:cache').tidied).toEqual({ opened: 1, more: 0, hidden: 0 });
  });

  it('dismisses nodes but never the one in the middle', () => {
    expect(dismiss(aView(), ['pattern:saga', 'role:cache']).hidden).toEqual(['role:cache']);
  });

  it('selects the middle when the selected node is dismissed', () => {
    expect(dismiss(aView({ selected: 'role:cache' }), ['role:cache']).selected).toBe('pattern:saga');
  });

  it('restores all that was dismissed', () => {
    expect(restore(aView({ hidden: ['role:cache'] })).hidden).toEqual([]);
  });

  it('leaves a kind out and lets it in again', () => {
    const without = toggleKind(aView(), 'skill');
    expect(without.without).toEqual(['skill']);
    expect(toggleKind(without, 'skill').without).toEqual([]);
  });

  it('starts a new drawing at another node, in the view that was chosen', () => {
    const view = focusOn(aView({ opened: ['role:cache'], view: 'table' }), 'pattern:cqrs');
    expect(view).toEqual({ ...EMPTY_VIEW, focus: 'pattern:cqrs', selected: 'pattern:cqrs', view: 'table' });
  });

  it('asks for more of a group as often as one asks', () => {
    expect(showMore(showMore(aView(), 'a:b|out.USES'), 'a:b|out.USES').more).toHaveLength(2);
  });

  it('changes nothing but the selection when selecting', () => {
    const view = aView({ opened: ['role:cache'] });
    expect(select(view, 'role:cache')).toEqual({ ...view, selected: 'role:cache' });
  });

  it('keep lens and sorting when another node comes into the middle, but not what was filtered', () => {
    const view = aView({ lens: 'team', sort: 'name', view: 'table', match: 'x', without: ['role'] });
    expect(focusOn(view, 'role:cache')).toEqual({
      ...EMPTY_VIEW,
      focus: 'role:cache',
      selected: 'role:cache',
      lens: 'team',
      sort: 'name',
      view: 'table',
    });
  });

  it('turn the sorting round when the same column is asked for again', () => {
    const once = sortTable(aView(), 'name');
    expect([once.sort, sortTable(once, 'name').sort, sortTable(once, 'kind').sort]).toEqual([
      'name',
      '-name',
      'kind',
    ]);
  });

  it('look through a lens with everything else as it is', () => {
    const view = aView({ opened: ['role:cache'], hidden: ['role:queue'] });
    expect(lookThrough(view, 'learner')).toEqual({ ...view, lens: 'learner' });
  });

  it('look for a way in place of a drawing', () => {
    expect(findPath(aView(), { from: 'role:cache' })).toEqual({
      ...EMPTY_VIEW,
      path: { from: 'role:cache' },
    });
  });
});
