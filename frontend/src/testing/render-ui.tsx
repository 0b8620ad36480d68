import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';

import { createI18n } from '../app/i18n';
import type { Language } from '../lib/language';
import { theme } from '../styles/theme';

/** Renders a part of a page with theme and messages, without router and network. */
export function renderUi(part: ReactNode, language: Language = 'en') {
  return render(
    <MantineProvider theme={theme} env="test">
      <I18nextProvider i18n={createI18n(language)}>{part}</I18nextProvider>
    </MantineProvider>,
  );
}
