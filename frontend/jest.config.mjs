import { jestBase } from '../.config/jest.base.mjs';

const base = jestBase(['src']);

export default {
  ...base,
  // jsdom that keeps Node's own fetch, Request and streams, which msw needs to fake the network.
  testEnvironment: 'jest-fixed-jsdom',
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  moduleNameMapper: {
    '\\.module\\.css$': '<rootDir>/src/testing/css-module.ts',
    '\\.css$': '<rootDir>/src/testing/css-file.ts',
    ...base.moduleNameMapper,
  },
};
