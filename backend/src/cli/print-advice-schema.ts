import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printAdviceSchema } from '../features/advisor/domain/advice.schema.js';

/** Command line: writes the JSON Schema of an advice to `docs/advice.schema.json`, or to the file named in the first argument. */
writeFileSync(
  process.argv[2] ?? join(import.meta.dirname, '..', '..', '..', 'docs', 'advice.schema.json'),
  printAdviceSchema(),
);
