import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphql, HttpResponse } from 'msw';

import { fakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import type { Decision } from './api/fragments';
import { aDecision, anAction } from './testing';

const TEXT = `# Keep bookings in PostgreSQL

## Context and Problem Statement

A room must not be sold twice.

## Considered Options

* PostgreSQL
* MongoDB

## Decision Outcome

Chosen option: "PostgreSQL", because constraints hold across rows.

### Consequences

* Bad, because one writer takes every booking.
`;

const OLD = aDecision('old', { title: 'Keep bookings in files', number: 7, status: 'ACCEPTED' });
const NEW = aDecision('pg', {
  title: 'Keep bookings in PostgreSQL',
  text: TEXT,
  tags: ['data'],
  reviewBy: '2020-01-01',
  details: {
    provenance: [
      {
        section: 'consequences',
        line: 'one writer takes every booking.',
        origin: { from: 'graph', nodes: ['technology:postgresql'], graphVersion: 'v1' },
      },
    ],
  },
  relations: [
    {
      relation: 'SUPERSEDES',
      isInText: true,
      effectiveAt: null,
      saidById: 'pg',
      from: { id: 'pg', number: null, title: 'Keep bookings in PostgreSQL', status: 'PROPOSED' },
      to: { id: 'old', number: 7, title: 'Keep bookings in files', status: 'ACCEPTED' },
    },
  ],
  comments: [
    {
      id: 'c1',
      version: 1,
      text: 'Who is on call?',
      createdAt: '2026-11-20T10:00:00Z',
      editedAt: null,
      resolvedAt: null,
      anchor: { kind: 'SECTION', value: 'Consequences' },
      author: { id: '2', name: '' },
      resolvedBy: null,
    },
  ],
  actions: [
    anAction('ACCEPT', {
      effects: [
        { ...NO_EFFECT(), kind: 'number', number: 12 },
        { ...NO_EFFECT(), kind: 'status', to: 'SUPERSEDED', decision: brief(OLD) },
        { ...NO_EFFECT(), kind: 'closes' },
      ],
    }),
    anAction('REJECT', { refusal: { code: 'sent-back', accepted: 'a new answer' } }),
  ],
});

function NO_EFFECT() {
  return { kind: '', number: null, to: null, word: null, relation: null, on: null, decision: null };
}

function brief({ id, number, title, status }: Decision) {
  return { id, number, title, status };
}

/** What the API was asked: the filters of lists, and the moves. */
let filters: unknown[];
let moves: unknown[];
/** What a move answers. */
let moved: object;

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  filters = [];
  moves = [];
  moved = { __typename: 'Decision', ...NEW };
  server.use(
    graphql.query('LoadDecisions', ({ variables }) => {
      filters.push(variables['filter']);
      const all = [NEW, OLD];
      return HttpResponse.json({
        data: {
          decisions: {
            totalCount: all.length,
            counts: [
              { status: 'PROPOSED', count: 1 },
              { status: 'ACCEPTED', count: 1 },
            ],
            pageInfo: { hasNextPage: false, endCursor: null },
            edges: all.map((node) => ({ node })),
          },
        },
      });
    }),
    graphql.query('LoadDecision', ({ variables }) =>
      HttpResponse.json({
        data: { decision: [NEW, OLD].find(({ id }) => id === variables['ref']) ?? null },
      }),
    ),
    graphql.query('LoadDecisionQueue', () =>
      HttpResponse.json({ data: { decisionQueue: { reviews: [], flagged: [], leftOut: 0 } } }),
    ),
    graphql.query('LoadDecisionVersions', () =>
      HttpResponse.json({
        data: {
          decisionVersions: {
            totalCount: 1,
            pageInfo: { hasNextPage: false, endCursor: null },
            edges: [
              {
                node: {
                  version: 1,
                  number: null,
                  title: NEW.title,
                  status: 'PROPOSED',
                  action: 'create',
                  message: 'From the workshop',
                  at: '2026-11-20T10:00:00Z',
                  isAuthenticated: false,
                  author: { id: '1', name: 'Ana Ruiz' },
                },
              },
            ],
          },
        },
      }),
    ),
    graphql.query('LoadReviewers', () =>
      HttpResponse.json({ data: { me: { id: '1', name: 'Ana Ruiz' }, people: { edges: [] } } }),
    ),
    graphql.query('LoadDecisionFacets', () =>
      HttpResponse.json({
        data: { decisionFacets: { tags: [{ value: 'data', count: 1 }], deciders: [], nodes: [] } },
      }),
    ),
    graphql.mutation('MoveDecision', ({ variables }) => {
      moves.push(variables['input']);
      return HttpResponse.json({ data: { moveDecision: moved } });
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

describe('the list of decisions', () => {
  it('counts, and shows the first decision beside it', async () => {
    renderApp('/decide?lang=en');
    expect(await screen.findByText('2 decisions: 1 proposed, 1 accepted')).toBeTruthy();
    expect(await screen.findByText('A room must not be sold twice.')).toBeTruthy();
    const [row] = screen.getAllByRole('link', { name: /Keep bookings in PostgreSQL/ });
    expect(row?.getAttribute('aria-current')).toBe('true');
    expect(row?.textContent).toContain('review was due');
  });

  it('follows what is typed, in the address too', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/decide?lang=en&status=accepted&due=yes');
    await user.type(await screen.findByRole('searchbox', { name: 'Search titles and texts' }), 'room');
    await waitFor(() => {
      expect(filters.at(-1)).toMatchObject({ text: 'room', statuses: ['ACCEPTED'] });
    });
    expect(router.state.location.search).toMatchObject({ q: 'room', status: 'accepted', due: 'yes' });
  });

  it('walks with j and k, and opens what it reaches', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/decide?lang=en&sort=title');
    await screen.findByText('A room must not be sold twice.');
    await user.keyboard('j');
    await waitFor(() => {
      expect(router.state.location.pathname).toBe('/decide/old');
    });
    expect(router.state.location.search).toMatchObject({ sort: 'title' });
    expect((document.activeElement as HTMLElement).textContent).toContain('Keep bookings in files');
    await user.keyboard('k');
    await waitFor(() => {
      expect(router.state.location.pathname).toBe('/decide/pg');
    });
  });

  it('says so where there is no such decision', async () => {
    renderApp('/decide/none?lang=en');
    expect(await screen.findByText('There is no decision none')).toBeTruthy();
  });

  it('shows an empty workspace how to begin', async () => {
    server.use(
      graphql.query('LoadDecisions', () =>
        HttpResponse.json({
          data: {
            decisions: {
              totalCount: 0,
              counts: [],
              pageInfo: { hasNextPage: false, endCursor: null },
              edges: [],
            },
          },
        }),
      ),
    );
    renderApp('/decide?lang=en');
    expect(await screen.findByRole('link', { name: 'Draft from the hotel case' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Import a folder of records' })).toBeTruthy();
  });
});

describe('a decision', () => {
  it('reads as an article: the outcome first, options as a table, lines with their origin', async () => {
    const user = userEvent.setup();
    renderApp('/decide/pg?lang=en');
    const summary = await screen.findByRole('region', { name: 'What was decided' });
    expect(summary.textContent).toBe('PostgreSQL, because constraints hold across rows.');
    expect(screen.getByRole('row', { name: /PostgreSQL.*chosen/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'From the knowledge graph' }));
    expect(await screen.findByText('Graph version v1')).toBeTruthy();
    expect(screen.getByText('deleted person')).toBeTruthy();
    expect(await screen.findByText('From the workshop')).toBeTruthy();
  });

  it('is accepted by one button that says what follows', async () => {
    const user = userEvent.setup();
    renderApp('/decide/pg?lang=en');
    const action = 'Accept: becomes number 12, supersedes 7';
    await user.click(await screen.findByRole('button', { name: action }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('7 becomes: superseded.')).toBeTruthy();
    expect(dialog.getByText('From then on its text stays as it is.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Agreed on Monday');
    await user.click(dialog.getByRole('button', { name: action }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(moves).toEqual([{ id: 'pg', expectedVersion: 1, move: 'ACCEPT', message: 'Agreed on Monday' }]);
  });

  it('says in plain words why the server refused, and keeps the reason written', async () => {
    const user = userEvent.setup();
    const refusal = {
      code: 'approvals-missing',
      accepted: '2 approvals of version 1; there are 1',
    };
    moved = { __typename: 'RefusedAction', refusal };
    renderApp('/decide/pg?lang=en');
    await user.click(await screen.findByRole('button', { name: /^Accept:/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Now');
    await user.click(dialog.getByRole('button', { name: /^Accept:/ }));
    expect((await dialog.findByRole('alert')).textContent).toBe(
      'It needs 2 approvals of this version; there are 1.',
    );
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Reason' }).value).toBe('Now');
  });

  it('tells of a change by somebody else', async () => {
    const user = userEvent.setup();
    moved = { __typename: 'StaleDecision' };
    renderApp('/decide/pg?lang=en');
    await user.click(await screen.findByRole('button', { name: /^Accept:/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /^Accept:/ }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Somebody changed it in the meantime');
  });
});
