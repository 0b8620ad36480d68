import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileContent, readContent } from '@architrave/graph-seed';
import type { AdviceJob } from '../src/features/advisor/domain/advice-runner.port.js';
import { AdviceAbortedError } from '../src/features/advisor/domain/advice-runner.port.js';
import { InlineAdviceRunner } from '../src/features/advisor/adapters/inline-advice-runner.js';
import { ThreadAdviceRunner } from '../src/features/advisor/adapters/thread-advice-runner.js';

const SCRIPT = new URL('../dist/features/advisor/adapters/advice-worker.js', import.meta.url);
const { graph } = compileContent(readContent());

const job = (sensitivity: boolean, concurrentUsers = 2000): AdviceJob => ({
  requirements: {
    workload: { concurrentUsers },
    constraints: { cloud: 'aws' },
    capabilities: ['transactions'],
  },
  graph,
  graphVersion: 'test-0',
  options: { top: 3, sensitivity },
});

describe('ThreadAdviceRunner', () => {
  let runner: ThreadAdviceRunner;
  beforeAll(() => {
    if (!existsSync(SCRIPT)) throw new Error(`${fileURLToPath(SCRIPT)} is missing: build the backend first`);
    runner = new ThreadAdviceRunner(SCRIPT);
  });
  afterAll(() => runner.close());

  it('answers what the pure advisor answers, to the byte', async () => {
    const expected = await new InlineAdviceRunner().run(job(false));
    expect(JSON.stringify(await runner.run(job(false)))).toBe(JSON.stringify(expected));
  });

  it('stops a long search that nobody waits for, and answers the next question', async () => {
    const controller = new AbortController();
    const long = runner.run(job(true), controller.signal);
    controller.abort();
    await expect(long).rejects.toBeInstanceOf(AdviceAbortedError);
    expect((await runner.run(job(true, 50))).recommendations).toHaveLength(3);
  });

  it('answers quick questions while a long search is under way', async () => {
    const order: string[] = [];
    const long = runner.run(job(true)).then(() => order.push('long'));
    await runner.run(job(false, 300)).then(() => order.push('quick'));
    await long;
    expect(order).toEqual(['quick', 'long']);
  });

  it('refuses at once what was given up before it came', async () => {
    await expect(runner.run(job(false), AbortSignal.abort())).rejects.toBeInstanceOf(AdviceAbortedError);
  });
});
