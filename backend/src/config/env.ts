import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

/** What the server runs with, grouped by concern; each provider receives its slice. */
export interface AppConfig {
  readonly http: HttpConfig;
  readonly data: DataConfig;
  readonly database: DatabaseConfig;
  readonly neo4j: Neo4jConfig | null;
  readonly log: LogConfig;
}

export interface HttpConfig {
  /** Address to bind: loopback unless said otherwise. */
  readonly host: string;
  /** 0 lets the system choose (tests). */
  readonly port: number;
  /** Host names, without port, under which the server may be addressed besides the loopback names. */
  readonly allowedHosts: readonly string[];
  /** Origins besides the server's own that may call the API, e.g. a development server. */
  readonly allowedOrigins: readonly string[];
  /** Folder of the built web app. */
  readonly webRoot: string;
}

export interface DataConfig {
  /** Absolute path of the folder that holds what people wrote in local mode. */
  readonly folder: string;
}

/** `sqlite` is the local file in the data folder; `postgresql` the team's server. */
export type DatabaseConfig =
  | { readonly provider: 'sqlite'; readonly file: string }
  | { readonly provider: 'postgresql'; readonly url: string };

export interface Neo4jConfig {
  readonly uri: string;
  readonly database: string;
  /** `null` for a server without authentication. */
  readonly credentials: { readonly user: string; readonly password: string } | null;
}

export interface LogConfig {
  readonly level: LogLevel;
  readonly json: boolean;
}

const LOG_LEVELS = ['error', 'warn', 'log', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One variable of the environment that is missing or wrong. */
export interface EnvProblem {
  readonly variable: string;
  readonly message: string;
}

export type EnvResult =
  | { readonly ok: true; readonly config: AppConfig }
  | { readonly ok: false; readonly problems: readonly EnvProblem[] };

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const commaList = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'must be a whole number from 0 to 65535' })
    .int('must be a whole number from 0 to 65535')
    .min(0, 'must be a whole number from 0 to 65535')
    .max(65535, 'must be a whole number from 0 to 65535')
    .default(4180),
  ARCHITRAVE_DATA: z.string().min(1).default('.data'),
  ARCHITRAVE_WEB_ROOT: z.string().min(1).default('frontend/dist'),
  ARCHITRAVE_ALLOW_ANONYMOUS: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
  ARCHITRAVE_ALLOWED_HOSTS: commaList,
  ARCHITRAVE_ALLOWED_ORIGINS: commaList,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://; leave it out for the local SQLite file')
    .optional(),
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\//,
      'must start with bolt:// or neo4j://; leave it out for the embedded graph',
    )
    .optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  NEO4J_USER: z.string().min(1).optional(),
  NEO4J_PASSWORD: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('log'),
  LOG_FORMAT: z.enum(['text', 'json'], { error: 'must be text or json' }).default('text'),
});

/**
 * Reads the settings once, from an environment and the repository's root folder.
 * Relative paths count from that folder. An empty variable counts as absent. All problems are reported at once.
 */
export function parseEnv(
  source: Readonly<Record<string, string | undefined>>,
  rootFolder: string,
): EnvResult {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(present);
  const problems: EnvProblem[] = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message }));
  problems.push(...crossChecks(present));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(parsed.data, rootFolder) };
}

/** True for an address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function crossChecks(present: Readonly<Record<string, string | undefined>>): EnvProblem[] {
  const problems: EnvProblem[] = [];
  const host = present['HOST'];
  if (host !== undefined && !isLoopback(host) && present['ARCHITRAVE_ALLOW_ANONYMOUS'] !== '1') {
    problems.push({
      variable: 'HOST',
      message:
        `${host} can be reached from other machines, and no sign-in is configured: ` +
        'bind 127.0.0.1, or set ARCHITRAVE_ALLOW_ANONYMOUS=1 to let anybody on the network in',
    });
  }
  if ((present['NEO4J_USER'] === undefined) !== (present['NEO4J_PASSWORD'] === undefined)) {
    const missing = present['NEO4J_USER'] === undefined ? 'NEO4J_USER' : 'NEO4J_PASSWORD';
    problems.push({
      variable: missing,
      message: 'NEO4J_USER and NEO4J_PASSWORD are set together or not at all',
    });
  }
  return problems;
}

function toConfig(env: z.infer<typeof schema>, rootFolder: string): AppConfig {
  const fromRoot = (path: string): string => (isAbsolute(path) ? path : resolve(rootFolder, path));
  const folder = fromRoot(env.ARCHITRAVE_DATA);
  return {
    http: {
      host: env.HOST,
      port: env.PORT,
      allowedHosts: env.ARCHITRAVE_ALLOWED_HOSTS,
      allowedOrigins: env.ARCHITRAVE_ALLOWED_ORIGINS,
      webRoot: fromRoot(env.ARCHITRAVE_WEB_ROOT),
    },
    data: { folder },
    database:
      env.DATABASE_URL === undefined
        ? { provider: 'sqlite', file: join(folder, 'architrave.db') }
        : { provider: 'postgresql', url: env.DATABASE_URL },
    neo4j: env.NEO4J_URI === undefined ? null : toNeo4jConfig(env, env.NEO4J_URI),
    log: { level: env.LOG_LEVEL, json: env.LOG_FORMAT === 'json' },
  };
}

function toNeo4jConfig(env: z.infer<typeof schema>, uri: string): Neo4jConfig {
  const { NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = env;
  return {
    uri,
    database,
    credentials: user === undefined || password === undefined ? null : { user, password },
  };
}
