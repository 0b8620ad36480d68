import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { fakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterAll(() => {
  server.close();
});

const textOf = (element: Element): string => element.textContent;

describe('the way between two nodes', () => {
  it('is drawn and told as a sentence in the language shown', async () => {
    renderApp('/explore?from=pattern:saga&to=technology:kafka&lang=es');
    const sentence = await screen.findByText(
      (_, element) =>
        element?.tagName === 'P' &&
        textOf(element).startsWith('saga (es) necesita el rol message broker (es); kafka (es) cumple'),
    );
    expect(sentence.querySelectorAll('a')).toHaveLength(4);
    expect(screen.getByRole('img', { name: 'Los caminos entre los dos' })).toBeTruthy();
    expect(screen.getByText('A 2 pasos')).toBeTruthy();
  });

  it('that does not exist is said, with what is nearest to both', async () => {
    renderApp('/explore?from=pattern:saga&to=pattern:island&lang=en');
    expect(await screen.findByRole('heading', { name: /No short way between saga and island/ })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'availability' })).toBeTruthy();
  });

  it('asks for the end that is missing, and can be taken back', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/explore?from=technology:kafka&lang=en');
    await user.type(await screen.findByRole('textbox', { name: 'To' }), 'saga');
    await user.click(await screen.findByRole('option', { name: /saga/, hidden: true }));
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ from: 'technology:kafka', to: 'pattern:saga' });
    });
    await user.click(screen.getByRole('button', { name: 'Swap the two ends' }));
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ from: 'pattern:saga', to: 'technology:kafka' });
    });
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ from: 'technology:kafka' });
    });
  });
});
