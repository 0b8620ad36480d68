import { jestBase } from '../.config/jest.base.mjs';

/** End-to-end tests: the built application as a process, asked over HTTP and through a browser. */
export default {
  ...jestBase(['test']),
  testMatch: ['**/*.e2e-spec.ts'],
  testEnvironment: 'node',
};
