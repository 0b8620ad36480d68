// Checks the whole content and prints what is in it. Exit 1 when something is wrong or a given checklist is not covered.
// COVERAGE_FILE: a checklist of concepts (YAML) to count against.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkLearning } from '../compile/check-learning.js';
import { compileContent } from '../compile/compile-content.js';
import { coverageOf, type CoverageConcept, type CoverageExceptions } from '../compile/coverage.js';
import { describeContent } from '../compile/describe-content.js';
import { lintContent } from '../lint/lint-content.js';
import { PACKAGE_ROOT, readContent } from './read-content.js';

const coverageFile = process.env['COVERAGE_FILE'];
const { graph, problems: found } = compileContent(readContent());
const problems = [...found, ...lintContent(graph), ...checkLearning(graph)];
const coverage =
  coverageFile === undefined
    ? undefined
    : coverageOf(
        graph,
        readYaml<{ concepts: CoverageConcept[] }>(coverageFile).concepts,
        readYaml<CoverageExceptions>(join(PACKAGE_ROOT, 'evaluation', 'coverage-exceptions.yaml')),
      );
for (const line of describeContent({ graph, problems }, coverage)) console.log(line);
const isCovered =
  coverage === undefined ||
  [coverage.missingConcepts, coverage.missingRelations, coverage.idleExceptions].every(
    ({ length }) => length === 0,
  );
process.exitCode = problems.length === 0 && isCovered ? 0 : 1;

function readYaml<T>(file: string): T {
  return parse(readFileSync(file, 'utf8')) as T;
}
