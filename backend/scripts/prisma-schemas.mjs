import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The databases that the one schema body is written for. */
export const PROVIDERS = ['sqlite', 'postgresql'];

const backend = join(import.meta.dirname, '..');

/**
 * The schema of one provider as text: the common body behind its generator and data source.
 *
 * @param {string} provider one of PROVIDERS
 */
export function schemaOf(provider) {
  const body = readFileSync(join(backend, 'prisma', 'schema.prisma'), 'utf8');
  return `// Written by scripts/generate.mjs from schema.prisma. Do not edit.

generator client {
  provider               = "prisma-client"
  output                 = "../../src/generated/${provider}"
  runtime                = "nodejs"
  moduleFormat           = "esm"
  generatedFileExtension = "ts"
  importFileExtension    = "js"
}

datasource db {
  provider = "${provider}"
}

${body}`;
}

/**
 * Writes the schema of one provider where Prisma's configuration expects it, and gives the path.
 *
 * @param {string} provider one of PROVIDERS
 */
export function writeSchema(provider) {
  const folder = join(backend, 'prisma', 'generated');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${provider}.prisma`);
  writeFileSync(file, schemaOf(provider));
  return file;
}
