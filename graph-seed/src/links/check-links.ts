import type { ExternalLink } from './collect-links.js';

/** What came of asking for an address. */
export interface CheckedLink extends ExternalLink {
  /** The HTTP status after redirections, or the reason why there was none. */
  readonly result: number | string;
  readonly isAlive: boolean;
}

export interface LinkCheckOptions {
  /** Requests under way at once. */
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly fetch: (url: string, init: { method: string; signal: AbortSignal }) => Promise<{ status: number }>;
}

/** Statuses by which a page that is there refuses a program: it isn't dead. */
const REFUSED = new Set([401, 403, 405, 406, 429]);

/** Asks for every link once, `GET` where `HEAD` is refused, and gives them in the order they came. */
export async function checkLinks(
  links: readonly ExternalLink[],
  { concurrency, timeoutMs, fetch }: LinkCheckOptions,
): Promise<CheckedLink[]> {
  const checked: CheckedLink[] = new Array<CheckedLink>(links.length);
  const ask = async (url: string, method: string): Promise<number | string> => {
    try {
      return (await fetch(url, { method, signal: AbortSignal.timeout(timeoutMs) })).status;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < links.length; index = next++) {
      const link = links[index] as ExternalLink;
      const head = await ask(link.url, 'HEAD');
      const result = typeof head === 'number' && head < 400 ? head : await ask(link.url, 'GET');
      const isAlive = typeof result === 'number' && (result < 400 || REFUSED.has(result));
      checked[index] = { ...link, result, isAlive };
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return checked;
}
