import type { Locator, Page } from 'playwright-core';
import { describeIf } from '../../src/testing/services.js';
import {
  browserForTests,
  drawingOf,
  eventually,
  openApp,
  placesDrawn,
  searchOf,
  tabTo,
  untilDrawn,
  type OpenApp,
} from './browser.js';

describeIf(browserForTests() !== null, 'CHROMIUM_PATH is not set')('Explore in a browser', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());
  afterEach(() => {
    expect(app.faults).toEqual([]);
  });

  describe('on the saga', () => {
    let page: Page;
    beforeAll(async () => {
      page = await app.newPage();
      await page.goto('/explore?lang=en');
      await page.getByRole('searchbox', { name: 'Search the graph' }).fill('saga');
      await page.getByRole('link', { name: /^Saga/ }).first().click();
      await untilDrawn(page);
    });

    it('draws what was picked with its neighbours', async () => {
      expect(searchOf(page)).toEqual({ lang: 'en', focus: 'pattern:saga', sel: 'pattern:saga' });
      await page.getByRole('application', { name: /^Saga.* and its neighbourhood$/ }).waitFor();
      expect((await boxesOfNodes(page)).length).toBeGreaterThan(5);
    });

    it('tells the trade-offs of the node, with what each gains and costs', async () => {
      const details = page.getByRole('complementary', { name: 'Details' });
      await details.getByRole('heading', { name: 'Trade-offs' }).waitFor();
      const tradeOffs = details
        .getByRole('listitem')
        .filter({ hasText: /Gains/ })
        .filter({ hasText: /Costs/ });
      expect(await tradeOffs.count()).toBeGreaterThan(0);
    });

    it('expands a node without moving anything, and undoes it', async () => {
      const before = await placesDrawn(page);
      const neighbour = await someNeighbour(page);
      await neighbour.click();
      await page.getByRole('complementary').getByRole('button', { name: 'Expand' }).click();
      await eventually(async () => {
        expect((await placesDrawn(page)).size).toBeGreaterThan(before.size);
      });
      await untilDrawn(page);
      const after = await placesDrawn(page);
      for (const [id, place] of before) expect([id, after.get(id)]).toEqual([id, place]);
      await page.getByRole('button', { name: 'Undo the last step' }).click();
      await eventually(async () => {
        expect(await placesDrawn(page)).toEqual(before);
      });
    });

    it('leaves a kind out and brings it back', async () => {
      const before = await boxesOfNodes(page);
      const kinds = page.getByRole('group', { name: 'Kinds shown' });
      const kind = kinds.getByRole('button', { name: /^Trade-offs/ });
      const count = Number(/\d+/.exec(await kind.innerText())?.[0]);
      await kind.click();
      await eventually(async () => {
        expect(await boxesOfNodes(page)).toHaveLength(before.length - count);
      });
      expect(searchOf(page)).toMatchObject({ without: 'trade-off' });
      await kinds.getByRole('button', { name: 'Show all kinds' }).click();
      await eventually(async () => {
        expect(await boxesOfNodes(page)).toHaveLength(before.length);
      });
    });

    it('has a table with the same nodes', async () => {
      const drawn = await boxesOfNodes(page);
      await drawingOf(page).press('t');
      const table = page.getByRole('table', { name: 'Nodes drawn' });
      await table.waitFor();
      const names = await table.getByRole('rowheader').allInnerTexts();
      // A row header reads name and kind, as the box is labelled.
      expect(names.map((name) => name.trim().replaceAll(/\s*\n\s*/g, ', ')).sort()).toEqual(drawn);
      await table.getByRole('button').last().press('t');
      await untilDrawn(page);
      expect(await boxesOfNodes(page)).toEqual(drawn);
    });

    it('goes over to Spanish in place', async () => {
      const before = await placesDrawn(page);
      const address = searchOf(page);
      await page.getByRole('button', { name: /^ES/ }).click();
      await page.getByRole('application', { name: /^Saga.* y su vecindad$/ }).waitFor();
      expect(searchOf(page)).toEqual({ ...address, lang: 'es' });
      expect([...(await placesDrawn(page)).keys()]).toEqual([...before.keys()]);
      const details = page.getByRole('complementary');
      await details.getByText('Gana').first().waitFor();
      expect(await details.getByText(/Trade-offs|When to use|Related/).count()).toBe(0);
      await page.getByRole('button', { name: /^EN/ }).click();
      await page.getByRole('application', { name: /neighbourhood$/ }).waitFor();
    });

    it('gives a link that draws the same for somebody else', async () => {
      await (await someNeighbour(page)).click();
      await page.getByRole('complementary').getByRole('button', { name: 'Expand' }).click();
      await eventually(async () => {
        expect(searchOf(page)['open']).toBeDefined();
      });
      await untilDrawn(page);
      const other = await app.newPage({ viewport: { width: 1920, height: 1080 } });
      await other.goto(page.url());
      await untilDrawn(other);
      await eventually(async () => {
        expect(await placesDrawn(other)).toEqual(await placesDrawn(page));
      });
      await other.close();
    });
  });

  describe('through a lens', () => {
    let page: Page;
    beforeAll(async () => {
      page = await app.newPage();
      await page.goto('/explore?focus=pattern:microservices&lang=en');
      await untilDrawn(page);
    });
    afterAll(() => page.close());

    it('draws what one person asks about, kept in the link, and undoes it to the same places', async () => {
      const before = await placesDrawn(page);
      await page
        .getByRole('combobox', { name: 'Whose questions the drawing answers' })
        .selectOption('learner');
      await eventually(async () => {
        expect(searchOf(page)['lens']).toBe('learner');
        expect((await boxesOfNodes(page)).some((name) => name.endsWith(', skill'))).toBe(true);
        expect((await boxesOfNodes(page)).some((name) => name.endsWith(', trade-off'))).toBe(false);
      });
      await page.keyboard.press('Control+z');
      await eventually(async () => {
        expect(searchOf(page)['lens']).toBeUndefined();
        expect(await placesDrawn(page)).toEqual(before);
      });
      await page.keyboard.press('Control+Shift+z');
      await eventually(async () => {
        expect(searchOf(page)['lens']).toBe('learner');
      });
      await page.goBack();
      await eventually(async () => {
        expect(await placesDrawn(page)).toEqual(before);
      });
    });

    it('filters by name in drawing and table alike, sorted as the link says', async () => {
      const all = await boxesOfNodes(page);
      await page.getByRole('textbox', { name: 'Filter by name' }).fill('mono');
      await eventually(async () => {
        const left = await boxesOfNodes(page);
        expect(left.length).toBeLessThan(all.length);
        expect(left.filter((name) => !/mono/i.test(name))).toHaveLength(1);
      });
      const drawn = await boxesOfNodes(page);
      await page.getByText('Table', { exact: true }).click();
      const table = page.getByRole('table', { name: 'Nodes drawn' });
      await table.getByRole('button', { name: 'Name' }).click();
      await eventually(async () => {
        expect(searchOf(page)).toMatchObject({ match: 'mono', view: 'table', sort: 'name' });
      });
      const names = await table.getByRole('rowheader').allInnerTexts();
      expect(names.map((name) => name.trim().replaceAll(/\s*\n\s*/g, ', ')).sort()).toEqual(drawn);
      await page.keyboard.press('Control+z');
      await eventually(async () => {
        expect(searchOf(page)['sort']).toBeUndefined();
      });
    });
  });

  it('can be used with the keyboard alone', async () => {
    const page = await app.newPage();
    await page.goto('/explore?lang=en');
    await page.getByRole('searchbox', { name: 'Search the graph' }).waitFor();
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('circuit breaker');
    await page
      .getByRole('link', { name: /^Circuit breaker/ })
      .first()
      .waitFor();
    await tabTo(page, 'a[href*="pattern:circuit-breaker"]');
    await page.keyboard.press('Enter');
    await untilDrawn(page);
    await tabTo(page, '[role=application]');
    const drawing = drawingOf(page);
    await page.keyboard.press('ArrowRight');
    const first = await drawing.getAttribute('aria-activedescendant');
    expect(first).not.toBeNull();
    await page.keyboard.press('Enter');
    await eventually(async () => {
      expect(searchOf(page)['sel']).not.toBe('pattern:circuit-breaker');
    });
    await page.keyboard.press(']');
    await eventually(async () => {
      expect(await drawing.getAttribute('aria-activedescendant')).not.toBe(first);
    });
    await page.keyboard.press('t');
    await page.getByRole('table', { name: 'Nodes drawn' }).waitFor();
    await eventually(async () => {
      // The focus goes on at the row of the node that is selected.
      expect(await page.locator('tbody button[aria-pressed="true"]:focus').count()).toBe(1);
    });
    const row = await page.locator(':focus').innerText();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('tbody button:focus').innerText()).not.toBe(row);
    await page.close();
  });
});

/** Names of the nodes drawn; frames around them and "more" boxes aside. */
async function boxesOfNodes(page: Page): Promise<readonly string[]> {
  const nodes = drawingOf(page).locator('.react-flow__node-card, .react-flow__node-root').getByRole('img');
  const labels = await nodes.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
  return labels.sort();
}

/** A node that stands beside the one in the middle. */
async function someNeighbour(page: Page): Promise<Locator> {
  const cards = drawingOf(page).locator('.react-flow__node-card');
  await cards.first().waitFor();
  return cards.first();
}
