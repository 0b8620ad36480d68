import { CircuitBreaker } from './circuit-breaker.js';

describe('CircuitBreaker', () => {
  const down = new Error('down');
  let time = 0;
  let attempts = 0;
  const breaker = (): CircuitBreaker =>
    new CircuitBreaker({
      failures: 2,
      openMilliseconds: 100,
      counts: (error) => error === down,
      now: () => time,
    });
  const failing = async (): Promise<never> => {
    attempts += 1;
    throw down;
  };
  beforeEach(() => {
    time = 0;
    attempts = 0;
  });

  it('refuses at once after failures in a row, and tries again after a while', async () => {
    const subject = breaker();
    for (let call = 0; call < 5; call += 1) await expect(subject.run(failing)).rejects.toBe(down);
    expect(attempts).toBe(2);
    time = 101;
    await expect(subject.run(failing)).rejects.toBe(down);
    expect(attempts).toBe(3);
    time = 202;
    expect(await subject.run(async () => 'up')).toBe('up');
    await expect(subject.run(failing)).rejects.toBe(down);
    await expect(subject.run(failing)).rejects.toBe(down);
    expect(attempts).toBe(5);
  });

  it('does not count errors of another sort', async () => {
    const subject = breaker();
    const other = new Error('syntax');
    for (let call = 0; call < 5; call += 1) {
      await expect(subject.run(async () => Promise.reject(other))).rejects.toBe(other);
    }
    expect(await subject.run(async () => 'up')).toBe('up');
  });
});
