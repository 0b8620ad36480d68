import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';

import { App } from '../app/app';
import { createI18n } from '../app/i18n';
import { createAppRouter } from '../app/router';

/** Renders the whole app at an address, with a history of its own. Gives the router, to read the address from. */
export function renderApp(address: string) {
  const i18n = createI18n('en');
  const router = createAppRouter({ i18n, history: createMemoryHistory({ initialEntries: [address] }) });
  return { ...render(<App i18n={i18n} router={router} />), router };
}
