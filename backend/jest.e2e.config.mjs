import { jestBase } from '../.config/jest.base.mjs';

/**
 * End-to-end tests: the built application as a process, asked over HTTP and through a browser.
 * A start-up and a page load on a busy machine need more than Jest's five seconds.
 */
export default {
  ...jestBase(['test']),
  testMatch: ['**/*.e2e-spec.ts'],
  testEnvironment: 'node',
  testTimeout: 60_000,
};
