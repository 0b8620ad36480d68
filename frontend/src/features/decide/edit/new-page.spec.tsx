import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphql, HttpResponse } from 'msw';

import { fakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { aDecision } from '../testing';

let asked: unknown;
let created: unknown;

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  [asked, created] = [undefined, undefined];
  server.use(
    graphql.query('LoadDecision', () =>
      HttpResponse.json({ data: { decision: aDecision('d0', { number: 7, title: 'Keep files' }) } }),
    ),
    graphql.query('DraftDecisions', ({ variables }) => {
      asked = variables['input'];
      const drafts = ['First', 'Second'].map((title, index) => ({
        title,
        text: `# ${title}\n`,
        details: {},
        language: 'en',
        dependsOn: index === 0 ? [] : [0],
      }));
      return HttpResponse.json({
        data: {
          draftDecisions: {
            __typename: 'DraftedDecisions',
            drafts: 'title' in (asked as object) ? drafts.slice(0, 1) : drafts,
          },
        },
      });
    }),
    graphql.mutation('CreateDecisions', ({ variables }) => {
      created = variables['decisions'];
      const list = (created as readonly object[]).map((_, index) => ({ id: `new-${index}`, title: 'X' }));
      return HttpResponse.json({
        data: { createDecisions: { __typename: 'CreatedDecisions', created: list } },
      });
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

describe('a new decision', () => {
  it('starts from a blank page, replaces the decision that a link names, and is edited next', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/decide/new?supersedes=d0&lang=en');
    await screen.findByText('7 Keep files');
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Keep objects');
    await user.click(screen.getByRole('button', { name: 'Create and edit' }));
    await waitFor(() => {
      expect(router.state.location.pathname).toBe('/decide/new-0/edit');
    });
    expect(asked).toEqual({ language: 'en', size: 'FULL', template: 'MADR4', title: 'Keep objects' });
    expect(created).toMatchObject([
      { text: '# First\n', relations: [{ relation: 'SUPERSEDES', toId: 'd0' }] },
    ]);
  });

  it('drafts from nodes, and creates the drafts that are wanted', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/decide/new?nodes=pattern:saga,pattern:cqrs&lang=en');
    await user.click(await screen.findByRole('radio', { name: 'Chosen: Saga' }));
    await user.click(screen.getByRole('button', { name: 'Draft' }));
    await user.click(await screen.findByRole('checkbox', { name: 'First' }));
    await user.click(screen.getByRole('button', { name: 'Create 1 decision' }));
    await waitFor(() => {
      expect(router.state.location.pathname).toBe('/decide/new-0/edit');
    });
    expect(asked).toMatchObject({ nodes: ['pattern:saga', 'pattern:cqrs'], chosen: 'pattern:saga' });
    expect(created).toMatchObject([{ text: '# Second\n', dependsOn: [] }]);
  });
});
