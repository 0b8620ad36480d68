import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphql, HttpResponse } from 'msw';

import { fakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

const SAGA = '/explore?focus=pattern:saga&lang=en';
const drawnNames = (): string[] =>
  [...document.querySelectorAll('.react-flow__node [role=img]')].map(
    (node) => node.getAttribute('aria-label') ?? '',
  );
const drawing = () => screen.findByRole('application', { name: 'saga and its neighbourhood' });

describe('start of Explore', () => {
  it('shows a search and three questions, and no drawing', async () => {
    renderApp('/explore?lang=en');
    expect(await screen.findByRole('searchbox', { name: 'Search the graph' })).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Ready questions' })).getAllByRole('link')).toHaveLength(
      3,
    );
    expect(screen.queryByRole('application')).toBeNull();
    expect(await screen.findByText('1,261 nodes of 1 kinds')).toBeTruthy();
  });

  it('finds a node, keeps the search in the address, and draws what is picked', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/explore?lang=en');
    await user.type(await screen.findByRole('searchbox', { name: 'Search the graph' }), 'saga');
    const result = await screen.findByRole('link', { name: /saga.*pattern/i });
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ q: 'saga' });
    });
    await user.click(result);
    expect(await drawing()).toBeTruthy();
    expect(router.state.location.search).toMatchObject({ focus: 'pattern:saga', sel: 'pattern:saga' });
  });

  it('says what was not found and offers the questions again', async () => {
    const user = userEvent.setup();
    renderApp('/explore?lang=en');
    await user.type(await screen.findByRole('searchbox', { name: 'Search the graph' }), 'zebra');
    expect(await screen.findByText('Nothing is called “zebra”')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /microservices/ })).toHaveLength(1);
  });
});

describe('drawing of a neighbourhood', () => {
  it('draws the neighbours by relation, and leaves the sources to the details', async () => {
    renderApp(SAGA);
    await drawing();
    await waitFor(() => {
      expect(drawnNames()).toContain('message broker, component role');
    });
    expect(drawnNames()).toContain('uses, 2');
    expect(drawnNames().some((name) => name.includes('paper'))).toBe(false);
  });

  it('walks with the arrows and expands with E, moving nothing that stands', async () => {
    const user = userEvent.setup();
    const { router } = renderApp(`${SAGA}&sel=pattern:cqrs`);
    (await drawing()).focus();
    const places = (): string =>
      [...document.querySelectorAll<HTMLElement>('.react-flow__node')]
        .map((node) => `${node.dataset['id']} ${node.style.transform}`)
        .join('\n');
    const before = places();
    await user.keyboard('e');
    await waitFor(() => {
      expect(drawnNames()).toContain('search engine, component role');
    });
    expect(places().startsWith(before.split('\n')[0] ?? '?')).toBe(true);
    for (const line of before.split('\n')) expect(places().split('\n')).toContain(line);
    expect(router.state.location.search).toMatchObject({ open: 'pattern:cqrs' });
  });

  it('takes a step back with Ctrl+Z', async () => {
    const user = userEvent.setup();
    const { router } = renderApp(`${SAGA}&sel=pattern:cqrs`);
    (await drawing()).focus();
    await user.keyboard('h');
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ hide: 'pattern:cqrs' });
    });
    (await drawing()).focus();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => {
      expect(router.state.location.search).not.toHaveProperty('hide');
    });
  });

  it('names the node under the walk for screen readers', async () => {
    const user = userEvent.setup();
    renderApp(SAGA);
    const canvas = await drawing();
    canvas.focus();
    await user.keyboard('{ArrowRight}');
    const first = canvas.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(first)?.getAttribute('aria-label')).toBe('saga, pattern');
    await user.keyboard('{ArrowRight}');
    const next = canvas.getAttribute('aria-activedescendant') ?? '';
    expect(next).not.toBe(first);
  });

  it('filters by kind, with counts', async () => {
    const user = userEvent.setup();
    const { router } = renderApp(SAGA);
    await drawing();
    const skills = screen.getByRole('button', { name: /Skills\s*1/ });
    expect(skills.getAttribute('aria-pressed')).toBe('true');
    await user.click(skills);
    await waitFor(() => {
      expect(drawnNames()).not.toContain('saga, skill');
    });
    expect(router.state.location.search).toMatchObject({ without: 'skill' });
  });

  it('shows the same nodes in the table by T', async () => {
    const user = userEvent.setup();
    renderApp(SAGA);
    (await drawing()).focus();
    const drawn = document.querySelectorAll('.react-flow__node').length;
    await user.keyboard('t');
    const table = await screen.findByRole('table', { name: 'Nodes drawn' });
    const rows = within(table).getAllByRole('row').length - 1;
    // Four frames are drawn around the nodes; the table has the nodes.
    expect(rows).toBe(drawn - 4);
    expect(within(table).getAllByText('used by saga')).toHaveLength(2);
  });
});

describe('details', () => {
  it('show text, trade-offs with gains and costs, related nodes and sources', async () => {
    renderApp(`${SAGA}&sel=pattern:saga`);
    const details = within(await screen.findByRole('complementary', { name: 'Details' }));
    expect(await details.findByText('No lock across services')).toBeTruthy();
    expect(await details.findByRole('link', { name: /^availability\s*, a little/ })).toBeTruthy();
    expect(details.getByRole('link', { name: /^isolation\s*, a little/ })).toBeTruthy();
    expect(details.getByRole('heading', { name: 'Sources' })).toBeTruthy();
    expect(details.getByText('paper')).toBeTruthy();
  });

  it('follow a link to a node that is drawn by selecting it', async () => {
    const user = userEvent.setup();
    const { router } = renderApp(`${SAGA}&sel=pattern:saga`);
    const details = within(await screen.findByRole('complementary', { name: 'Details' }));
    await user.click(await details.findByRole('link', { name: /message broker/ }));
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({
        focus: 'pattern:saga',
        sel: 'role:message-broker',
      });
    });
  });

  it('are closed with their button', async () => {
    const user = userEvent.setup();
    renderApp(`${SAGA}&sel=pattern:saga`);
    await user.click(await screen.findByRole('button', { name: 'Close the details' }));
    await waitFor(() => {
      expect(screen.queryByRole('complementary')).toBeNull();
    });
  });
});

describe('when something is missing', () => {
  it('says that a node does not exist and offers a search for it', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/explore?focus=pattern:no-such-thing&lang=en');
    expect(await screen.findByText('There is no pattern:no-such-thing in the graph')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Search the graph' }));
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ q: 'no such thing' });
    });
  });

  it('shows the fault with its code and number, and loads again on request', async () => {
    const user = userEvent.setup();
    server.use(
      graphql.query(
        'LoadNode',
        () =>
          HttpResponse.json(
            { errors: [{ message: 'down', extensions: { code: 'GRAPH_UNAVAILABLE' } }] },
            { headers: { 'x-request-id': 'r-1' } },
          ),
        { once: true },
      ),
    );
    renderApp(SAGA);
    expect(await screen.findByText(/GRAPH_UNAVAILABLE/)).toBeTruthy();
    expect(screen.getByText('Request r-1')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await drawing()).toBeTruthy();
  });
});
