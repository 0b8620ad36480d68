import fc from 'fast-check';

import { KINDS } from '../../../lib/kinds';
import { LENSES } from '../model/lens';
import { EMPTY_VIEW, parseView, printView, type ViewState } from './view-state';

const anId = fc
  .tuple(fc.constantFrom(...KINDS), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/))
  .map(([kind, slug]) => `${kind}:${slug}`);

const aView: fc.Arbitrary<ViewState> = fc
  .record({
    focus: anId,
    opened: fc.uniqueArray(anId, { maxLength: 8 }),
    more: fc.array(
      anId.map((id) => `${id}|out.USES`),
      { maxLength: 4 },
    ),
    hidden: fc.uniqueArray(anId, { maxLength: 8 }),
    without: fc
      .uniqueArray(fc.constantFrom(...KINDS))
      .map((chosen) => KINDS.filter((kind) => chosen.includes(kind))),
    selected: fc.option(anId, { nil: undefined }),
    lens: fc.constantFrom(...LENSES),
    match: fc.constantFrom('', 'base de datos', '42'),
    view: fc.constantFrom('graph' as const, 'table' as const),
    sort: fc.constantFrom('relation' as const, 'name' as const, '-kind' as const),
    tidied: fc.option(fc.constant(0), { nil: undefined }),
  })
  .map(({ tidied, ...view }) => ({
    ...view,
    query: '',
    path: undefined,
    opened: view.opened.filter((id) => id !== view.focus),
    hidden: view.hidden.filter((id) => id !== view.focus),
    tidied: tidied === undefined ? undefined : { opened: 0, more: view.more.length, hidden: 0 },
  }));

describe('view codec', () => {
  it('gives every view back from its link', () => {
    fc.assert(
      fc.property(aView, (view) => {
        expect(parseView(printView(view) as Record<string, unknown>)).toEqual(view);
      }),
    );
  });

  it.each([{}, { from: 'pattern:saga' }, { to: 'role:cache' }, { from: 'pattern:saga', to: 'role:cache' }])(
    'gives the search for a way between %o back',
    (path) => {
      const view: ViewState = { ...EMPTY_VIEW, path };
      expect(parseView(printView(view) as Record<string, unknown>)).toEqual(view);
    },
  );

  it('does not look for a way from a node to itself', () => {
    expect(parseView({ from: 'role:cache', to: 'role:cache' }).path).toEqual({ from: 'role:cache' });
  });

  it('reads whatever an address holds without failing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'q',
            'focus',
            'open',
            'more',
            'hide',
            'without',
            'sel',
            'view',
            'tidy',
            'lens',
            'match',
            'sort',
            'from',
            'to',
            'way',
          ),
          fc.anything(),
        ),
        (search) => {
          expect(() => parseView(search)).not.toThrow();
        },
      ),
    );
  });

  it('writes nothing for the start page', () => {
    expect(printView(EMPTY_VIEW)).toEqual({});
    expect(parseView({})).toEqual(EMPTY_VIEW);
  });

  it('leaves out what is no node of a known kind', () => {
    const view = parseView({
      focus: 'pattern:saga',
      open: 'pattern:cqrs,nonsense,planet:mars,role:cache',
      sel: '<b>',
    });
    expect(view.opened).toEqual(['pattern:cqrs', 'role:cache']);
    expect(view.selected).toBeUndefined();
  });

  it('keeps a search for a number, which the router reads as a number', () => {
    expect(parseView({ q: 42 }).query).toBe('42');
  });

  it('never marks more as tidied than there is', () => {
    expect(parseView({ focus: 'pattern:saga', open: 'role:cache', tidy: '9.9.9' }).tidied).toEqual({
      opened: 1,
      more: 0,
      hidden: 0,
    });
  });
});
