import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exclusively } from '../lib/exclusively.mjs';
import { findProgram } from '../lib/find-program.mjs';
import { fingerprint } from '../lib/fingerprint.mjs';
import { firstDifference } from '../lib/first-difference.mjs';
import { isInstalled } from '../lib/install.mjs';
import { requireSupportedNode } from '../lib/node-version.mjs';
import { addCounts, jestCounts, nodeTestCounts } from '../lib/test-counts.mjs';

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'architrave-scripts-'))));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of the test's folder and gives its path. */
function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('requireSupportedNode', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '24.0.0', '25.1.0']) {
    it(`takes ${version}`, () => requireSupportedNode(version));
  }
  for (const version of ['18.20.0', '20.18.9', '21.7.0', '22.11.0', '23.9.0']) {
    it(`refuses ${version} and says what to install`, () => {
      assert.throws(() => requireSupportedNode(version), /20\.19.*22\.12.*24/);
    });
  }
});

describe('isInstalled', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' };
  const isInstalledWith = (wanted, present) =>
    isInstalled(file('wanted.json', { packages: wanted }), file('present.json', { packages: present }));

  it('is true when every package is there', () => {
    assert.ok(isInstalledWith({ '': {}, backend: {}, 'node_modules/a': entry }, { 'node_modules/a': entry }));
  });
  it('is false before the first installation', () => {
    assert.ok(!isInstalled(file('wanted.json', { packages: {} }), join(folder, 'absent.json')));
  });
  it('is false when a package is missing', () => {
    assert.ok(!isInstalledWith({ 'node_modules/a': entry }, {}));
  });
  it('is false when a version changed', () => {
    assert.ok(
      !isInstalledWith({ 'node_modules/a': { ...entry, version: '1.0.1' } }, { 'node_modules/a': entry }),
    );
  });
  it('does not wait for packages of other platforms', () => {
    assert.ok(isInstalledWith({ 'node_modules/a': { ...entry, optional: true } }, {}));
  });
});

describe('fingerprint', () => {
  it('changes with a file, a new file and a new time, not with what builds write', () => {
    const source = join(folder, 'project');
    mkdirSync(join(source, 'dist'), { recursive: true });
    writeFileSync(join(source, 'a.ts'), 'one');
    const first = fingerprint([source]);
    writeFileSync(join(source, 'dist', 'a.js'), 'built');
    assert.equal(fingerprint([source]), first);
    writeFileSync(join(source, 'a.ts'), 'three');
    const second = fingerprint([source]);
    assert.notEqual(second, first);
    writeFileSync(join(source, 'b.ts'), '');
    assert.notEqual(fingerprint([source]), second);
  });
});

describe('test counts', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  };

  it('of Jest count a file that did not run as a failure', () => {
    assert.deepEqual(jestCounts(file('jest.json', report), 1), { passed: 5, failed: 2, skipped: 3 });
  });
  it('of Jest are one failure without a report', () => {
    assert.deepEqual(jestCounts(join(folder, 'absent.json'), 0), { passed: 0, failed: 1, skipped: 0 });
  });
  it('of Jest are a failure when it failed for another reason, such as finding no test', () => {
    const green = { ...report, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
    assert.deepEqual(jestCounts(file('jest.json', green), 1), { passed: 5, failed: 1, skipped: 3 });
  });
  it('of node --test are read from its report', () => {
    const tap = '# tests 9\n# pass 6\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n';
    assert.deepEqual(nodeTestCounts(file('run.tap', tap), 1), { passed: 6, failed: 2, skipped: 1 });
  });
  it('add up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    assert.deepEqual(addCounts([one, one]), { passed: 2, failed: 4, skipped: 6 });
  });
});

describe('firstDifference', () => {
  it('names the line, and ignores how lines end', () => {
    assert.equal(firstDifference('a\nb\n', 'a\r\nb'), undefined);
    assert.deepEqual(firstDifference('a\nb', 'a\nc'), { line: 2, left: 'b', right: 'c' });
    assert.deepEqual(firstDifference('a', 'a\nb'), { line: 2, left: undefined, right: 'b' });
  });
});

describe('findProgram', () => {
  it(
    'gives the first name found that may be run',
    { skip: process.platform === 'win32' && 'no mode bits' },
    () => {
      file('notes', '');
      chmodSync(file('tool', '#!/bin/sh\n'), 0o755);
      assert.equal(findProgram(['notes', 'tool'], [folder]), join(folder, 'tool'));
      assert.equal(findProgram(['absent'], [folder]), undefined);
    },
  );
});

describe('exclusively', () => {
  const steps = { say: () => {} };

  it('lets one work at a time and hands on its result', async () => {
    let running = 0;
    const work = async () => {
      running += 1;
      assert.equal(running, 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      return 'done';
    };
    const results = await Promise.all([1, 2].map(() => exclusively('work', steps, work, folder)));
    assert.deepEqual(results, ['done', 'done']);
  });
  it('lets the next one in after a failure', async () => {
    await assert.rejects(
      exclusively('work', steps, () => Promise.reject(new Error('no')), folder),
      /no/,
    );
    assert.equal(await exclusively('work', steps, async () => 'yes', folder), 'yes');
  });
  it('does not wait for a process that is gone', async () => {
    const gone = spawnSync(process.execPath, ['--eval', '']).pid;
    file('work.lock', String(gone));
    assert.equal(await exclusively('work', steps, async () => 'yes', folder), 'yes');
  });
});
