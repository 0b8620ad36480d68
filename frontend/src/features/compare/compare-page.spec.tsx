import { screen, waitFor, within } from '@testing-library/react';
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

describe('the comparison', () => {
  it('sets criteria, qualities and relations of the nodes of its link side by side', async () => {
    renderApp('/compare?ids=pattern:saga,pattern:cqrs&lang=en');
    const criteria = within(await screen.findByRole('group', { name: 'Criteria' }));
    expect(criteria.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['saga', 'cqrs']);
    expect(criteria.getByRole('rowheader', { name: 'Advantages' })).toBeTruthy();
    expect(await criteria.findByText('40 h from nothing, prerequisites included')).toBeTruthy();
    const qualities = within(screen.getByRole('table', { name: 'Effects on qualities' }));
    expect(qualities.getByRole('row', { name: 'availability +1 not stated' })).toBeTruthy();
    expect(qualities.getByRole('row', { name: 'isolation −1 not stated' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Effects on qualities of saga, cqrs' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Only cqrs' })).toBeTruthy();
    expect(screen.getByText('Between them')).toBeTruthy();
  });

  it('shows no row that none of them fills', async () => {
    renderApp('/compare?ids=pattern:saga,pattern:cqrs&lang=en');
    await screen.findByRole('group', { name: 'Criteria' });
    expect(screen.queryByRole('rowheader', { name: 'Exam' })).toBeNull();
  });

  it('teaches what it is for while it has too few, and takes nodes in by name', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/compare?ids=pattern:cqrs&lang=en');
    expect(await screen.findByRole('heading', { name: 'Two to four nodes side by side' })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Add a node' }), 'saga');
    await user.click(await screen.findByRole('option', { name: /saga/, hidden: true }));
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ ids: 'pattern:cqrs,pattern:saga' });
    });
    expect(await screen.findByRole('group', { name: 'Criteria' })).toBeTruthy();
  });

  it('lets go of what is taken out', async () => {
    const user = userEvent.setup();
    const { router } = renderApp('/compare?ids=pattern:saga,pattern:cqrs&lang=en');
    await user.click(await screen.findByRole('button', { name: 'Take out: pattern:saga' }));
    await waitFor(() => {
      expect(router.state.location.search).toMatchObject({ ids: 'pattern:cqrs' });
    });
  });
});
