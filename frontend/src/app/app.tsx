import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n as I18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';

import { cssVariablesResolver, theme } from '../styles/theme';
import { createQueryClient } from './query-client';
import type { AppRouter } from './router';

/** Props of App. */
export interface AppProps {
  readonly i18n: I18n;
  readonly router: AppRouter;
}

/** The whole app: theme, messages, query cache, router. */
export function App({ i18n, router }: AppProps) {
  const [queryClient] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  );
}
