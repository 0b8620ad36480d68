import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphql, HttpResponse } from 'msw';

import { fakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import type { GraphProblem } from './model/problems';

const DOCUMENT = {
  name: { en: 'Saga', es: 'Saga' },
  summary: { en: 'Steps with an undo each.', es: 'Pasos con marcha atrás.' },
  category: 'integration',
  body: {
    what: { en: 'A **chain** of steps.', es: 'Una cadena.' },
    mistakes: { en: ['first', 'second'], es: ['primero', 'segundo'] },
  },
  edges: { USES: ['pattern:cqrs'] },
};

type Document = typeof DOCUMENT;

function loaded(document: Document, revision: string): object {
  return {
    __typename: 'NodeDocument',
    id: 'pattern:saga',
    kind: 'pattern',
    slug: 'saga',
    revision,
    graphVersion: 'v-0',
    document,
    yaml: '',
    path: 'content/pattern/saga.yaml',
    isGenerated: false,
    change: 'NONE',
  };
}

/** An edit, as the API gives it. */
const EDIT = {
  id: '7',
  at: '2026-11-24T10:00:00Z',
  action: 'EDIT',
  message: 'clearer',
  personId: '1',
  personName: 'Ana Ruiz',
  isAuthenticated: false,
  undoes: null,
  graphVersion: 'v-1',
  nodeCount: 1,
  nodeIds: ['pattern:saga'],
};

/** What was sent to be saved, in order. */
let saved: { readonly document: Document; readonly expectedRevision?: string; readonly message?: string }[] =
  [];
/** What somebody else saved meanwhile. */
let theirs: Document | undefined;

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  [saved, theirs] = [[], undefined];
  server.use(
    graphql.query('LoadNodeDocument', () =>
      HttpResponse.json({ data: { nodeDocument: loaded(DOCUMENT, 'rev-1') } }),
    ),
    graphql.query('CheckNode', ({ variables }) =>
      HttpResponse.json({
        data: { checkNode: { problems: problemsOf(variables['document'] as Document), yaml: 'name: …' } },
      }),
    ),
    graphql.query('LoadCuration', () =>
      HttpResponse.json({ data: { curation: { mayEdit: true, curatorIds: [] }, people: { edges: [] } } }),
    ),
    graphql.query('LoadEdgeRules', () =>
      HttpResponse.json({
        data: {
          edgeTypes: ['USES', 'NEEDS_SKILL'].map((type) => ({
            type,
            fromKinds: ['pattern'],
            toKinds: ['pattern', 'skill'],
            meaning: { en: type.toLowerCase(), es: type.toLowerCase() },
          })),
        },
      }),
    ),
    graphql.query('SearchNodes', () =>
      HttpResponse.json({
        data: { search: [{ node: { id: 'skill:messaging', name: { en: 'Messaging', es: 'Mensajería' } } }] },
      }),
    ),
    graphql.mutation('SaveNode', ({ variables }) => {
      const input = variables['input'] as (typeof saved)[number];
      saved.push(input);
      const payload =
        theirs !== undefined && input.expectedRevision === 'rev-1'
          ? { __typename: 'StaleNode', current: loaded(theirs, 'rev-2') }
          : { __typename: 'SavedNode', saved: loaded(input.document, 'rev-3'), edit: EDIT };
      return HttpResponse.json({ data: { saveNode: payload } });
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
  window.localStorage.clear();
});
afterAll(() => {
  server.close();
});

/** Finds what the tests provoke: a summary without text. */
function problemsOf({ summary }: Document): readonly GraphProblem[] {
  return summary.es === ''
    ? [{ path: 'summary.es', code: 'out-of-range', accepted: 'a text of at least 1 character', given: '' }]
    : [];
}

async function openForm() {
  const user = userEvent.setup();
  const page = renderApp('/node/pattern:saga/edit?lang=en');
  await screen.findByRole('heading', { level: 1, name: 'Edit Saga' });
  await screen.findByText('No problems: it can be saved');
  return { user, ...page };
}

const spanish = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Summary, Spanish' });
const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });

describe('editing a node', () => {
  it('says what is wrong beside the field and in a list that leads there, and does not save it', async () => {
    const { user } = await openForm();
    await user.clear(spanish());
    const list = within(screen.getByRole('region', { name: 'Problems' }));
    const jump = await list.findByRole('button', { name: /Summary, Spanish/ });
    const described = (spanish().getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(
      'a text of at least 1 character',
    );
    expect(saveButton().disabled).toBe(true);
    await user.click(jump);
    await waitFor(() => {
      expect(document.activeElement).toBe(spanish());
    });
  });

  it('saves the document over the revision that was read, with the reason', async () => {
    const { user } = await openForm();
    await user.type(spanish(), ' Y más.');
    await user.type(screen.getByRole('textbox', { name: /^Why/ }), 'clearer');
    await waitFor(() => {
      expect(saveButton().disabled).toBe(false);
    });
    await user.click(saveButton());
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(saved).toEqual([
      {
        id: 'pattern:saga',
        document: { ...DOCUMENT, summary: { ...DOCUMENT.summary, es: 'Pasos con marcha atrás. Y más.' } },
        expectedRevision: 'rev-1',
        message: 'clearer',
      },
    ]);
    expect(window.localStorage.getItem('architrave-draft:pattern:saga')).toBeNull();
  });

  it('moves, adds and removes the lines of both languages together', async () => {
    const { user } = await openForm();
    const line = () =>
      screen.getByRole<HTMLTextAreaElement>('textbox', { name: /mistakes, line 1, English/ });
    line().focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(line().value).toBe('second');
    await waitFor(() => {
      expect((document.activeElement as HTMLTextAreaElement).value).toBe('first');
    });
    await user.click(screen.getByRole('button', { name: 'Remove: Common mistakes, line 1' }));
    await waitFor(() => {
      expect(saveButton().disabled).toBe(false);
    });
    await user.click(saveButton());
    await screen.findByText('Saved.');
    expect(saved[0]?.document.body.mistakes).toEqual({ en: ['first'], es: ['primero'] });
  });

  it('links a node found by name, with what the type carries', async () => {
    const { user } = await openForm();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Add links of another type' }),
      'NEEDS_SKILL',
    );
    await user.type(screen.getByRole('textbox', { name: 'Add to: needs skill' }), 'mess');
    await user.click(await screen.findByRole('option', { name: /Messaging/, hidden: true }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Level, Messaging' }), '3');
    await waitFor(() => {
      expect(saveButton().disabled).toBe(false);
    });
    await user.click(saveButton());
    await screen.findByText('Saved.');
    expect(saved[0]?.document.edges).toEqual({
      USES: ['pattern:cqrs'],
      NEEDS_SKILL: [{ to: 'skill:messaging', level: 3 }],
    });
  });

  it('keeps JSON that cannot be read as typed, and saves nothing until it can', async () => {
    const { user } = await openForm();
    const source = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Fields of the kind' });
    await user.clear(source);
    await user.type(source, '{{"category": "data"');
    expect(source.value).toBe('{"category": "data"');
    expect((await screen.findAllByText(/This is not a JSON object/)).length).toBe(2);
    expect(saveButton().disabled).toBe(true);
    await user.type(source, '}');
    await waitFor(() => {
      expect(saveButton().disabled).toBe(false);
    });
    await user.click(saveButton());
    await screen.findByText('Saved.');
    expect(saved[0]?.document.category).toBe('data');
  });

  it('offers the unsaved text of an earlier visit', async () => {
    const first = await openForm();
    await first.user.type(spanish(), ' Y más.');
    first.unmount();
    const { user } = await openForm();
    expect(spanish().value).toBe('Pasos con marcha atrás.');
    await user.click(screen.getByRole('button', { name: 'Restore it' }));
    expect(spanish().value).toBe('Pasos con marcha atrás. Y más.');
  });

  it('asks before unsaved text is left', async () => {
    const { user, router } = await openForm();
    await user.type(spanish(), ' Y más.');
    await user.click(screen.getByRole('link', { name: 'Read the page' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave with unsaved changes?' }));
    await user.click(dialog.getByRole('button', { name: 'Stay here' }));
    expect(router.state.location.pathname).toBe('/node/pattern:saga/edit');
    expect(spanish().value).toBe('Pasos con marcha atrás. Y más.');
  });

  it('shows both versions where somebody else saved, and saves what was chosen of them', async () => {
    theirs = { ...DOCUMENT, name: { en: 'Sagas', es: 'Sagas' }, summary: { en: 'Theirs.', es: 'Suyo.' } };
    const { user } = await openForm();
    await user.clear(spanish());
    await user.type(spanish(), 'Mío.');
    await waitFor(() => {
      expect(saveButton().disabled).toBe(false);
    });
    await user.click(saveButton());
    const dialog = within(await screen.findByRole('dialog', { name: /Somebody saved this node/ }));
    const both = dialog.getByRole('group', { name: /Summary, Spanish/ });
    expect(both.textContent).toMatch(/changed by both.*Mío\..*Suyo\./);
    const english = within(dialog.getByRole('group', { name: /Name, English/ }));
    await user.click(english.getByRole('radio', { name: 'Mine' }));
    await user.click(dialog.getByRole('button', { name: 'Put into the form' }));
    await waitFor(() => {
      expect(saveButton().disabled).toBe(false);
    });
    await user.click(saveButton());
    await screen.findByText('Saved.');
    expect(saved[1]).toMatchObject({
      expectedRevision: 'rev-2',
      document: { name: { en: 'Saga', es: 'Sagas' }, summary: { en: 'Theirs.', es: 'Mío.' } },
    });
  });
});
