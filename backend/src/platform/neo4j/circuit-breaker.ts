export interface CircuitBreakerOptions {
  /** Failures in a row that open the breaker. */
  readonly failures: number;
  /** How long it then refuses at once. */
  readonly openMilliseconds: number;
  /** Which errors count. */
  readonly counts: (error: unknown) => boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/**
 * Spares callers the wait for a server that has just failed several times: for a while the last failure is
 * thrown again at once, then one call may try.
 */
export class CircuitBreaker {
  private failed = 0;
  private openUntil = 0;
  private lastError: unknown = null;

  constructor(private readonly options: CircuitBreakerOptions) {}

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const now = this.options.now ?? (() => performance.now());
    if (now() < this.openUntil) throw this.lastError;
    try {
      const result = await work();
      this.failed = 0;
      return result;
    } catch (error) {
      if (this.options.counts(error)) {
        this.failed += 1;
        this.lastError = error;
        if (this.failed >= this.options.failures) this.openUntil = now() + this.options.openMilliseconds;
      }
      throw error;
    }
  }
}
