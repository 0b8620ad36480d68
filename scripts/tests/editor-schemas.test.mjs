import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inRoot } from '../lib/paths.mjs';

it('the editor finds a JSON Schema for every folder of content', () => {
  const schemas = JSON.parse(readFileSync(inRoot('.vscode/settings.json'), 'utf8'))['yaml.schemas'];
  const folders = readdirSync(inRoot('graph-seed/content'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders) {
    assert.equal(
      schemas[`./graph-seed/dist/schemas/${name}.schema.json`],
      `graph-seed/content/${name}/*.yaml`,
    );
  }
});
