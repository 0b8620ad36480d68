import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphql, http, HttpResponse } from 'msw';

import { fakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const NAME = { en: 'Saga', es: 'Saga' };
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
const PAGE_INFO = { hasNextPage: false, endCursor: null };
const PREVIEW = {
  graphVersion: 'v-1',
  digest: 'd',
  counts: {
    nodes: { added: 0, changed: 1, removed: 0, unchanged: 3 },
    edges: { added: 0, changed: 0, removed: 0 },
  },
  nodes: [
    { id: 'pattern:saga', change: 'changed', fields: [{ path: 'summary.en', before: 'Old', after: 'New' }] },
  ],
  shown: 1,
  problems: [],
};

/** What an undo answers. */
let undone: object;

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  undone = { __typename: 'UndoneEdit', edit: { ...EDIT, id: '8', action: 'UNDO' } };
  server.use(
    graphql.query('LoadCuration', () =>
      HttpResponse.json({ data: { curation: { mayEdit: true, curatorIds: [] }, people: { edges: [] } } }),
    ),
    graphql.query('LoadChangedNodes', () =>
      HttpResponse.json({
        data: {
          changedNodes: [
            ['saga', 'CHANGED'],
            ['old', 'REMOVED'],
          ].map(([slug, change]) => ({
            id: `pattern:${slug}`,
            kind: 'pattern',
            slug,
            path: `content/pattern/${slug}.yaml`,
            change,
            name: slug === 'saga' ? NAME : { en: 'Old way', es: 'Vía antigua' },
          })),
        },
      }),
    ),
    graphql.query('LoadChangedFile', ({ variables }) =>
      HttpResponse.json({
        data: {
          changedFiles: [
            { path: 'x', text: variables['id'] === 'pattern:saga' ? 'name: { en: Saga, es: Saga }\n' : null },
          ],
        },
      }),
    ),
    graphql.query('LoadNodeHistory', () =>
      HttpResponse.json({
        data: {
          nodeHistory: {
            totalCount: 1,
            pageInfo: PAGE_INFO,
            edges: [
              {
                cursor: 'c',
                node: {
                  edit: EDIT,
                  change: {
                    nodeId: 'pattern:saga',
                    revisionBefore: 'a',
                    revisionAfter: 'b',
                    fields: [
                      { path: 'summary.es', before: 'Pasos viejos.', after: 'Pasos nuevos.' },
                      { path: 'edges.USES.pattern:cqrs', before: null, after: { to: 'pattern:cqrs' } },
                    ],
                  },
                },
              },
            ],
          },
        },
      }),
    ),
    graphql.mutation('UndoEdit', () => HttpResponse.json({ data: { undoEdit: undone } })),
    http.post('*/api/graph/import/preview', () => HttpResponse.json(PREVIEW)),
    http.post('*/api/graph/import/apply', () =>
      HttpResponse.json({ error: { code: 'STALE_GRAPH', message: '' } }, { status: 409 }),
    ),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

describe('a node’s history', () => {
  it('says who, why and what: the words that went and came, links by name', async () => {
    renderApp('/node/pattern:saga/history?lang=en');
    const entry = within((await screen.findByText('clearer')).closest('li') ?? document.body);
    expect(entry.getByText('Ana Ruiz')).toBeTruthy();
    expect(entry.getByText('name on trust')).toBeTruthy();
    expect(entry.getByText('viejos.').tagName).toBe('DEL');
    expect(entry.getByText('nuevos.').tagName).toBe('INS');
    expect(await entry.findByText(/uses → cqrs/i)).toBeTruthy();
  });

  it('says why an edit could not be undone', async () => {
    undone = {
      __typename: 'ChangedSince',
      changedEditId: '9',
      problems: [{ path: 'pattern:saga#summary.es', code: 'rule', accepted: 'as it was', given: null }],
    };
    const user = userEvent.setup();
    renderApp('/node/pattern:saga/history?lang=en');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await user.click(await screen.findByRole('button', { name: 'Undo the edit' }));
    expect(await screen.findByText(/these fields were changed again since/)).toBeTruthy();
    expect(screen.getByText('pattern:saga#summary.es')).toBeTruthy();
  });
});

describe('the content page', () => {
  it('lists what differs, filtered by name, with the file of each', async () => {
    const user = userEvent.setup();
    renderApp('/content?lang=en');
    await user.click(await screen.findByRole('button', { name: 'YAML file, Saga' }));
    expect(await screen.findByText(/name: \{ en: Saga/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Filter by name or id' }), 'via');
    expect(screen.getByText('1 node')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'YAML file, Old way' }));
    expect(await screen.findByText('The file is to be deleted.')).toBeTruthy();
  });

  it('keeps its view in the address', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/content?lang=en');
    await user.click(await screen.findByRole('tab', { name: 'Export' }));
    const link = await screen.findByRole('link', { name: 'CSV: Nodes' });
    expect(link.getAttribute('href')).toBe('/api/graph/export?format=csv&part=nodes');
    expect(router.state.location.search).toMatchObject({ view: 'export' });
  });

  it('shows what an import would change, and asks for a new preview where the graph changed since', async () => {
    const user = userEvent.setup();
    const { container } = renderApp('/content?view=import&lang=en');
    await screen.findByRole('button', { name: 'Show what would change' });
    const input = container.querySelector<HTMLInputElement>('input[type="file"]');
    await user.upload(input ?? document.createElement('input'), new File(['{}'], 'graph.json'));
    await user.click(screen.getByRole('button', { name: 'Show what would change' }));
    const preview = within(await screen.findByRole('region', { name: 'What would change' }));
    expect(preview.getByText('pattern:saga')).toBeTruthy();
    expect(preview.getByText('Old').tagName).toBe('DEL');
    await user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText(/changed since the preview/)).toBeTruthy();
  });
});
