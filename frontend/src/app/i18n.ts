import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { messages as uiEn } from '../components/ui/messages.en';
import { messages as uiEs } from '../components/ui/messages.es';
import { messages as adviseEn } from '../features/advise/messages.en';
import { messages as adviseEs } from '../features/advise/messages.es';
import { messages as compareEn } from '../features/compare/messages.en';
import { messages as compareEs } from '../features/compare/messages.es';
import { messages as curateEn } from '../features/curate/messages.en';
import { messages as curateEs } from '../features/curate/messages.es';
import { messages as decideEditEn } from '../features/decide/edit/messages.en';
import { messages as decideEditEs } from '../features/decide/edit/messages.es';
import { messages as decideEn } from '../features/decide/messages.en';
import { messages as decideEs } from '../features/decide/messages.es';
import { messages as exploreEn } from '../features/explore/messages.en';
import { messages as exploreEs } from '../features/explore/messages.es';
import type { Language } from '../lib/language';
import { messages as appEn } from './messages.en';
import { messages as appEs } from './messages.es';

/** Every message of the app: language, then namespace (one a feature). */
export const resources = {
  en: {
    app: appEn,
    ui: uiEn,
    explore: exploreEn,
    advise: adviseEn,
    decide: decideEn,
    decideEdit: decideEditEn,
    compare: compareEn,
    curate: curateEn,
  },
  es: {
    app: appEs,
    ui: uiEs,
    explore: exploreEs,
    advise: adviseEs,
    decide: decideEs,
    decideEdit: decideEditEs,
    compare: compareEs,
    curate: curateEs,
  },
} as const;

/** An i18next instance with all messages loaded, ready at once; no language falls back to another. */
export function createI18n(language: Language): I18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    ns: Object.keys(resources.en),
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
