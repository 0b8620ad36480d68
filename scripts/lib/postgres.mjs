import { randomBytes } from 'node:crypto';
import { chownSync, copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startInBackground, temporaryFolder } from './background.mjs';
import { findProgram } from './find-program.mjs';
import { freePort } from './free-port.mjs';
import { run } from './run.mjs';
import { ScriptError } from './step.mjs';
import { unprivilegedUser } from './unprivileged-user.mjs';

const advice =
  'set DATABASE_URL to a PostgreSQL for tests, or install one ' +
  '(Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql; Windows: postgresql.org/download)';
const user = 'architrave';

/**
 * A real PostgreSQL for the tests: the one that DATABASE_URL names, else a cluster made by the system's
 * binaries in a temporary folder, thrown away afterwards.
 *
 * @returns {Promise<import('./services.mjs').ServiceResult>}
 */
export async function findOrStartPostgres() {
  if (process.env.DATABASE_URL) {
    return { from: 'DATABASE_URL', env: { POSTGRES_TEST_URL: process.env.DATABASE_URL } };
  }
  const bin = await findBinFolder();
  if (!bin) return { missing: `no initdb and postgres: ${advice}` };
  const owner = await unprivilegedUser();
  const folder = temporaryFolder('architrave-postgres-');
  const password = randomBytes(16).toString('hex');
  await createCluster(bin, folder.path, password, owner);
  const port = await freePort();
  const stop = await startInBackground({
    name: 'PostgreSQL',
    command: process.execPath,
    args: [tetherIn(folder.path), join(bin, 'postgres'), '-D', dataFolder(folder.path), ...settings(port)],
    ready: /ready to accept connections/,
    // PostgreSQL's fast shutdown; SIGTERM would wait for clients to leave.
    stopSignal: 'SIGINT',
    env: plainEnvironment(),
    ...owner,
  });
  return {
    from: `${bin}, port ${port}`,
    env: { POSTGRES_TEST_URL: `postgresql://${user}:${password}@127.0.0.1:${port}/postgres` },
    stop: async () => {
      await stop();
      folder.remove();
    },
  };
}

/**
 * Copies the program that ends the server with us to where the other user may read it: the repository may lie in a
 * folder that only we may enter.
 */
function tetherIn(folder) {
  for (const file of ['tethered.mjs', 'signals.mjs'])
    copyFileSync(join(import.meta.dirname, file), join(folder, file));
  return join(folder, 'tethered.mjs');
}

const dataFolder = (folder) => join(folder, 'data');

async function createCluster(bin, folder, password, owner) {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined) {
    chownSync(folder, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  const args = [
    '-D',
    dataFolder(folder),
    '-U',
    user,
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ];
  // The current folder must be one that the other user may enter.
  const result = await run(join(bin, 'initdb'), args, {
    output: 'capture',
    cwd: folder,
    env: plainEnvironment(),
    ...owner,
  });
  if (result.code !== 0) throw new ScriptError(`initdb failed:\n${result.stdout}${result.stderr}`);
}

/** Nothing in a throw-away cluster needs to survive a crash; TCP on loopback is the only way in. */
function settings(port) {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 50,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Without the user's PG* settings, and with messages in English, in which readiness is read. */
function plainEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(entries), LC_ALL: 'C' };
}

async function findBinFolder() {
  const folders = [...(await pgConfigFolder()), ...installedFolders()];
  const initdb = findProgram(['initdb']) ?? findProgram(['initdb'], folders);
  return initdb && dirname(initdb);
}

async function pgConfigFolder() {
  const { code, stdout } = await run('pg_config', ['--bindir'], { output: 'capture' });
  return code === 0 ? [stdout.trim()] : [];
}

/** Debian keeps a folder a version, Homebrew a keg a version, Windows a folder a version: newest first. */
function installedFolders() {
  return [
    ['/usr/lib/postgresql', /^\d+$/],
    ['/usr', /^pgsql-\d+$/],
    ['/opt/homebrew/opt', /^postgresql/],
    ['/usr/local/opt', /^postgresql/],
    ['C:/Program Files/PostgreSQL', /^\d+$/],
  ].flatMap(([parent, pattern]) => versionsIn(parent, pattern).map((name) => join(parent, name, 'bin')));
}

function versionsIn(parent, pattern) {
  try {
    const names = readdirSync(parent).filter((name) => pattern.test(name));
    return names.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  } catch {
    return [];
  }
}
