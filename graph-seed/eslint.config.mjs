import { eslintBase } from '../.config/eslint.base.mjs';

export default eslintBase({ projectRoot: import.meta.dirname, environment: 'node' });
