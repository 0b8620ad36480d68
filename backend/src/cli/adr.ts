import { createHash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAdrs } from '@architrave/graph-seed/adr';
import { parseEnv, type AppConfig } from '../config/env.js';
import { DiskFolder } from '../features/decision/adapters/disk-folder.js';
import { PrismaDecisionRepository } from '../features/decision/adapters/prisma-decision.repository.js';
import { textOfBytes } from '../features/decision/domain/file-bytes.js';
import {
  EXPORT_PROFILES,
  ExportDecisions,
  type ExportProfile,
} from '../features/decision/export-decisions.use-case.js';
import { ImportDecisions } from '../features/decision/import-decisions.use-case.js';
import { SyncDecisions } from '../features/decision/sync-decisions.use-case.js';
import { PrismaPeopleRepository } from '../features/people/adapters/prisma-people.repository.js';
import { IdentifyActor, UnknownPersonError, type Actor } from '../features/people/index.js';
import {
  DataFolderInUseError,
  lockDataFolder,
  type DataFolderLock,
} from '../platform/data-folder/data-folder-lock.js';
import { Database } from '../platform/prisma/database.js';
import { showExport, showFindings, showImport, showSync } from './adr-output.js';

const USAGE = `Usage: npm run --silent adr -- import DIR | export DIR --profile PROFILE | check DIR | sync DIR
  --data FOLDER   another data folder than that of the settings
  --json          one JSON object a line
  PROFILE         ${EXPORT_PROFILES.join(', ')}
Exit: 0 done; 2 for a wrong argument; 1 when it could not be done; 3 when check finds something or sync leaves conflicts.`;

const NAMES = ['import', 'export', 'check', 'sync'] as const;

interface Command {
  readonly name: (typeof NAMES)[number];
  /** Absolute. */
  readonly folder: string;
  readonly profile: ExportProfile | null;
  readonly data: string | null;
  readonly isJson: boolean;
}

/** What the user got wrong. */
class UsageError extends Error {}

/** Something is in the way that the user can do something about. */
class BlockedError extends Error {}

function readCommand(argv: readonly string[]): Command {
  // npm runs scripts in the repository's folder and says here where the user stands.
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const { values, positionals } = parseCommandLine(argv);
  const name = NAMES.find((known) => known === positionals[0]);
  const [, folder, ...others] = positionals;
  if (name === undefined || folder === undefined || others.length > 0) throw new UsageError(USAGE);
  const profile = EXPORT_PROFILES.find((known) => known === values.profile) ?? null;
  if (name === 'export' ? profile === null : values.profile !== undefined) {
    throw new UsageError(`--profile: with export, one of ${EXPORT_PROFILES.join(', ')}`);
  }
  const path = resolve(here, folder);
  if (name !== 'export' && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`${folder}: no such folder`);
  const data = values.data === undefined ? null : resolve(here, values.data);
  return { name, folder: path, profile, data, isJson: values.json };
}

function parseCommandLine(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        profile: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

function readConfig(data: string | null): AppConfig {
  const { DATABASE_URL: url, ...rest } = process.env;
  // A data folder named on the command line is what is meant, whatever database the settings name.
  const source = data === null ? { ...rest, DATABASE_URL: url } : { ...rest, ARCHITRAVE_DATA: data };
  const env = parseEnv(source, join(import.meta.dirname, '..', '..', '..'));
  if (env.ok) return env.config;
  throw new UsageError(env.problems.map(({ variable, message }) => `${variable}: ${message}`).join('\n'));
}

/** Takes the data folder. An export only reads: it goes on beside the process that has the folder. */
function lockFor(command: Command, config: AppConfig): DataFolderLock {
  const nothing: DataFolderLock = { release: () => undefined };
  if (config.database.provider !== 'sqlite') return nothing;
  try {
    return lockDataFolder(config.data.folder);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    if (command.name === 'export') return nothing;
    throw new BlockedError(error.message);
  }
}

async function run(command: Command): Promise<number> {
  const folder = new DiskFolder(command.folder);
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  if (command.name === 'check') {
    const files = (await folder.read()).flatMap(({ path, bytes }) => {
      const text = textOfBytes(bytes);
      return text === null ? [] : [{ path, text }];
    });
    const findings = checkAdrs(files);
    showFindings(findings, command.isJson, write);
    return findings.length === 0 ? 0 : 3;
  }
  const config = readConfig(command.data);
  const lock = lockFor(command, config);
  const database = new Database(config.database);
  try {
    const actor = await actorOn(database);
    return await runOnDatabase(command, { folder, database, actor, write });
  } finally {
    await database.close();
    lock.release();
  }
}

async function runOnDatabase(
  command: Command,
  {
    folder,
    database,
    actor,
    write,
  }: {
    readonly folder: DiskFolder;
    readonly database: Database;
    readonly actor: Actor;
    readonly write: (line: string) => void;
  },
): Promise<number> {
  const decisions = new PrismaDecisionRepository(database);
  const now = (): Date => new Date();
  const importing = new ImportDecisions(decisions, sha256, randomUUID, now);
  if (command.name === 'export') {
    const { files, warnings } = await new ExportDecisions(decisions).execute(
      command.profile as ExportProfile,
      actor,
    );
    for (const { path, bytes } of files) await folder.write(path, bytes);
    showExport({ files, warnings }, command.isJson, write);
    return 0;
  }
  if (command.name === 'sync') {
    const report = await new SyncDecisions(decisions, importing, sha256, now).execute(folder, actor);
    showSync(report, command.isJson, write);
    return report.steps.some(({ kind }) => kind === 'conflict') ? 3 : 0;
  }
  const report = await importing.execute(await folder.read(), { isPreview: false, language: 'en' }, actor);
  showImport(report, command.isJson, write);
  return 0;
}

async function actorOn(database: Database): Promise<Actor> {
  const actor = await new IdentifyActor(new PrismaPeopleRepository(database)).execute(null);
  if (actor instanceof UnknownPersonError) throw new Error('The workspace has nobody in it');
  return actor;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(USAGE);
    return;
  }
  try {
    process.exitCode = await run(readCommand(argv));
  } catch (error) {
    const isSaid = error instanceof UsageError || error instanceof BlockedError;
    process.stderr.write(`${isSaid ? error.message : describe(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main();
