import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printPlanSchema } from '../features/learning/domain/plan.schema.js';

/** Command line: writes the JSON Schema of a plan to `docs/plan.schema.json`, or to the file named in the first argument. */
writeFileSync(
  process.argv[2] ?? join(import.meta.dirname, '..', '..', '..', 'docs', 'plan.schema.json'),
  printPlanSchema(),
);
