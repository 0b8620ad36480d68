import { findBrowser } from './browser.mjs';
import { findOrStartNeo4j } from './neo4j.mjs';
import { findOrStartPostgres } from './postgres.mjs';

/**
 * What a service finder gives: a service (where it comes from, the variables that lead tests to it, how to
 * stop it if it is ours), or why there is none and how to get one.
 *
 * @typedef {{ from: string, env: Record<string, string>, stop?: () => Promise<void> } | { missing: string }} ServiceResult
 */

const finders = { Neo4j: findOrStartNeo4j, PostgreSQL: findOrStartPostgres, Browser: findBrowser };

/**
 * Finds or starts everything that tests talk to. A service that is there but fails to start counts as
 * missing: its error is the reason.
 *
 * @returns {Promise<{ found: { name: string, from: string }[], missing: { name: string, reason: string }[],
 *   env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startServices() {
  const results = await Promise.all(Object.entries(finders).map(([name, find]) => attempt(name, find)));
  const found = results.filter((result) => result.from);
  const missing = results.filter((result) => result.missing);
  return {
    found: found.map(({ name, from }) => ({ name, from })),
    missing: missing.map(({ name, missing: reason }) => ({ name, reason })),
    env: Object.assign({}, ...found.map((result) => result.env)),
    stop: async () => {
      await Promise.all(found.map((result) => result.stop?.()));
    },
  };
}

async function attempt(name, find) {
  try {
    return { name, ...(await find()) };
  } catch (error) {
    return { name, missing: error.message };
  }
}
