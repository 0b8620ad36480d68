import { jestBase } from '../.config/jest.base.mjs';

export default { ...jestBase(['src']), testEnvironment: 'node' };
