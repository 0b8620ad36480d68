import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { composeProblems } from '../lib/compose/compose-problems.mjs';
import { commandOf, parseDockerfile } from '../lib/compose/parse-dockerfile.mjs';

const healthy = { test: ['CMD', 'true'], interval: '10s' };
const problemsOf = (service, volumes = {}) =>
  composeProblems(
    { services: { store: { image: 'store:1', healthcheck: healthy }, app: service }, volumes },
    { imageHasHealthcheck: () => false },
  );

describe('composeProblems', () => {
  it('finds nothing in a service that keeps the rules', () => {
    const service = {
      image: 'app:1',
      healthcheck: healthy,
      ports: ['127.0.0.1:80:80'],
      environment: { PASSWORD: '${PASSWORD:?set it}', STORE_URL: 'bolt://store:7687' },
      depends_on: { store: { condition: 'service_healthy' } },
      volumes: ['data:/data'],
    };
    assert.deepEqual(problemsOf(service, { data: null }), []);
  });

  for (const [what, change, expected] of [
    ['a port on every address', { ports: ['80:80'] }, /port 80:80/],
    ['a literal password', { environment: { DB_PASSWORD: 'secret' } }, /environment\.DB_PASSWORD/],
    [
      'a default password',
      { environment: { DB_PASSWORD: '${DB_PASSWORD:-secret}' } },
      /environment\.DB_PASSWORD/,
    ],
    [
      'a password inside an address',
      { environment: { DATABASE_URL: 'postgresql://a:b@store/c' } },
      /DATABASE_URL/,
    ],
    ['a number where text is wanted', { environment: { PORT: 80 } }, /environment\.PORT/],
    ['a missing health check', { healthcheck: undefined }, /no healthcheck/],
    ['a health check without test', { healthcheck: { interval: '1s' } }, /no test/],
    ['an interval without unit', { healthcheck: { ...healthy, interval: '10' } }, /no duration/],
    ['an image without tag', { image: 'app' }, /no tag/],
    ['an image that floats', { image: 'app:latest' }, /latest/],
    ['neither image nor build', { image: undefined }, /neither image nor build/],
    [
      'a dependency that is not waited for',
      { depends_on: { store: { condition: 'service_started' } } },
      /service_healthy/,
    ],
    [
      'a dependency that is not there',
      { depends_on: { queue: { condition: 'service_healthy' } } },
      /no such service/,
    ],
    ['an undeclared volume', { volumes: ['data:/data'] }, /not declared/],
    ['an unknown key', { enviroment: {} }, /unknown key enviroment/],
  ]) {
    it(`tells ${what}`, () => {
      const found = problemsOf({ image: 'app:1', healthcheck: healthy, ...change });
      assert.equal(found.length, 1, found.join('; '));
      assert.match(found[0], expected);
    });
  }
});

describe('parseDockerfile', () => {
  it('reads stages, joins continued lines and drops comments', () => {
    const stages = parseDockerfile(
      '# a\nFROM node:1 AS build\nRUN one \\\n  && two\n\nFROM build\nCMD ["node", "x y"]\n',
    );
    assert.deepEqual(stages, [
      { name: 'build', base: 'node:1', instructions: [{ name: 'RUN', args: 'one && two', line: 3 }] },
      { name: '1', base: 'build', instructions: [{ name: 'CMD', args: '["node", "x y"]', line: 7 }] },
    ]);
    assert.deepEqual(commandOf(stages[1].instructions[0].args), ['node', 'x y']);
  });
});
