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
  component: lazyRouteComponent(() => import('./routes/advise-route'), 'AdviseRoute'),
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
  component: lazyRouteComponent(() => import('./routes/node-route'), 'NodeRoute'),
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
  component: lazyRouteComponent(() => import('./routes/compare-route'), 'CompareRoute'),
});

/** One page for the list and for a decision beside it, so that the list stays where it is while one reads. */
const decideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/decide/decide-page'), 'DecidePage'),
});

/** The page of the parent route reads the id. */
const decisionRoute = createRoute({ getParentRoute: () => decideRoute, path: '$id' });

const newDecisionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide/new',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/decide/edit/new-page'), 'NewDecisionPage'),
});

const editDecisionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide/$id/edit',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/decide/edit/edit-page'), 'EditPage'),
});

const decisionVersionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide/$id/versions',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/decide/edit/versions-page'), 'VersionsPage'),
});

const decisionQueueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide/queue',
  component: lazyRouteComponent(() => import('../features/decide/queue-page'), 'QueuePage'),
});

const importDecisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide/import',
  component: lazyRouteComponent(() => import('../features/decide/import-page'), 'ImportPage'),
});

const exportDecisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide/export',
  component: lazyRouteComponent(() => import('../features/decide/export-page'), 'ExportPage'),
});

const decisionPolicyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decide/policy',
  component: lazyRouteComponent(() => import('../features/decide/policy-page'), 'PolicyPage'),
});

/** The recommendation that a decision was drafted from, opened in Advise. */
const decisionAdviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/advise/decision/$id',
  beforeLoad: async ({ params, abortController }) => {
    const { searchOfDecision } = await import('./open-case');
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to redirect
    throw redirect({
      to: '/advise',
      search: (await searchOfDecision(params.id, abortController.signal)) as never,
      replace: true,
    });
  },
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  adviseRoute,
  caseRoute,
  decisionAdviceRoute,
  exploreRoute,
  nodeRoute,
  compareRoute,
  editNodeRoute,
  nodeHistoryRoute,
  contentRoute,
  newNodeRoute,
  decideRoute.addChildren([decisionRoute]),
  newDecisionRoute,
  editDecisionRoute,
  decisionVersionsRoute,
  decisionQueueRoute,
  importDecisionsRoute,
  exportDecisionsRoute,
  decisionPolicyRoute,
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
