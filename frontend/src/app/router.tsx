import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  defaultStringifySearch,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
  type RouterHistory,
} from '@tanstack/react-router';
import type { i18n as I18n } from 'i18next';

import { isLanguage, preferredLanguage, rememberLanguage, type Language } from '../lib/language';
import { NotFoundPage, PageFault, PagePending } from './route-states';
import { Shell } from './shell/shell';

interface RouterContext {
  readonly i18n: I18n;
}

/** What every address carries. `lang` is always there, so that a link shows the same words to whoever opens it. */
export interface RootSearch {
  readonly lang?: Language;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search: Record<string, unknown>): RootSearch =>
    isLanguage(search.lang) ? { lang: search.lang } : {},
  search: { middlewares: [retainSearchParams(['lang'])] },
  beforeLoad: async ({ search, location, context: { i18n } }) => {
    const { lang } = search;
    if (lang === undefined) {
      const preferred = preferredLanguage(window.localStorage, navigator.languages);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to redirect
      throw redirect({
        to: location.pathname,
        search: { ...location.search, lang: preferred } as never,
        hash: location.hash,
        replace: true,
      });
    }
    if (i18n.language !== lang) await i18n.changeLanguage(lang);
    document.documentElement.lang = lang;
    rememberLanguage(window.localStorage, lang);
  },
  component: Shell,
  notFoundComponent: NotFoundPage,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to redirect
    throw redirect({ to: '/advise', replace: true });
  },
});

const adviseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/advise',
  // The area owns its search parameters and parses them with its own codec.
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/advise/advise-page'), 'AdvisePage'),
});

/** A worked case's requirements, opened in Advise: the address is Advise's own, made from what the graph holds. */
const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/advise/case/$id',
  beforeLoad: async ({ params, abortController }) => {
    const { searchOfCase } = await import('./open-case');
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to redirect
    throw redirect({
      to: '/advise',
      search: (await searchOfCase(params.id, abortController.signal)) as never,
      replace: true,
    });
  },
});

const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explore',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/explore/explore-page'), 'ExplorePage'),
});

const nodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/node/$id',
  component: lazyRouteComponent(() => import('../features/explore/node-page'), 'NodePage'),
});

const editNodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/node/$id/edit',
  component: lazyRouteComponent(() => import('../features/curate/edit-page'), 'EditPage'),
});

const nodeHistoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/node/$id/history',
  component: lazyRouteComponent(() => import('../features/curate/history-page'), 'HistoryPage'),
});

const contentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/content',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/curate/content-page'), 'ContentPage'),
});

const newNodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/content/new',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/curate/new-node-page'), 'NewNodePage'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/compare/compare-page'), 'ComparePage'),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  adviseRoute,
  caseRoute,
  exploreRoute,
  nodeRoute,
  compareRoute,
  editNodeRoute,
  nodeHistoryRoute,
  contentRoute,
  newNodeRoute,
]);

/** Search parameters as text, with the signs of node ids and lists left as people write them. */
function legibleSearch(search: Record<string, unknown>): string {
  return defaultStringifySearch(search).replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** The router with all routes. `history` is for tests; the browser's own is the default. */
export function createAppRouter({
  i18n,
  history,
}: {
  readonly i18n: I18n;
  readonly history?: RouterHistory;
}) {
  return createRouter({
    routeTree,
    history,
    context: { i18n },
    stringifySearch: legibleSearch,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultErrorComponent: PageFault,
    defaultPendingComponent: PagePending,
    scrollRestoration: true,
  });
}

/** The type of the app's router. */
export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
