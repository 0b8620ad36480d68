// Checks the whole content and prints what is in it. Exit 1 with every problem when something is wrong.
// COVERAGE_FILE: a checklist of concepts (YAML) to count against.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileContent } from '../compile/compile-content.js';
import type { CoverageConcept } from '../compile/coverage.js';
import { describeContent } from '../compile/describe-content.js';
import { readContent } from './read-content.js';

const coverageFile = process.env['COVERAGE_FILE'];
const checklist =
  coverageFile === undefined
    ? undefined
    : (parse(readFileSync(coverageFile, 'utf8')) as { concepts: CoverageConcept[] });
const result = compileContent(readContent());
for (const line of describeContent(result, checklist?.concepts)) console.log(line);
process.exitCode = result.problems.length === 0 ? 0 : 1;
