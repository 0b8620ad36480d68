import type { Locator, Page } from 'playwright-core';
import { untilDrawn } from './browser.js';

/** The hotel case, as the form takes it from a link; the worked case states the same. */
export const HOTEL: Readonly<Record<string, string>> = {
  'workload.concurrentUsers': '10000',
  'quality.latencyP99Ms': '200',
  'quality.availabilityPercent': '99.95',
  'constraints.monthlyBudgetUsd': '2000',
  'constraints.cloud': 'aws',
  capabilities: 'transactions,full-text-search,payments,notifications,web-client',
};

/** Address of Advise with requirements and view. */
export function adviseAt(search: Readonly<Record<string, string>>): string {
  return `/advise?${new URLSearchParams({ lang: 'en', ...search }).toString()}`;
}

/** Opens Advise and waits for the drawn answer. */
export async function openAdvise(page: Page, search: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(adviseAt(search));
  await untilDrawn(page);
}

/** Text of the recommendations' cards, best first. */
export async function cards(page: Page): Promise<readonly string[]> {
  const texts = await page.getByRole('article').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

/** Expected US dollars a month that a card shows. */
export function costOn(card: string | undefined): number {
  return numberIn(/([\d,.]+) USD/.exec(card ?? '')?.[1]);
}

/** A number as an English or a Spanish page writes it; NaN for anything else. */
export function numberIn(text: string | undefined): number {
  return text === undefined ? NaN : Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-'));
}

/** The tab of that name, opened. */
export async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name }).click();
  return page.getByRole('tabpanel', { name });
}
