import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import '../styles/tokens.css';
import '../styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { preferredLanguage } from '../lib/language';
import { App } from './app';
import { createI18n } from './i18n';
import { createAppRouter } from './router';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const i18n = createI18n(preferredLanguage(window.localStorage, navigator.languages));
createRoot(root).render(
  <StrictMode>
    <App i18n={i18n} router={createAppRouter({ i18n })} />
  </StrictMode>,
);
