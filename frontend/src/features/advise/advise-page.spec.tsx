import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { graphql, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';

import { messages as uiMessages } from '../../components/ui/messages.en';
import { AdvisePage } from './advise-page';
import { messages } from './messages.en';
import type { Advice, InputProblem } from './model/advice';
import { aComponent, anEntry, aRecommendation } from './testing';

const text = (en: string) => ({ en, es: `${en} (es)` });

const FORM = [
  { path: 'workload.concurrentUsers', unit: 'users', minimum: 0, maximum: 100_000_000, value: 100 },
  { path: 'workload.requestsPerSecond', unit: 'requests/s', minimum: 0, maximum: 10_000_000 },
  { path: 'workload.readShare', unit: 'share', minimum: 0, maximum: 1, value: 0.8 },
  { path: 'quality.latencyP99Ms', unit: 'ms', minimum: 1, maximum: 600_000 },
  { path: 'constraints.monthlyBudgetUsd', unit: 'USD/month', minimum: 0, maximum: 100_000_000 },
  { path: 'constraints.cloud', options: ['aws', 'azure', 'gcp', 'on-premises', 'any'], value: 'any' },
  { path: 'capabilities', kinds: ['capability'], maximumItems: 50 },
].map(({ value, ...field }) => ({
  unit: null,
  minimum: null,
  maximum: null,
  isInteger: false,
  options: null,
  kinds: null,
  maximumItems: null,
  ...field,
  default: value === undefined ? null : { value, because: text('assumed for a reason'), source: null },
}));

interface Input {
  readonly workload?: { readonly concurrentUsers?: number };
  readonly constraints?: { readonly monthlyBudgetUsd?: number };
}

/** An advisor for tests: 1 USD for each user; a budget below 20 USD fits nothing; negative users are refused. */
function answerTo(input: Input): Advice | { readonly problems: readonly InputProblem[] } {
  const users = input.workload?.concurrentUsers ?? 100;
  if (users < 0) {
    const problem = {
      path: 'workload.concurrentUsers',
      code: 'out-of-range',
      accepted: '',
      given: String(users),
    };
    return { problems: [problem] };
  }
  const ledger = [
    anEntry('workload.concurrentUsers', {
      value: users,
      origin: input.workload?.concurrentUsers === undefined ? 'assumed' : 'stated',
      flipsFirst: input.workload?.concurrentUsers === undefined,
    }),
    anEntry('workload.requestsPerSecond', {
      value: users / 20,
      origin: 'inferred',
      rule: 'interactive-response-time-law',
    }),
  ];
  const budget = input.constraints?.monthlyBudgetUsd;
  const cost = { monthlyUsdLow: users - 10, monthlyUsd: users, monthlyUsdHigh: users + 10 };
  const held =
    budget === undefined
      ? []
      : [
          {
            path: 'constraints.monthlyBudgetUsd',
            limit: budget,
            value: users,
            slack: 0.5,
            unit: 'USD/month',
          },
        ];
  const components = [
    aComponent('compute', { order: 50, ...cost }),
    aComponent('message-queue', { order: 58, place: 'asynchronous', visits: 0 }),
  ];
  const base = aRecommendation({ components, held });
  const first = { ...base, totals: { ...base.totals, ...cost } };
  const second = { ...first, rank: 2, style: 'microservices', score: 0.5 };
  const miss = { recommendation: first, violated: ['constraints.monthlyBudgetUsd'] };
  const changes = [{ path: 'constraints.monthlyBudgetUsd', from: budget, to: 150 }];
  return budget !== undefined && budget < 20
    ? {
        graphVersion: '1',
        ledger,
        warnings: [],
        recommendations: [],
        infeasible: {
          conflicts: [['constraints.monthlyBudgetUsd']],
          relaxations: [{ changes, monthlyUsd: 140 }],
          nearestMiss: miss,
        },
      }
    : { graphVersion: '1', ledger, warnings: [], recommendations: [first, second], infeasible: null };
}

const asked: Input[] = [];
let savedVersion = 1;
const scenario = (version: number, requirements: object) => ({
  __typename: 'Scenario',
  id: 'one',
  name: 'Hotel',
  version,
  updatedAt: '2026-11-24T10:00:00.000Z',
  requirements,
  outcome: { isFeasible: true, recommendations: [{ style: 'monolith', monthlyUsd: 5000 }] },
});

const server = setupServer(
  graphql.query('LoadRequirementsForm', () => HttpResponse.json({ data: { requirementsForm: FORM } })),
  graphql.query<Record<string, unknown>, { requirements: Input; sensitivity: boolean }>(
    'AskAdvice',
    ({ variables }) => {
      if (!variables.sensitivity) asked.push(variables.requirements);
      const answer = answerTo(variables.requirements);
      const __typename = 'problems' in answer ? 'InvalidRequirements' : 'Advice';
      return HttpResponse.json({ data: { advise: { __typename, ...answer } } });
    },
  ),
  graphql.query('LoadCases', () =>
    HttpResponse.json({
      data: {
        nodes: {
          edges: [
            {
              node: {
                id: 'case:hotel',
                name: text('Hotel booking'),
                summary: text('Ten thousand people book'),
                case: { requirements: { workload: { concurrentUsers: 10_000 } } },
              },
            },
          ],
        },
      },
    }),
  ),
  graphql.query('LoadChoices', () =>
    HttpResponse.json({
      data: {
        nodes: {
          edges: [
            {
              node: {
                id: 'capability:payments',
                slug: 'payments',
                name: text('Payments'),
                summary: text('Takes money'),
                aliases: [],
              },
            },
            {
              node: {
                id: 'capability:plugins',
                slug: 'plugins',
                name: text('Plug-ins'),
                summary: text('Others extend it'),
                aliases: ['extensions'],
              },
            },
          ],
        },
      },
    }),
  ),
  graphql.query<Record<string, unknown>, { ids: string[] }>('LoadBriefs', ({ variables }) =>
    HttpResponse.json({
      data: {
        nodesById: variables.ids.map((id) => ({
          id,
          name: text(`The ${id.slice(id.indexOf(':') + 1)}`),
          summary: text('In short'),
          source: null,
          failureMode: null,
        })),
      },
    }),
  ),
  graphql.query('LoadScenarios', () =>
    HttpResponse.json({ data: { scenarios: { totalCount: 0, edges: [] } } }),
  ),
  graphql.query('LoadScenario', () =>
    HttpResponse.json({ data: { scenario: scenario(1, { workload: { concurrentUsers: 5000 } }) } }),
  ),
  graphql.mutation<Record<string, unknown>, { input: { expectedVersion?: number } }>(
    'SaveScenario',
    ({ variables }) => {
      const current = scenario(savedVersion, { workload: { concurrentUsers: 7777 } });
      const fresh =
        variables.input.expectedVersion === undefined || variables.input.expectedVersion === savedVersion;
      if (fresh) savedVersion += 1;
      return HttpResponse.json({
        data: {
          saveScenario: fresh
            ? scenario(savedVersion, { workload: { concurrentUsers: 10_000 } })
            : { __typename: 'StaleScenario', current },
        },
      });
    },
  ),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  asked.length = 0;
  savedVersion = 1;
});
afterAll(() => {
  server.close();
});

function english() {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { ui: uiMessages, advise: messages } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18n;
}

/** The page at an address, alone in a router of its own. */
function open(address: string) {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/advise',
    validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
    component: AdvisePage,
  });
  const explore = createRoute({ getParentRoute: () => root, path: '/explore', component: () => null });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([page, explore]), history });
  render(
    <MantineProvider env="test">
      <I18nextProvider i18n={english()}>
        <QueryClientProvider
          client={new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: false } } })}
        >
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>,
  );
  return {
    user: userEvent.setup(),
    history,
    search: () => router.state.location.search as Record<string, unknown>,
  };
}

const usersField = () => screen.findByRole('textbox', { name: 'Users at once' });
const card = (name: RegExp) => screen.findByRole('button', { name });

describe('the Advise page', () => {
  it('starts with worked cases, and one click on a case fills the form and gives the answer', async () => {
    const { user, search } = open('/advise');
    await user.click(await screen.findByRole('button', { name: /Hotel booking/ }));
    expect(await card(/Number 1:.*The monolith/)).toBeTruthy();
    expect((await usersField()) as HTMLInputElement).toHaveProperty('value', '10,000');
    expect(search()).toEqual({ 'workload.concurrentUsers': 10_000 });
  });

  it('tells of an empty field what is assumed and that it decides the first place', async () => {
    open('/advise');
    expect(await screen.findByText('Assumed: 100 users')).toBeTruthy();
    expect(await screen.findByText('Another plausible value would put another style first.')).toBeTruthy();
    expect(await screen.findByText(/Inferred: 5 req\/s, from users and pause/)).toBeTruthy();
  });

  it('asks once for what was typed in one go, and keeps the link in step', async () => {
    const { user, search } = open('/advise?workload.concurrentUsers=50');
    await card(/Number 1:/);
    asked.length = 0;
    const field = await usersField();
    await user.clear(field);
    await user.type(field, '3000');
    await waitFor(() => {
      expect(search()).toEqual({ 'workload.concurrentUsers': 3000 });
    });
    await screen.findAllByText('3,000 USD');
    expect(asked.filter(({ workload }) => workload?.concurrentUsers === 3000)).toHaveLength(1);
    expect(asked.some(({ workload }) => workload?.concurrentUsers === 30)).toBe(false);
  });

  it('goes back to what was stated before', async () => {
    const { user, history } = open('/advise?workload.concurrentUsers=50');
    await card(/Number 1:/);
    await user.click(screen.getByRole('button', { name: 'AWS' }));
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'AWS' }).getAttribute('aria-pressed')).toBe('true');
      expect(history.location.search).toContain('constraints.cloud');
    });
    act(() => {
      history.back();
    });
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'AWS' }).getAttribute('aria-pressed')).toBe('false');
    });
  });

  it('shows a problem beside its field with what is accepted, and keeps the last answer', async () => {
    const { user } = open('/advise?workload.concurrentUsers=50');
    await card(/Number 1:/);
    const field = await usersField();
    await user.clear(field);
    await user.type(field, '-5');
    const problem = await screen.findByText(
      /-5 users is out of range\. Accepted: from 0 users to 100,000,000 users\./,
    );
    expect(field.getAttribute('aria-describedby')).toContain(problem.closest('ul')?.id);
    expect(screen.getByText('1 entry is not accepted. It is marked below.')).toBeTruthy();
    expect(screen.getByText(/What you see answers the last ones that were/)).toBeTruthy();
    expect(await card(/Number 1:/)).toBeTruthy();
  });

  it('clears one field, and all of them', async () => {
    const { user, search } = open('/advise?workload.concurrentUsers=50&constraints.cloud=aws');
    await user.click(await screen.findByRole('button', { name: 'Clear Users at once' }));
    await waitFor(() => {
      expect(search()).toEqual({ 'constraints.cloud': 'aws' });
    });
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => {
      expect(search()).toEqual({});
    });
  });

  it('finds a capability by any of its names and states it', async () => {
    const { user, search } = open('/advise?workload.concurrentUsers=50');
    await user.type(await screen.findByRole('textbox', { name: 'Find a need' }), 'EXTENS');
    await user.click(await screen.findByRole('button', { name: 'Plug-ins' }));
    await waitFor(() => {
      expect(search().capabilities).toBe('plugins');
    });
  });

  it('offers the knobs where nothing fits, and applies one', async () => {
    const { user, search } = open('/advise?workload.concurrentUsers=50&constraints.monthlyBudgetUsd=10');
    expect(await screen.findByText('Nothing holds all of this')).toBeTruthy();
    expect(await screen.findByText(/Nearest miss: The monolith/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Raise Monthly budget from 10 USD to 150 USD' }));
    await waitFor(() => {
      expect(search()['constraints.monthlyBudgetUsd']).toBe(150);
    });
    expect(await card(/Number 1:/)).toBeTruthy();
  });

  it('shows another recommendation, and two side by side', async () => {
    const { user, search } = open('/advise?workload.concurrentUsers=50');
    await user.click(await card(/Number 2:/));
    await waitFor(() => {
      expect(search().rank).toBe(2);
    });
    await user.click(screen.getByRole('button', { name: /^Compare/ }));
    const table = await screen.findByRole('region', { name: 'Two recommendations side by side' });
    expect(within(table).getByRole('columnheader', { name: '1. The monolith' })).toBeTruthy();
    expect(within(table).getByRole('columnheader', { name: '2. The microservices' })).toBeTruthy();
  });

  it('has a table with the same parts as the drawing, each with its details', async () => {
    const { user } = open('/advise?workload.concurrentUsers=50&view=table');
    const table = await screen.findByRole('region', { name: 'Table of the parts' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    const queue = (await within(table).findByRole('button', { name: 'The message-queue' })).closest('tr');
    expect(queue?.textContent).toContain('Asynchronous');
    expect(queue?.textContent).toContain('The compute');
    await user.click(within(table).getByRole('button', { name: 'The compute' }));
    expect(await screen.findByText('Why so many units')).toBeTruthy();
  });

  it('opens how a figure came about', async () => {
    const { user } = open('/advise?workload.concurrentUsers=50');
    const [cost] = await screen.findAllByRole('button', { name: /^50 USD\./ });
    if (cost === undefined) throw new Error('no cost');
    await user.click(cost);
    expect(await screen.findByText('parts + shared charges')).toBeTruthy();
  });

  it('saves under a name and then stands for that scenario', async () => {
    const { user, search } = open('/advise?workload.concurrentUsers=10000');
    await card(/Number 1:/);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Hotel');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(search().scenario).toBe('one');
    });
    expect(await screen.findByText('Hotel')).toBeTruthy();
  });

  it('shows both versions when somebody saved in between, and saves over only when told to', async () => {
    savedVersion = 4;
    const { user } = open('/advise?scenario=one&workload.concurrentUsers=6000');
    expect(await screen.findByText('changed since it was saved')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('6,000 users')).toBeTruthy();
    expect(within(dialog).getByText('7,777 users')).toBeTruthy();
    expect(savedVersion).toBe(4);
    await user.click(within(dialog).getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => {
      expect(savedVersion).toBe(5);
    });
  });
});
