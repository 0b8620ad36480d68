import { Worker } from 'node:worker_threads';
import type { Advice } from '../domain/advice.js';
import { AdviceAbortedError, type AdviceJob, type AdviceRunner } from '../domain/advice-runner.port.js';
import type { ThreadAnswer, ThreadQuestion } from './thread-messages.js';

/** Questions that may wait for a thread; more are refused. */
const LONGEST_QUEUE = 50;

/**
 * Two threads: one for quick answers, one for those with sensitivity or the front, so that a slider never waits behind a long search.
 * Threads start with the first question and are replaced when one is stopped for an answer that nobody waits for.
 */
export class ThreadAdviceRunner implements AdviceRunner {
  private readonly quick: AdviceThread;
  private readonly thorough: AdviceThread;

  /** `script`: the compiled worker. */
  constructor(script: URL) {
    this.quick = new AdviceThread(script);
    this.thorough = new AdviceThread(script);
  }

  run(job: AdviceJob, signal?: AbortSignal): Promise<Advice> {
    const { sensitivity = true, frontier = sensitivity } = job.options;
    return (sensitivity || frontier ? this.thorough : this.quick).run(job, signal);
  }

  async close(): Promise<void> {
    await Promise.all([this.quick.close(), this.thorough.close()]);
  }
}

interface Waiting {
  readonly job: AdviceJob;
  readonly resolve: (advice: Advice) => void;
  readonly reject: (error: Error) => void;
}

/** One thread, one question at a time, in the order in which they came. */
class AdviceThread {
  private worker: Worker | null = null;
  private version: string | null = null;
  private current: Waiting | null = null;
  private readonly queue: Waiting[] = [];

  constructor(private readonly script: URL) {}

  run(job: AdviceJob, signal?: AbortSignal): Promise<Advice> {
    if (signal?.aborted === true) return Promise.reject(new AdviceAbortedError());
    if (this.queue.length >= LONGEST_QUEUE)
      return Promise.reject(new Error('too many questions are waiting for advice'));
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { job, resolve, reject };
      signal?.addEventListener('abort', () => this.abort(waiting), { once: true });
      this.queue.push(waiting);
      this.next();
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private next(): void {
    if (this.current !== null) return;
    const waiting = this.queue.shift();
    if (waiting === undefined) return;
    this.current = waiting;
    this.worker ??= this.start();
    const { graph, ...rest } = waiting.job;
    const question: ThreadQuestion = { ...rest, graph: this.version === rest.graphVersion ? null : graph };
    this.version = rest.graphVersion;
    this.worker.postMessage(question);
  }

  private start(): Worker {
    const worker = new Worker(this.script);
    worker.unref();
    worker.on('message', (answer: ThreadAnswer) => {
      this.settle((waiting) => {
        if (answer.ok) waiting.resolve(answer.advice);
        else waiting.reject(new Error(answer.message));
      });
    });
    worker.on('error', (error) => {
      if (this.worker === worker) this.forget();
      this.settle((waiting) => {
        waiting.reject(error);
      });
    });
    return worker;
  }

  private settle(how: (waiting: Waiting) => void): void {
    const waiting = this.current;
    this.current = null;
    if (waiting !== null) how(waiting);
    this.next();
  }

  private abort(waiting: Waiting): void {
    const place = this.queue.indexOf(waiting);
    if (place >= 0) this.queue.splice(place, 1);
    else if (this.current !== waiting) return;
    else {
      // A computation can't be interrupted from outside; its thread can be ended.
      const worker = this.worker;
      this.forget();
      this.current = null;
      void worker?.terminate();
    }
    waiting.reject(new AdviceAbortedError());
    this.next();
  }

  private forget(): void {
    this.worker?.removeAllListeners('message');
    this.worker = null;
    this.version = null;
  }
}
