import type { Page } from 'playwright-core';
import { describeIf } from '../../src/testing/services.js';
import {
  browserForTests,
  eventually,
  openApp,
  searchOf,
  tabTo,
  untilDrawn,
  type OpenApp,
} from './browser.js';

describeIf(browserForTests() !== null, 'CHROMIUM_PATH is not set')('reading the graph in a browser', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());
  afterEach(() => {
    expect(app.faults).toEqual([]);
  });

  describe('from a Spanish synonym to a comparison and a way', () => {
    let page: Page;
    beforeAll(async () => {
      page = await app.newPage();
      await page.goto('/explore?lang=es');
    });
    afterAll(() => page.close());

    it('finds a node by a synonym written without accents, and says why', async () => {
      await page.getByRole('searchbox', { name: 'Busca en el grafo' }).fill('inyeccion por constructor');
      const result = page.getByRole('link', { name: /Inyección de dependencias/ }).first();
      await result.waitFor();
      expect(await result.innerText()).toContain('También se llama inyección por constructor');
      await result.click();
      await untilDrawn(page);
    });

    it('reads its page in Spanish alone', async () => {
      await page.getByRole('complementary').getByRole('link', { name: 'Leer en su propia página' }).click();
      const article = page.getByRole('article');
      await article.getByRole('heading', { level: 1, name: 'Inyección de dependencias' }).waitFor();
      await article.getByText(/^inyección por constructor/).waitFor();
      expect(await article.getByText(/constructor injection|When to use|Related/).count()).toBe(0);
      await article.getByRole('heading', { level: 2, name: 'Fuentes' }).waitFor();
    });

    it('leads down the page from its contents', async () => {
      await page
        .getByRole('navigation', { name: 'En esta página' })
        .getByRole('link', { name: 'Fuentes' })
        .click();
      await eventually(async () => {
        expect(await page.locator('section#sources:focus').count()).toBe(1);
      });
    });

    it('compares it with another from the tray', async () => {
      await page.getByRole('button', { name: 'Comparar', exact: true }).click();
      await page.goto('/node/pattern:factory-method?lang=es');
      await page.getByRole('button', { name: 'Comparar', exact: true }).click();
      await page.getByRole('link', { name: 'Comparar 2' }).click();
      const criteria = page.getByRole('group', { name: 'Criterios' });
      await criteria.getByRole('columnheader').nth(1).waitFor();
      expect(searchOf(page)).toMatchObject({ ids: 'pattern:dependency-injection,pattern:factory-method' });
      expect(await criteria.getByRole('rowheader').allInnerTexts()).toContain('Qué es');
    });

    it('tells how the two are related in a sentence of links', async () => {
      await page.getByRole('link', { name: '¿Qué relación tienen?' }).click();
      await page.getByRole('img', { name: 'Los caminos entre los dos' }).waitFor();
      const ways = page.locator('ol > li').filter({ hasText: 'Verlo en el grafo' });
      expect(await ways.count()).toBeLessThanOrEqual(3);
      const sentence = ways.first().locator('p').first();
      expect(await sentence.innerText()).toMatch(/^\S.*\.$/);
      expect(await sentence.getByRole('link').count()).toBeGreaterThan(1);
      await ways.first().getByRole('link', { name: 'Verlo en el grafo' }).click();
      await untilDrawn(page);
    });
  });

  it('opens a comparison as a table, its columns as links', async () => {
    const page = await app.newPage();
    await page.goto('/node/comparison:rest-vs-graphql-vs-grpc?lang=en');
    const table = page.getByRole('table', { name: 'REST, GraphQL or gRPC' });
    await table.getByRole('columnheader', { name: 'gRPC' }).getByRole('link').waitFor();
    expect(await table.getByRole('rowheader').last().innerText()).toBe('Choose it for');
    await page.getByRole('link', { name: 'Compare these 3 by their qualities' }).click();
    await page.getByRole('group', { name: 'Criteria' }).waitFor();
    expect(searchOf(page)).toMatchObject({ ids: 'protocol:rest,protocol:graphql,protocol:grpc' });
    await page.close();
  });

  it('opens a worked case in Advise with what it states', async () => {
    const page = await app.newPage();
    await page.goto('/node/case:hotel-booking-plan?lang=en');
    await page.getByRole('link', { name: 'Open in Advise' }).click();
    await page.waitForURL(/\/advise\?/);
    expect(searchOf(page)).toMatchObject({
      lang: 'en',
      'workload.concurrentUsers': '10000',
      'quality.latencyP99Ms': '200',
    });
    await page
      .getByText(/\d USD/)
      .first()
      .waitFor();
    await page.close();
  });

  it('shows what a link leads to, by pointer and by keyboard, until it is dismissed', async () => {
    const page = await app.newPage();
    await page.goto('/node/pattern:saga?lang=en');
    const link = page.getByRole('link', { name: /^Message broker/ }).first();
    await link.hover();
    const preview = page.getByRole('tooltip');
    await preview.getByText('component role').waitFor();
    // The pointer may rest on it.
    await preview.hover();
    await page.waitForTimeout(400);
    expect(await preview.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await preview.count()).toBe(0);
    await tabTo(page, 'a[data-node="role:message-broker"]');
    await preview.getByText('component role').waitFor();
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    expect(await page.locator('a[data-node="role:message-broker"]:focus').count()).toBe(1);
    await page.close();
  });

  it('copies a sample', async () => {
    const page = await app.newPage();
    await page.goto('/node/pattern:dependency-injection?lang=en');
    const code = await page.locator('pre code').first().innerText();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect((await page.evaluate<string>('navigator.clipboard.readText()')).trim()).toBe(code.trim());
    await page.close();
  });

  it('is printed without its frame, with address and date', async () => {
    const page = await app.newPage();
    await page.goto('/node/technology:apache-kafka?lang=en');
    await page.getByRole('heading', { name: 'Offers and prices' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/\/node\/technology:apache-kafka.*printed \d/).waitFor();
    for (const name of ['Areas', 'On this page']) {
      expect(await page.getByRole('navigation', { name }).isVisible()).toBe(false);
    }
    expect(await page.getByRole('button', { name: 'Report as wrong' }).isVisible()).toBe(false);
    await page.close();
  });

  it('prepares a report of a wrong fact', async () => {
    const page = await app.newPage();
    await page.goto('/node/pattern:saga?lang=en');
    await page.getByRole('button', { name: 'Report as wrong' }).click();
    const text = await page.getByRole('textbox', { name: 'Text of the report' }).inputValue();
    expect(text).toContain('graph-seed/content/pattern/saga.yaml');
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.close();
  });
});
