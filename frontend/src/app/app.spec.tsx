import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphql, HttpResponse } from 'msw';

import { fakeApi } from '../testing/fake-api';
import { renderApp } from '../testing/render-app';

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  server.resetHandlers();
  window.localStorage.clear();
});
afterAll(() => {
  server.close();
});

describe('frame', () => {
  it('leads from the root to Advise and puts the language into the address', async () => {
    const { router } = renderApp('/');
    await waitFor(() => {
      expect(router.state.location.pathname).toBe('/advise');
    });
    expect(router.state.location.search).toMatchObject({ lang: 'en' });
  });

  it('shows the areas that exist, the current one marked', async () => {
    renderApp('/explore?lang=en');
    const areas = within(await screen.findByRole('navigation', { name: 'Areas' }));
    expect(areas.getByRole('link', { name: 'Explore' }).getAttribute('aria-current')).toBe('page');
    expect(areas.getByRole('link', { name: 'Advise' }).getAttribute('aria-current')).toBeNull();
  });

  it('changes the language in place: same page, same search, the page says which', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/explore?q=saga&lang=en');
    await user.click(await screen.findByRole('button', { name: 'ES, Spanish' }));
    expect(await screen.findByRole('heading', { name: 'Explora el grafo' })).toBeTruthy();
    expect(router.state.location.pathname).toBe('/explore');
    expect(router.state.location.search).toMatchObject({ q: 'saga', lang: 'es' });
    expect(document.documentElement.lang).toBe('es');
    expect(window.localStorage.getItem('architrave-language')).toBe('es');
  });

  it('keeps the language on every way on', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/explore?lang=es');
    await user.click(await screen.findByRole('link', { name: 'Asesorar' }));
    await waitFor(() => {
      expect(router.state.location.pathname).toBe('/advise');
    });
    expect(router.state.location.search).toMatchObject({ lang: 'es' });
  });

  it('begins with a link that skips to the content', async () => {
    const user = userEvent.setup();
    renderApp('/node/pattern:saga?lang=en');
    await screen.findByRole('heading', { level: 1, name: 'saga' });
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the content');
    expect(document.querySelector('#content')).toBeTruthy();
  });

  it('shows who works', async () => {
    renderApp('/explore?lang=en');
    expect(await screen.findByRole('button', { name: 'Person: Ana Ruiz' })).toBeTruthy();
  });

  it('says that an address leads nowhere', async () => {
    renderApp('/nowhere?lang=en');
    expect(await screen.findByRole('heading', { name: 'There is no page here' })).toBeTruthy();
  });

  it('says that the API does not answer, and takes the banner away once it does', async () => {
    const user = userEvent.setup();
    server.use(graphql.query('LoadPeople', () => HttpResponse.error()));
    renderApp('/explore?lang=en');
    const ask = await screen.findByRole('button', { name: 'Ask now' });
    await user.click(ask);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Ask now' })).toBeNull();
    });
  });
});

describe('palette', () => {
  it('finds nodes, areas and actions, and goes to what is chosen', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/explore?lang=en');
    await user.click(await screen.findByRole('button', { name: /Search or do/ }));
    const box = await screen.findByPlaceholderText('A pattern, a technology, an area or an action');
    await user.type(box, 'adv');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Advise')).toBeTruthy();
    expect(dialog.queryByText('Explore')).toBeNull();
    await user.clear(box);
    await user.type(box, 'saga');
    expect(await dialog.findByText('saga')).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ focus: 'pattern:saga' });
    });
  });
});

describe('page of a node', () => {
  it('reads as an article with a way into the drawing', async () => {
    renderApp('/node/pattern:saga?lang=es');
    expect(await screen.findByRole('heading', { level: 1, name: 'saga (es)' })).toBeTruthy();
    expect(screen.getByText('Sin bloqueos entre servicios')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Verlo en el grafo' }).getAttribute('href')).toContain(
      'focus=pattern',
    );
  });
});
