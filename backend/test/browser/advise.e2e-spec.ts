import type { Page } from 'playwright-core';
import { describeIf } from '../../src/testing/services.js';
import { cards, costOn, HOTEL, numberIn, openAdvise, openTab } from './advise-page.js';
import {
  browserForTests,
  eventually,
  openApp,
  searchOf,
  tabTo,
  untilDrawn,
  type OpenApp,
} from './browser.js';

/** Parts that the hotel must be given, as the drawing names them; the first is one of two. */
const PARTS = [
  /^(Load balancer|API gateway), /,
  /^Compute, /,
  /^Relational store, /,
  /^Cache, /,
  /^Search engine, /,
  /^Notification service, /,
];

describeIf(browserForTests() !== null, 'CHROMIUM_PATH is not set')('Advise in a browser', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());
  afterEach(() => {
    expect(app.faults).toEqual([]);
  });

  describe('on the hotel case', () => {
    let page: Page;
    beforeAll(async () => {
      page = await app.newPage();
      await page.goto('/advise?lang=en');
      await page
        .getByRole('region', { name: 'Recommendations', exact: true })
        .getByRole('button', { name: /hotel/i })
        .click();
      await untilDrawn(page);
    });

    it('starts from the worked case and states what it is', async () => {
      expect(searchOf(page)).toEqual({ lang: 'en', ...HOTEL });
      expect(await page.getByRole('textbox', { name: 'Users at once' }).inputValue()).toBe('10,000');
      expect(await page.getByRole('button', { name: 'Payments', pressed: true }).count()).toBe(1);
    });

    it('ranks three recommendations that hold every target, the first within 2,000 USD', async () => {
      const shown = await cards(page);
      expect(shown).toHaveLength(3);
      expect(costOn(shown[0])).toBeLessThanOrEqual(2000);
      for (const card of shown) {
        expect(card).toMatch(/p99 [\d.,]+ m?s held/);
        expect(card).toMatch(/Availability 99\.\d+ % held/);
        expect(card).not.toContain('not held');
      }
    });

    it('draws the parts, each with its units and its cost', async () => {
      const drawing = page.getByRole('application', { name: /^Architecture: / });
      for (const part of PARTS) {
        const label = await drawing.getByRole('img', { name: part }).getAttribute('aria-label');
        expect(label).toMatch(/, × \d+(, with standby)?, [\d.,]+ USD a month/);
      }
    });

    it('says that the relational store comes with a standby', async () => {
      const store = page.getByRole('application').getByRole('img', { name: /^Relational store, / });
      expect(await store.getAttribute('aria-label')).toContain('with standby');
    });

    it('shows a cost table that adds up to the cost on the card', async () => {
      const panel = await openTab(page, 'Cost');
      const rows = await panel
        .locator('tbody tr')
        .filter({ has: page.locator('th') })
        .all();
      const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
      const sums = (await panel.locator('tfoot td').allInnerTexts()).map(numberIn);
      expect(rows.length).toBeGreaterThanOrEqual(PARTS.length);
      [0, 1, 2].forEach((column) => {
        const total = cells.reduce((sum, row) => sum + numberIn(row[column]), 0);
        // Each figure is rounded to a dollar.
        expect(Math.abs(total - (sums[column] ?? NaN))).toBeLessThanOrEqual((rows.length + 1) / 2);
      });
      expect(sums[1]).toBe(costOn((await cards(page))[0]));
    });

    it('says what happens while database, cache and search are down', async () => {
      const panel = await openTab(page, 'Fails');
      for (const role of ['Relational store', 'Cache', 'Search engine']) {
        const failure = panel
          .getByRole('listitem')
          .filter({ hasText: /outage/ })
          .filter({ has: page.getByRole('link', { name: role, exact: true }) });
        expect(await failure.first().innerText()).toMatch(/Meanwhile: \S.{40,}/);
      }
    });

    it('goes over to Spanish in place', async () => {
      const before = searchOf(page);
      const english = await namesOfControls(page);
      await page.getByRole('button', { name: /^ES/ }).click();
      await page.getByRole('tab', { name: 'Fallos', selected: true }).waitFor();
      expect(searchOf(page)).toEqual({ ...before, lang: 'es' });
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
      expect(await page.getByRole('textbox', { name: 'Usuarios a la vez' }).inputValue()).toBe('10.000');
      const left = (await namesOfControls(page)).filter((name) => english.includes(name));
      expect(left.filter((name) => !SAME_IN_BOTH.test(name))).toEqual([]);
      await page.getByRole('button', { name: /^EN/ }).click();
      await page.getByRole('tab', { name: 'Fails', selected: true }).waitFor();
    });

    it('answers anew when the budget is typed or dragged', async () => {
      const before = await cards(page);
      const tighter = Math.floor(costOn(before[0]) * 0.95);
      const box = page.getByRole('textbox', { name: 'Monthly budget' });
      await box.fill(String(tighter));
      await eventually(async () => {
        const after = await cards(page);
        expect(after.length).toBeGreaterThan(0);
        for (const card of after) expect(costOn(card)).toBeLessThanOrEqual(tighter);
      });
      await page.getByRole('slider', { name: 'Monthly budget' }).press('End');
      expect(await box.inputValue()).toBe('200,000');
      await eventually(async () => {
        expect((await cards(page))[0]).toMatch(/USD \([\d,–]+\) held p99/);
      });
      expect(searchOf(page)).toMatchObject({ 'constraints.monthlyBudgetUsd': '200000' });
      await box.fill('2000');
      await eventually(async () => {
        expect(await cards(page)).toEqual(before);
      });
    });

    it('gives a link that shows somebody else the same', async () => {
      await page.getByRole('button', { name: /^Number 2:/ }).click();
      await page.getByRole('button', { name: /^Number 2:/, pressed: true }).waitFor();
      await openTab(page, 'Targets');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('The link is copied').waitFor();
      const link: string = await page.evaluate('navigator.clipboard.readText()');
      const other = await app.newPage();
      await other.goto(link);
      await untilDrawn(other);
      expect(await cards(other)).toEqual(await cards(page));
      expect(await other.getByRole('textbox', { name: 'Monthly budget' }).inputValue()).toBe('2,000');
      await other.getByRole('button', { name: /^Number 2:/, pressed: true }).waitFor();
      await other.getByRole('tab', { name: 'Targets', selected: true }).waitFor();
      await other.close();
    });

    it('saves, renames and deletes a scenario', async () => {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Hotel, first year');
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'More on scenarios' }).click();
      await page.getByRole('menuitem', { name: 'Rename' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Hotel, second year');
      await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      // Somebody else opens it from the start page.
      const other = await app.newPage();
      await other.goto('/advise?lang=en');
      await other.getByRole('button', { name: /^Hotel, second year/ }).click();
      await untilDrawn(other);
      expect(searchOf(other)).toMatchObject({ ...HOTEL, scenario: searchOf(page)['scenario'] });
      await other.close();

      await page.getByRole('button', { name: 'More on scenarios' }).click();
      await page.getByRole('menuitem', { name: 'Open a scenario' }).click();
      await page.getByRole('button', { name: 'Delete Hotel, second year' }).click();
      await page.getByRole('button', { name: 'Delete for good' }).click();
      await page.getByText('No scenario is saved yet').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('Not saved', { exact: true }).waitFor();
      expect(searchOf(page)).not.toHaveProperty('scenario');
    });
  });

  it('shows every design that nothing beats, and goes back to the drawing', async () => {
    const page = await app.newPage();
    await openAdvise(page, HOTEL);
    await page.getByRole('button', { name: 'See every design that nothing beats' }).click();
    const table = page.getByRole('region', { name: 'The designs as a table' });
    await table.waitFor();
    const costs = async (): Promise<number[]> =>
      (await table.locator('tbody tr td:nth-of-type(1)').allInnerTexts()).map(numberIn);
    const rising = await costs();
    expect(rising.length).toBeGreaterThanOrEqual(5);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(Math.max(...rising)).toBeLessThanOrEqual(2000);
    await table.getByRole('button', { name: 'Cost a month' }).click();
    expect(await costs()).toEqual([...rising].reverse());
    expect(searchOf(page)).toMatchObject({ front: 'true' });
    await page.getByRole('button', { name: 'Back to the drawing' }).click();
    await untilDrawn(page);
    await page.close();
  });

  it('says for 20 USD what cannot hold together, and one change leads to designs that hold', async () => {
    const page = await app.newPage();
    await openAdvise(page, { ...HOTEL, 'constraints.monthlyBudgetUsd': '20' });
    const infeasible = page.getByRole('region', { name: /Nothing holds all of this/ });
    const conflicts = await infeasible.getByRole('listitem').filter({ hasText: '20 USD' }).allInnerTexts();
    expect(conflicts.length).toBeGreaterThan(0);
    await page.getByRole('heading', { name: /^Nearest miss: / }).waitFor();
    const knob = infeasible.getByRole('button', { name: /^Raise Monthly budget from 20 USD/ }).first();
    const enough = numberIn(/ to ([\d,.]+)/.exec(await knob.innerText())?.[1]);
    await knob.click();
    await page.getByRole('list', { name: 'Recommendations, best first' }).waitFor();
    expect(searchOf(page)).toMatchObject({ 'constraints.monthlyBudgetUsd': String(enough) });
    const shown = await cards(page);
    expect(shown.length).toBeGreaterThan(0);
    for (const card of shown) expect(costOn(card)).toBeLessThanOrEqual(enough);
    await page.close();
  });

  it('shows everything that is wrong at once, each beside its field with what it accepts', async () => {
    const page = await app.newPage();
    await openAdvise(page, HOTEL);
    await page.getByRole('textbox', { name: 'Availability' }).fill('101');
    await page.getByRole('textbox', { name: 'Monthly budget' }).fill('-5');
    await page.getByRole('alert').filter({ hasText: '2 entries are not accepted' }).waitFor();
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['Availability', /101 % is out of range\. Accepted: from [\d.]+ % to [\d.]+ %/],
      ['Monthly budget', /[−-]5 USD\S* is out of range\. Accepted: from [\d.,]+ .*to [\d.,]+/],
    ];
    for (const [name, problem] of wrong) {
      const box = page.getByRole('textbox', { name });
      expect(await box.getAttribute('aria-invalid')).toBe('true');
      const ids = ((await box.getAttribute('aria-describedby')) ?? '').split(' ');
      const said = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).allInnerTexts()));
      expect(said.flat().join(' ')).toMatch(problem);
    }
    // What was entered stays, and so does the last answer.
    expect(await page.getByRole('textbox', { name: 'Availability' }).inputValue()).toBe('101');
    expect(await cards(page)).toHaveLength(3);
    await page.close();
  });

  it('can be used with the keyboard alone', async () => {
    const page = await app.newPage();
    await openAdvise(page, HOTEL);
    await tabTo(page, '[data-path="workload.concurrentUsers"] input[inputmode]');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('5000');
    await eventually(async () => {
      expect(searchOf(page)).toMatchObject({ 'workload.concurrentUsers': '5000' });
    });
    await tabTo(page, 'article button[aria-pressed="false"]');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Number 2:/, pressed: true }).waitFor();
    await tabTo(page, '[role=application]');
    // The walk begins at the clients, who are no part.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await eventually(async () => {
      expect(searchOf(page)['part']).toBeDefined();
    });
    await page.keyboard.press('Escape');
    await tabTo(page, '[role=tab]');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tabpanel', { name: 'Cost' }).waitFor();
    await page.close();
  });
});

/** What reads the same in both languages: names of clouds and of techniques, abbreviations, figures. */
const SAME_IN_BOTH = /^(AWS|Azure|Google Cloud|p99|EN, .*|ES, .*|Architrave)$/;

/** Names of headings, tabs, labels and buttons of the page. */
async function namesOfControls(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('h1, h2, h3, label, button, [role=tab], dt, th').allInnerTexts();
  return [...new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()))].filter((text) =>
    /[a-z]{3}/i.test(text),
  );
}
