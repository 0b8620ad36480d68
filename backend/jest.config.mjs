import { jestBase } from '../.config/jest.base.mjs';

/** Unit and contract tests beside the sources; the end-to-end ones have a configuration of their own. */
export default { ...jestBase(['src']), testEnvironment: 'node' };
