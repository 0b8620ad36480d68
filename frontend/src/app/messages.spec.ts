import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { resources } from './i18n';

const ROOT = join(import.meta.dirname, '..');

/** Messages that a native writes alike in both languages. Every other identical pair counts as untranslated. */
const SAME_IN_BOTH = new Set(['app.title']);
/** Texts without letters of their own language: names, numbers, units. */
const NEUTRAL = /^(?:[^\p{L}]|\{\{\w+\}\}|USD|ms|\bh\b|SLA|p99|p50|CPU|GB|KB|API|CQRS|SQL|Ctrl)*$/u;

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value]] : flatten(value, `${prefix}.${key}`),
  );
}

function messagesOf(language: 'en' | 'es'): Map<string, string> {
  return new Map(
    Object.entries(resources[language]).flatMap(([namespace, tree]) => flatten(tree as Tree, namespace)),
  );
}

/** All source text but tests, messages and generated code. */
function sources(): string {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|messages\.|generated/.test(file))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
}

/** A key counts as used where it stands quoted, or where a template begins like it: t(`kind.${kind}`). */
function isUsed(key: string, code: string): boolean {
  const path = key.slice(key.indexOf('.') + 1).replace(/_(?:zero|one|two|few|many|other)$/, '');
  const namespaced = `${key.slice(0, key.indexOf('.'))}:${path}`;
  if ([path, namespaced].some((name) => code.includes(`'${name}'`) || code.includes(`\`${name}\``)))
    return true;
  const parts = path.split('.');
  return parts.some((_, count) => {
    const prefix = parts.slice(0, count).join('.');
    return count > 0 && (code.includes(`\`${prefix}.\${`) || code.includes(`:${prefix}.\${`));
  });
}

describe('messages', () => {
  const english = messagesOf('en');
  const spanish = messagesOf('es');

  it('exist in both languages', () => {
    expect([...english.keys()].filter((key) => !spanish.has(key))).toEqual([]);
    expect([...spanish.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('are all used', () => {
    const code = sources();
    expect([...english.keys()].filter((key) => !isUsed(key, code))).toEqual([]);
  });

  it('are all translated', () => {
    const untranslated = [...english].filter(
      ([key, text]) => text === spanish.get(key) && !NEUTRAL.test(text) && !SAME_IN_BOTH.has(key),
    );
    expect(untranslated).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const valuesOf = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
    const differing = [...english].filter(
      ([key, text]) => valuesOf(text).join() !== valuesOf(spanish.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty and carry no exclamation mark', () => {
    const wrong = [...english, ...spanish].filter(([, text]) => text.trim() === '' || /[!¡]/.test(text));
    expect(wrong).toEqual([]);
  });
});
