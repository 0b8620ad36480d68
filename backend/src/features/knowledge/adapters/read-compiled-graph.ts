import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompiledGraph } from '@architrave/graph-seed/model';

const require = createRequire(import.meta.url);

/** Reads the content that the build compiled. Throws, saying what to do, when it isn't there. */
export function readCompiledGraph(): CompiledGraph {
  const file = require.resolve('@architrave/graph-seed/graph.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CompiledGraph;
  } catch (error) {
    throw new Error(`The compiled knowledge graph can't be read from ${file}; run npm run build`, {
      cause: error,
    });
  }
}
