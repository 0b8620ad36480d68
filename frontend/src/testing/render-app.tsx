import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';

import { App } from '../app/app';
import { createI18n } from '../app/i18n';
import { createAppRouter } from '../app/router';
import { LayoutEngineContext } from '../lib/layout/use-layout-engine';
import { rowLayout } from './row-layout';

/** Renders the whole app at an address, with a history of its own and boxes laid out in a row. Gives the router, to read the address from. */
export function renderApp(address: string) {
  const i18n = createI18n('en');
  const router = createAppRouter({ i18n, history: createMemoryHistory({ initialEntries: [address] }) });
  const page = (
    <LayoutEngineContext value={rowLayout}>
      <App i18n={i18n} router={router} />
    </LayoutEngineContext>
  );
  return { ...render(page), router };
}
