import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphql, HttpResponse } from 'msw';

import { fakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { aDecision, anAction } from '../testing';
import { NO_DETAILS } from './model/details';

const TEXT = `---
status: proposed
date: 2026-11-20
---
# Keep bookings in PostgreSQL

## Context and Problem Statement

A room is sold once.

## Decision Drivers

* Consistency
* Cost

## Considered Options

* PostgreSQL
* MongoDB

## Decision Outcome

Chosen option: "PostgreSQL", because a room is sold once.

### Consequences

* Good, because constraints hold
`;

interface Input {
  readonly expectedVersion: number;
  readonly text?: string;
  readonly details?: { readonly provenance: readonly { readonly line: string }[] };
}

/** What was sent to be saved, in order. */
let saved: Input[] = [];
/** What the server has. */
let current = { version: 1, text: TEXT };
let isDead = false;

const DETAILS = {
  ...NO_DETAILS,
  provenance: ['Consistency', 'Cost'].map((line) => ({
    section: 'drivers',
    line,
    origin: { from: 'graph', nodes: ['technology:postgresql'], graphVersion: 'v' },
  })),
};

function decision(): object {
  return {
    __typename: 'Decision',
    ...aDecision('d1', {
      ...current,
      title: 'Keep bookings in PostgreSQL',
      details: DETAILS,
      actions: [anAction('EDIT')],
    }),
  };
}

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  [saved, current, isDead] = [[], { version: 1, text: TEXT }, false];
  server.use(
    graphql.query('LoadDecision', () =>
      isDead ? HttpResponse.error() : HttpResponse.json({ data: { decision: decision() } }),
    ),
    graphql.query('LoadReviewers', () =>
      HttpResponse.json({ data: { me: null, people: { edges: [{ node: { id: '2', name: 'Eva Gil' } }] } } }),
    ),
    graphql.query('LoadDecisionFacets', () =>
      HttpResponse.json({ data: { decisionFacets: { tags: [], deciders: [], nodes: [] } } }),
    ),
    graphql.mutation('SaveDecision', ({ variables }) => {
      if (isDead) return HttpResponse.error();
      const input = variables['input'] as Input;
      saved.push(input);
      if (input.expectedVersion !== current.version) {
        const payload = {
          __typename: 'StaleDecision',
          current: decision(),
          base: { version: 1, text: TEXT, details: DETAILS },
        };
        return HttpResponse.json({ data: { saveDecision: payload } });
      }
      current = { version: current.version + 1, text: input.text ?? current.text };
      return HttpResponse.json({ data: { saveDecision: decision() } });
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
  window.localStorage.clear();
});
afterAll(() => {
  server.close();
});

async function openEditor() {
  const user = userEvent.setup();
  const page = renderApp('/decide/d1/edit?lang=en');
  await screen.findByRole('heading', { level: 1, name: 'Editing: Keep bookings in PostgreSQL' });
  return { user, ...page };
}

const driver = (number: number) =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Decision Drivers, line ${number}` });
const write = (field: HTMLElement, value: string): void => {
  fireEvent.change(field, { target: { value } });
};
const save = () => screen.getByRole('button', { name: 'Save' });

describe('editing a decision', () => {
  it('changes the line of an edited driver alone, which has no origin any more', async () => {
    const { user } = await openEditor();
    write(driver(2), 'Cost a month');
    expect(
      await within(screen.getByRole('region', { name: 'Decision Drivers' })).findByText('changed'),
    ).toBeTruthy();
    await user.click(save());
    await screen.findAllByText('Saved');
    expect(saved[0]?.text).toBe(TEXT.replace('* Cost', '* Cost a month'));
    expect(saved[0]?.details?.provenance.map(({ line }) => line)).toEqual(['Consistency']);
  });

  it('adds, moves and takes out lines by keyboard', async () => {
    const { user } = await openEditor();
    await user.type(driver(1), '{Enter}');
    await waitFor(() => {
      expect(document.activeElement).toBe(driver(2));
    });
    await user.type(driver(2), 'Speed');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => {
      expect(document.activeElement).toBe(driver(1));
    });
    await user.clear(driver(3));
    await user.keyboard('{Backspace}');
    await user.click(save());
    await screen.findAllByText('Saved');
    expect(saved[0]?.text).toBe(TEXT.replace('* Consistency\n* Cost', '* Speed\n* Consistency'));
  });

  it('chooses another option, says what is missing, and takes a step back', async () => {
    const { user } = await openEditor();
    expect(screen.getByRole('button', { name: 'No bad consequence yet' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Chosen: MongoDB' }));
    expect(screen.getByText('Chosen: MongoDB')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByText('Chosen: PostgreSQL')).toBeTruthy();
    expect(screen.getByText('No changes')).toBeTruthy();
  });

  it('keeps in the field what the text cannot hold, and says why', async () => {
    const { user } = await openEditor();
    write(screen.getByRole('textbox', { name: 'Title' }), '');
    expect((await screen.findByRole('alert')).textContent).toContain('A title must have words.');
    await user.click(screen.getByRole('button', { name: 'Back to what the text says' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' }).value).toBe(
      'Keep bookings in PostgreSQL',
    );
  });

  it('gives back what a dead server did not take, after the page was closed', async () => {
    const { user, unmount } = await openEditor();
    isDead = true;
    write(driver(2), 'Cost a month');
    await user.click(save());
    await screen.findAllByText(/The server does not answer; kept in this browser/);
    unmount();
    isDead = false;
    const again = await openEditor();
    await screen.findByText(/that was not saved/);
    await again.user.click(screen.getByRole('button', { name: 'Continue where you left off' }));
    expect(driver(2).value).toBe('Cost a month');
    await again.user.click(save());
    await screen.findAllByText('Saved');
    expect(saved.map(({ text }) => text)).toEqual([TEXT.replace('* Cost', '* Cost a month')]);
    expect(window.localStorage.length).toBe(1);
  });

  it('shows both versions after a stale save, puts them together, and saves on top of theirs', async () => {
    const { user } = await openEditor();
    const theirs = TEXT.replace('* Cost', '* Cost a year').replace('A room is sold', 'Each room is sold');
    current = { version: 2, text: theirs };
    write(driver(2), 'Cost a month');
    write(screen.getByRole('textbox', { name: 'Title' }), 'Keep bookings safe');
    await user.click(save());
    await screen.findByRole('heading', { level: 1, name: /Changed by two/ });
    const place = within(screen.getByRole('group', { name: 'Place 1' }));
    expect(place.getByText('* Cost a month')).toBeTruthy();
    expect(place.getByText('* Cost a year')).toBeTruthy();
    const go = screen.getByRole<HTMLButtonElement>('button', { name: 'Save on top of version 2' });
    expect(go.disabled).toBe(true);
    await user.click(place.getByRole('radio', { name: 'Both, theirs first' }));
    await user.click(go);
    await screen.findAllByText('Saved');
    expect(saved.at(-1)).toMatchObject({
      expectedVersion: 2,
      text: theirs
        .replace('* Cost a year', '* Cost a year\n* Cost a month')
        .replace('# Keep bookings in PostgreSQL', '# Keep bookings safe'),
    });
  });
});
