// Breaks every import rule on purpose, in a small tree of its own, and expects to be told.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cruise } from '../lib/cruise.mjs';
import { inRoot } from '../lib/paths.mjs';

const rules = createRequire(import.meta.url)(inRoot('.config/dependency-cruiser.cjs')).forbidden;

/** Per rule the imports that break it: [importing file, what it imports]. */
const offences = {
  'graph-seed-stands-alone': [
    ['graph-seed/src/load/a.ts', '../../../backend/src/shared/target.js'],
    ['graph-seed/src/load/b.ts', '../../../frontend/src/lib/target.js'],
  ],
  'backend-knows-no-screen': [['backend/src/platform/a.ts', '../../../frontend/src/lib/target.js']],
  'frontend-speaks-graphql': [['frontend/src/lib/a.ts', '../../../backend/src/shared/target.js']],
  'frontend-takes-the-model-only': [['frontend/src/lib/b.ts', '../../../graph-seed/dist/index.js']],
  'projects-by-package-name': [
    ['backend/src/platform/b.ts', '../../../graph-seed/src/model/target.js'],
    ['frontend/src/lib/c.ts', '../../../graph-seed/src/model/target.js'],
  ],
  'pure-code-knows-no-framework': [
    ['backend/src/shared/nest.ts', '@nestjs/common'],
    ['backend/src/features/a/domain/driver.ts', 'neo4j-driver'],
    ['backend/src/features/a/do-it.use-case.ts', 'graphql'],
    ['backend/src/features/a/domain/rows.ts', '@prisma/client'],
    ['graph-seed/src/model/react.ts', 'react'],
    ['graph-seed/src/compile/prisma.ts', '@prisma/client'],
    ['frontend/src/features/a/model/flow.ts', '@xyflow/react'],
    ['frontend/src/features/a/layout/to-elk.ts', 'react'],
  ],
  'pure-code-does-no-input-output': [
    ['backend/src/features/a/domain/reads.ts', 'node:fs'],
    ['backend/src/features/a/sends.use-case.ts', 'node:http'],
    ['graph-seed/src/compile/reads.ts', 'node:fs/promises'],
  ],
  'domain-looks-inward': [
    ['backend/src/features/a/domain/calls.ts', '../target.use-case.js'],
    ['backend/src/features/a/domain/stores.ts', '../adapters/target.js'],
    ['backend/src/features/a/domain/shows.ts', '../graphql/target.js'],
    ['backend/src/features/a/domain/configured.ts', '../../../config/target.js'],
  ],
  'use-case-takes-ports': [
    ['backend/src/features/a/stores.use-case.ts', './adapters/target.js'],
    ['backend/src/features/a/plumbs.use-case.ts', '../../platform/target.js'],
  ],
  'adapter-serves-the-domain': [
    ['backend/src/features/a/adapters/calls.ts', '../target.use-case.js'],
    ['backend/src/features/a/adapters/shows.ts', '../graphql/target.js'],
  ],
  'resolver-calls-use-cases': [
    ['backend/src/features/a/graphql/stores.resolver.ts', '../adapters/target.js'],
  ],
  'nest-stays-at-the-edge': [['backend/src/features/a/adapters/nest.ts', '@nestjs/common']],
  'prisma-stays-in-adapters': [
    ['backend/src/features/a/rows.ts', '@prisma/client'],
    ['backend/src/features/a/generated-rows.ts', '../../generated/target.js'],
  ],
  'neo4j-stays-in-adapters': [['backend/src/features/a/records.ts', 'neo4j-driver']],
  'shared-imports-nothing-here': [['backend/src/shared/configured.ts', '../config/target.js']],
  'platform-knows-no-feature': [
    ['backend/src/platform/favours.ts', '../features/a/index.js'],
    ['backend/src/config/favours.ts', '../features/a/index.js'],
  ],
  'modules-are-wiring': [['backend/src/features/a/wires.ts', './target.module.js']],
  'backend-features-meet-at-the-index': [['backend/src/features/b/peeks.ts', '../a/domain/target.js']],
  'frontend-features-stay-apart': [['frontend/src/features/b/peeks.ts', '../a/target.js']],
  'frontend-features-know-no-app': [['frontend/src/features/b/composes.ts', '../../app/target.js']],
  'frontend-shared-knows-no-feature': [
    ['frontend/src/components/knows.ts', '../features/a/target.js'],
    ['frontend/src/lib/knows.ts', '../app/target.js'],
  ],
  'no-cycles': [
    ['backend/src/features/a/adapters/hen.ts', './egg.js'],
    ['backend/src/features/a/adapters/egg.ts', './hen.js'],
  ],
  'no-tests-in-product': [
    ['backend/src/features/a/adapters/fakes.ts', '../testing/target.js'],
    ['graph-seed/src/cli/asserts.ts', '../model/target.spec.js'],
  ],
  'no-development-packages-in-product': [
    ['backend/src/features/a/adapters/tools.ts', 'a-development-package'],
  ],
  'only-declared-packages': [['backend/src/features/a/adapters/borrows.ts', 'an-undeclared-package']],
  'every-import-resolves': [['backend/src/features/a/adapters/dreams.ts', './nowhere.js']],
};

/** Imports that look like offences and are allowed. */
const allowed = [
  ['frontend/src/features/a/layout/use-layout.ts', 'react'],
  ['frontend/src/app/composes.ts', '../features/a/target.js'],
  ['frontend/src/lib/models.ts', '../../../graph-seed/dist/model/index.js'],
  ['backend/src/features/b/meets.ts', '../a/index.js'],
  ['backend/src/features/b/b.module.ts', '../a/target.module.js'],
  ['backend/src/features/a/graphql/a.resolver.ts', '@nestjs/graphql'],
  ['backend/src/features/a/adapters/neo4j-a.ts', 'neo4j-driver'],
  ['backend/src/features/a/domain/hashes.ts', 'node:crypto'],
];

const aboutPackages = ['every-import-resolves', 'only-declared-packages'];

/** Files that the imports above lead to. */
const targets = [
  'backend/src/config/target.ts',
  'backend/src/features/a/adapters/target.ts',
  'backend/src/features/a/domain/target.ts',
  'backend/src/features/a/graphql/target.ts',
  'backend/src/features/a/index.ts',
  'backend/src/features/a/target.module.ts',
  'backend/src/features/a/target.use-case.ts',
  'backend/src/features/a/testing/target.ts',
  'backend/src/generated/target.ts',
  'backend/src/platform/target.ts',
  'backend/src/shared/target.ts',
  'frontend/src/app/target.ts',
  'frontend/src/features/a/target.ts',
  'frontend/src/lib/target.ts',
  'graph-seed/dist/index.js',
  'graph-seed/dist/model/index.js',
  'graph-seed/src/model/target.spec.ts',
  'graph-seed/src/model/target.ts',
];

describe('import rules', () => {
  let folder;
  let violations;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'architrave-boundaries-'));
    writeTree(folder);
    const { stdout, stderr } = await cruise(folder, ['--output-type', 'json'], 'capture');
    assert.notEqual(stdout, '', stderr);
    violations = JSON.parse(stdout).summary.violations;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('each have an offence here', () => {
    assert.deepEqual(Object.keys(offences).sort(), rules.map(({ name }) => name).sort());
  });

  it('each give a reason', () => {
    for (const { name, comment } of rules) assert.ok(comment?.length > 30, name);
  });

  for (const [rule, imports] of Object.entries(offences)) {
    for (const [file, target] of imports) {
      it(`${rule}: ${file} must not import ${target}`, () => {
        const broken = violations
          .filter((violation) => isAt(violation, file))
          .map((violation) => violation.rule.name);
        assert.ok(broken.includes(rule), `broken there: ${broken.join(', ') || 'nothing'}`);
      });
    }
  }

  for (const [file, target] of allowed) {
    it(`${file} may import ${target}`, () => {
      const broken = violations
        .filter((violation) => isAt(violation, file))
        .map((violation) => violation.rule.name);
      // The packages are not installed in this tree, which rules of their own forbid.
      assert.deepEqual(
        broken.filter((rule) => !aboutPackages.includes(rule)),
        [],
      );
    });
  }
});

/** A cycle is reported once, at one of its files. */
function isAt(violation, file) {
  return violation.from === file || Boolean(violation.cycle?.some(({ name }) => name === file));
}

function writeTree(folder) {
  for (const path of targets) write(folder, path, 'export const target = 1;\n');
  for (const [file, target] of [...Object.values(offences).flat(), ...allowed]) {
    write(folder, file, `import * as it from '${target}';\nexport const used = it;\n`);
  }
  write(folder, 'package.json', '{ "type": "module" }');
  write(
    folder,
    'backend/package.json',
    '{ "type": "module", "devDependencies": { "a-development-package": "1" } }',
  );
  for (const name of ['a-development-package', 'an-undeclared-package']) {
    write(folder, `node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
    write(folder, `node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
}

function write(folder, path, text) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
