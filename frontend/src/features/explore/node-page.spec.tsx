import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { fakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  server.resetHandlers();
  window.sessionStorage.clear();
});
afterAll(() => {
  server.close();
});

const SAGA = '/node/pattern:saga?lang=en';

describe('a node’s page', () => {
  it('reads as an article: name, kind, other names, text, parts, sources', async () => {
    renderApp(SAGA);
    const article = within(await screen.findByRole('article'));
    expect(article.getByRole('heading', { level: 1, name: 'saga' })).toBeTruthy();
    expect(article.getByText('compensating steps')).toBeTruthy();
    for (const name of ['How it fits together', 'Advantages', 'A step', 'Trade-offs', 'Sources']) {
      expect(article.getByRole('heading', { level: 2, name })).toBeTruthy();
    }
  });

  it('names other names in the language shown only', async () => {
    renderApp('/node/pattern:saga?lang=es');
    expect(await screen.findByText('pasos compensables')).toBeTruthy();
    expect(screen.queryByText('compensating steps')).toBeNull();
  });

  it('draws without a canvas, and says the drawing as a list', async () => {
    renderApp(SAGA);
    expect(await screen.findByRole('img', { name: 'saga: parts and flows' })).toBeTruthy();
    expect(screen.getByText('Order service → Stock service: reserve (asynchronous)')).toBeTruthy();
  });

  it('counts what to learn, prerequisites first', async () => {
    renderApp(SAGA);
    const learn = within(await screen.findByRole('group', { name: 'What to learn for it' }));
    const rows = learn.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toMatch(/messaging.*before\s*saga.*2.*30/i);
    expect(rows[2]).toMatch(/saga.*needed itself.*1.*10/i);
    expect(rows[3]).toMatch(/40$/);
  });

  it('copies the sample', async () => {
    const user = userEvent.setup();
    renderApp(SAGA);
    expect(await screen.findByText('TypeScript')).toBeTruthy();
    let copied = '';
    navigator.clipboard.writeText = (text) => {
      copied = text;
      return Promise.resolve();
    };
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(copied).toBe('await reserve();\n');
  });

  it('shows what a link leads to on focus, until Escape', async () => {
    const user = userEvent.setup();
    renderApp(SAGA);
    const link = await screen.findByRole('link', { name: /^message broker/ });
    // jsdom does not tell how the focus came; a page does.
    Object.defineProperty(link, 'matches', { value: () => true });
    link.focus();
    const preview = await screen.findByRole('tooltip');
    await waitFor(() => {
      expect(preview.textContent).toContain('Steps with an undo each.');
    });
    expect(link.getAttribute('aria-describedby')).toBe(preview.id);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(document.activeElement).toBe(link);
  });

  it('prepares a report that names the node', async () => {
    const user = userEvent.setup();
    renderApp(SAGA);
    await user.click(await screen.findByRole('button', { name: 'Report as wrong' }));
    const text = await screen.findByRole('textbox', { name: 'Text of the report' });
    expect((text as HTMLTextAreaElement).value).toContain('graph-seed/content/pattern/saga.yaml');
    expect(screen.getByRole('link', { name: 'Write a mail' }).getAttribute('href')).toMatch(/^mailto:/);
  });

  it('puts nodes aside to compare them, from any page', async () => {
    const user = userEvent.setup();
    const { router } = renderApp(SAGA);
    await user.click(await screen.findByRole('button', { name: 'Compare' }));
    const tray = within(await screen.findByRole('complementary', { name: 'Put aside to compare' }));
    expect(tray.getByText('One more to compare')).toBeTruthy();
    await router.navigate({ to: '/node/$id', params: { id: 'pattern:cqrs' } });
    await screen.findByRole('heading', { level: 1, name: 'cqrs' });
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    await user.click(await tray.findByRole('link', { name: 'Compare 2' }));
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ ids: 'pattern:saga,pattern:cqrs' });
    });
  });

  it('says that a node does not exist', async () => {
    renderApp('/node/pattern:no-such?lang=en');
    expect(await screen.findByRole('heading', { level: 1, name: /no pattern:no-such/ })).toBeTruthy();
  });
});
