import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describeIf } from '../../src/testing/services.js';
import { adviseAt, HOTEL, openAdvise } from './advise-page.js';
import { browserForTests, eventually, openApp, untilDrawn, type OpenApp } from './browser.js';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
/** Of each layout, wide and narrow, one is checked by axe. */
const CHECKED_WIDTHS: readonly number[] = [1440, 390];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'es'] as const;

/** Kept to be looked at; the folder is ignored by git. */
const SCREENSHOTS = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screenshots');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Both areas full of data, by the address that shows them. */
const AREAS = {
  advise: adviseAt({ ...HOTEL, step: 'results' }),
  explore: '/explore?focus=pattern:saga&sel=pattern:saga&open=pattern:compensating-transaction&lang=en',
} as const;

/** Pages without a drawing that fills them, full of data. */
const PAGES = {
  node: '/node/pattern:saga?lang=en',
  technology: '/node/technology:apache-kafka?lang=en',
  comparison: '/node/comparison:rest-vs-graphql-vs-grpc?lang=en',
  compare: '/compare?ids=technology:apache-kafka,technology:rabbitmq,technology:amazon-sqs&lang=en',
  path: '/explore?from=pattern:saga&to=technology:apache-kafka&lang=en',
} as const;

/** Further states whose contrast, names and structure are checked in both themes. */
const STATES = {
  'the start of Advise': '/advise?lang=en',
  'every design that nothing beats': adviseAt({ ...HOTEL, front: 'true' }),
  'what cannot hold': adviseAt({ ...HOTEL, 'constraints.monthlyBudgetUsd': '20' }),
  'an entry that is not accepted': adviseAt({ ...HOTEL, 'quality.availabilityPercent': '101' }),
  'the start of Explore': '/explore?lang=en',
  'the results of a search': '/explore?lang=en&q=cache',
  'the table of nodes': '/explore?lang=en&focus=pattern:saga&view=table',
  'a lens that shows nothing': '/explore?lang=en&focus=source:ietf-rfc-6455-websocket&lens=learner',
  'a node that does not exist': '/node/pattern:no-such-thing?lang=en',
  'a comparison of nothing yet': '/compare?lang=en',
  'a way still to be chosen': '/explore?lang=en&way=find',
} as const;

describeIf(browserForTests() !== null, 'CHROMIUM_PATH is not set')('the looks of the app', () => {
  let app: OpenApp;
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    app = await openApp();
  });
  afterAll(() => app.close());

  for (const [area, address] of Object.entries(AREAS)) {
    describe.each(LANGUAGES)(`${area}, in %s`, (language) => {
      let page: Page;
      beforeAll(async () => {
        page = await app.newPage();
        await page.goto(address.replace('lang=en', `lang=${language}`));
        await untilDrawn(page);
        await untilQuiet(page);
      });
      afterAll(() => page.close());

      it.each(THEMES.flatMap((theme) => SIZES.map((size) => ({ theme, ...size }))))(
        'fits $width×$height, $theme',
        async ({ theme, width, height }) => {
          await page.emulateMedia({ colorScheme: theme });
          await page.setViewportSize({ width, height });
          await untilQuiet(page);
          await eventually(async () => {
            expect(await widthOfContent(page)).toBeLessThanOrEqual(width);
          });
          const fit = page.getByRole('button', { name: /^(Fit to view|Ajustar a la vista)$/ });
          // Without scrolling to the button, as a click would.
          if (await fit.isVisible()) await fit.dispatchEvent('click');
          await page.mouse.move(0, 0);
          await page.screenshot({
            path: join(SCREENSHOTS, `${area}-${width}x${height}-${theme}-${language}.png`),
          });
          if (CHECKED_WIDTHS.includes(width)) expect(await violations(page)).toEqual([]);
        },
      );
    });
  }

  describe.each(LANGUAGES)('pages to read, in %s', (language) => {
    it.each(
      Object.entries(PAGES).flatMap(([name, address]) => SIZES.map((size) => ({ name, address, ...size }))),
    )('$name fits $width×$height in both themes', async ({ name, address, width, height }) => {
      const page = await app.newPage({ viewport: { width, height } });
      await page.goto(address.replace('lang=en', `lang=${language}`));
      await untilQuiet(page);
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        expect(await widthOfContent(page)).toBeLessThanOrEqual(width);
        await page.screenshot({
          path: join(SCREENSHOTS, `${name}-${width}x${height}-${theme}-${language}.png`),
        });
        if (CHECKED_WIDTHS.includes(width)) expect(await violations(page)).toEqual([]);
      }
      await page.close();
    });
  });

  /** Runs axe on the page in both themes. */
  const expectNoViolations = async (page: Page): Promise<void> => {
    await untilQuiet(page);
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      expect(await violations(page)).toEqual([]);
    }
  };

  it('breaks no accessibility rule on any view of an answer', async () => {
    const page = await app.newPage();
    await openAdvise(page, HOTEL);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectNoViolations(page);
    }
    await page.getByRole('button', { name: 'Table of the parts' }).click();
    await page.getByRole('table').getByRole('button', { name: 'Relational store' }).click();
    await expectNoViolations(page);
    await page.getByRole('button', { name: /^Compare number 2/ }).click();
    await expectNoViolations(page);
    await page.close();
  });

  it.each(Object.entries(STATES))('breaks no accessibility rule on %s', async (_name, address) => {
    const page = await app.newPage();
    await page.goto(address);
    await expectNoViolations(page);
    await page.close();
  });
});

/** Waits until nothing is loading, laid out or worked out any more, and the typefaces are there. */
async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const busy = page.locator('[data-layout-state="busy"], [aria-busy="true"]');
  await eventually(async () => {
    expect(await busy.count()).toBe(0);
  });
  await page.getByText(/Still being worked out|Aún se está calculando/).waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready');
}

/** Pixels that the page's content takes from left to right. */
function widthOfContent(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth');
}

/** What axe finds: rule, and where. */
async function violations(page: Page): Promise<readonly string[]> {
  // As an expression of the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], preload: false })`,
  );
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  );
}
