import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphql, HttpResponse } from 'msw';

import { fakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { aDecision, anAction } from '../testing';

const TEXTS = ['# X\n\n## Context\n\nThe old words.\n', '# X\n\n## Context\n\nThe new words.\n'];
const OTHER = { id: 'd0', number: 7, title: 'Keep files', status: 'ACCEPTED' as const };

let saved: unknown[] = [];

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  saved = [];
  const self = { id: 'd1', number: null, title: 'X', status: 'PROPOSED' as const };
  const relation = {
    relation: 'SUPERSEDES' as const,
    isInText: false,
    effectiveAt: null,
    saidById: 'd1',
    from: self,
    to: OTHER,
  };
  const one = aDecision('d1', {
    version: 2,
    title: 'X',
    text: TEXTS[1] ?? '',
    relations: [relation],
    actions: [anAction('EDIT')],
  });
  server.use(
    graphql.query('LoadDecision', ({ variables }) =>
      HttpResponse.json({
        data: {
          decision:
            variables['ref'] === 'd0'
              ? aDecision('d0', { number: 7, title: 'Keep files', text: '# Keep files\n' })
              : one,
        },
      }),
    ),
    graphql.query('LoadDecisionVersions', () =>
      HttpResponse.json({
        data: {
          decisionVersions: {
            totalCount: 2,
            pageInfo: { hasNextPage: false, endCursor: null },
            edges: [2, 1].map((version) => ({
              node: {
                version,
                number: null,
                title: 'X',
                status: 'PROPOSED',
                action: version === 1 ? 'create' : 'edit',
                message: version === 1 ? null : 'clearer',
                at: '2026-11-24T10:00:00Z',
                isAuthenticated: false,
                author: { id: '1', name: 'Ana Ruiz' },
              },
            })),
          },
        },
      }),
    ),
    graphql.query('LoadDecisionVersion', ({ variables }) => {
      const version = Number(variables['version']);
      const decisionVersion = { version, title: 'X', text: TEXTS[version - 1], details: {} };
      return HttpResponse.json({ data: { decisionVersion } });
    }),
    graphql.mutation('SaveDecision', ({ variables }) => {
      saved.push(variables['input']);
      return HttpResponse.json({ data: { saveDecision: { __typename: 'Decision', ...one, version: 3 } } });
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

describe('versions of a decision', () => {
  it('shows who wrote what when and why, and the words that differ between two', async () => {
    renderApp('/decide/d1/versions?lang=en');
    const list = within(await screen.findByRole('region', { name: 'Versions, newest first' }));
    expect((await list.findByText('clearer')).tagName).toBe('Q');
    const table = await screen.findByRole('group', { name: 'Differences' });
    expect([...table.querySelectorAll('del, ins')].map((mark) => mark.textContent)).toEqual(['old', 'new']);
  });

  it('compares with the decision that it replaces', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/decide/d1/versions?lang=en');
    await user.click(
      await screen.findByRole('button', { name: 'Compare with 7 Keep files, which it replaces' }),
    );
    expect(await screen.findByRole('heading', { level: 2, name: '7 Keep files → Version 2' })).toBeTruthy();
    expect(router.state.location.search).toMatchObject({ with: 'd0' });
  });

  it('restores an old version as a new one', async () => {
    const user = userEvent.setup();
    renderApp('/decide/d1/versions?lang=en');
    await user.click(await screen.findByRole('button', { name: 'Restore version 1' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Restore version 1' }));
    await user.click(await dialog.findByRole('button', { name: 'Restore version 1' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(saved).toEqual([
      {
        id: 'd1',
        expectedVersion: 2,
        text: TEXTS[0],
        details: {},
        message: 'Version 1 restored',
      },
    ]);
  });
});
