import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { startServer } from '../support/server-process.js';

/** Milliseconds within which a page must have done what a test waits for, on a busy machine. */
const PATIENCE = 20_000;

/** The browser that tests are to drive, if there is one, and its arguments. */
export function browserForTests(): { readonly path: string; readonly args: readonly string[] } | null {
  const path = process.env['CHROMIUM_PATH'] ?? '';
  if (path === '') return null;
  return { path, args: (process.env['CHROMIUM_ARGS'] ?? '').split(' ').filter((arg) => arg !== '') };
}

/** The built application with a data folder of its own, and a browser to open it in. */
export interface OpenApp {
  readonly url: string;
  /** A page in a browser profile of its own. Whatever a page of ours logs as an error is kept in `faults`. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Errors that pages threw or logged. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Starts the built server as a process of its own, and the browser. */
export async function openApp(): Promise<OpenApp> {
  const found = browserForTests();
  if (found === null) throw new Error('CHROMIUM_PATH is not set');
  const folder = mkdtempSync(join(tmpdir(), 'architrave-browser-'));
  const server = await startServer({ ARCHITRAVE_DATA: folder, PORT: '0' });
  const browser: Browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  const faults: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    url: server.url,
    faults,
    newPage: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        // Nothing moves, so that what is measured and photographed is where it will stay.
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks again until the expectations hold; the last failure is the test's when they never do. */
export async function eventually(expectations: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + PATIENCE; ;) {
    try {
      await expectations();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Names of the drawings that fill an area, in both languages; those that stand in a text have others. */
const DRAWINGS = /neighbourhood$|vecindad$|^(Architecture|Arquitectura): /;

/** The area's drawing. */
export function drawingOf(page: Page): Locator {
  return page.getByRole('application', { name: DRAWINGS });
}

/** Waits until the area's drawing is laid out and in the page. */
export async function untilDrawn(page: Page): Promise<void> {
  const ready = page.locator('[data-layout-state="ready"]').filter({ has: drawingOf(page) });
  await ready.locator('.react-flow__node').first().waitFor();
}

/** Where each box of the area's drawing stands, in the drawing's own coordinates, by its id. */
export async function placesDrawn(page: Page): Promise<ReadonlyMap<string, string>> {
  const places = await drawingOf(page)
    .locator('.react-flow__node')
    .evaluateAll((boxes) =>
      boxes.map((box): [string, string] => [box.dataset['id'] ?? '', box.style.transform]),
    );
  return new Map(places);
}

/** The search parameters of the page's address. */
export function searchOf(page: Page): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** Presses Tab until the element has the focus. Throws when it is not reached. */
export async function tabTo(page: Page, selector: string, most = 150): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(`:focus`).and(page.locator(selector)).count()) return;
  }
  throw new Error(`${most} times Tab did not lead to ${selector}`);
}
