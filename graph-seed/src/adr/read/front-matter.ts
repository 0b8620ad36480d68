import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../adr.js';

/** YAML at the head of a file, between two lines of three hyphens. */
export interface FrontMatter {
  /** From the first hyphen to the end of the line that closes it. */
  readonly span: Span;
  /** What lies between the two lines of hyphens. */
  readonly body: Span;
  readonly entries: readonly FrontMatterEntry[];
  /** The YAML has errors; entries are then what its lines say. */
  readonly broken: boolean;
}

export interface FrontMatterEntry {
  readonly key: string;
  /** Its lines, the last line end included. */
  readonly lines: Span;
  /** Its value as written, quotes included; empty where it has none. */
  readonly value: Span;
  readonly form: 'scalar' | 'flow' | 'block' | 'other';
  /** Value without quotes; for what is neither scalar nor list, as written. */
  readonly text: string;
  /** Elements of a list, each without quotes. */
  readonly items: readonly { readonly text: string; readonly span: Span }[];
}

/**
 * The front matter of a text, or `null`: it starts at the first byte, after a byte order mark at most, is closed, and
 * holds keys. Aliases are never followed, and nothing is evaluated: values are the text's own words.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = matchAt(/---[ \t]*(?:\r\n|\n|\r)/y, text, start);
  if (opening === null) return null;
  const closing = closingLine(text, start + opening.length);
  if (closing === null) return null;
  const body = { start: start + opening.length, end: closing.start };
  const found = entriesOf(text, body);
  if (found === null) return null;
  return { span: { start, end: closing.end }, body, ...found };
}

/** The entry of the first of these keys that is there, whatever its capitals. */
export function entryOf(
  frontMatter: FrontMatter | null,
  ...keys: readonly string[]
): FrontMatterEntry | null {
  const wanted = (key: string) =>
    frontMatter?.entries.find((entry) => entry.key.toLowerCase() === key) ?? null;
  return keys.map(wanted).find((entry) => entry !== null) ?? null;
}

/** Longer front matter is read by its lines alone. */
const MAX_YAML_LENGTH = 32 * 1024;

function closingLine(text: string, from: number): Span | null {
  const closing = /^---[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = from;
  for (let match = closing.exec(text); match !== null; match = closing.exec(text)) {
    // `$` with the flag m also stands before a line end that the pattern then leaves behind: take it along.
    return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function entriesOf(text: string, body: Span): { entries: FrontMatterEntry[]; broken: boolean } | null {
  const yaml = text.slice(body.start, body.end);
  if (yaml.trim() === '') return { entries: [], broken: false };
  const entries = yaml.length > MAX_YAML_LENGTH ? null : entriesByYaml(text, body, yaml);
  if (entries === 'no map') return null;
  if (entries !== null) return { entries, broken: false };
  const byLines = entriesByLines(text, body);
  return byLines.length === 0 ? null : { entries: byLines, broken: true };
}

function entriesByYaml(text: string, body: Span, yaml: string): FrontMatterEntry[] | 'no map' | null {
  const document = parsedYaml(yaml);
  if (document === null) return null;
  const map = document.contents;
  if (map === null) return [];
  if (!isMap(map)) return 'no map';
  const entries: FrontMatterEntry[] = [];
  for (const pair of map.items) {
    if (!isScalar(pair.key) || !pair.key.range) continue;
    const keyStart = body.start + pair.key.range[0];
    const node = pair.value as { range?: [number, number, number] | null } | null;
    const keyEnd = body.start + pair.key.range[1];
    const value = node?.range
      ? trimmed(text, { start: body.start + node.range[0], end: body.start + node.range[1] })
      : { start: afterColon(text, keyEnd), end: afterColon(text, keyEnd) };
    entries.push({
      key: String(pair.key.value),
      lines: { start: lineStart(text, keyStart), end: lineEnd(text, Math.max(value.end, keyEnd)) },
      value,
      ...contentOf(text, body, node, value),
    });
  }
  return entries;
}

function parsedYaml(yaml: string) {
  try {
    const document = parseDocument(yaml, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: true,
    });
    return document.errors.length > 0 ? null : document;
  } catch {
    // The parser recurses: thousands of nested brackets exhaust its stack.
    return null;
  }
}

function contentOf(text: string, body: Span, node: unknown, value: Span) {
  const asWritten = text.slice(value.start, value.end);
  if (isScalar(node)) {
    const scalar = typeof node.value === 'string' ? node.value : '';
    return { form: 'scalar' as const, text: scalar.trim(), items: [] };
  }
  if (!isSeq(node)) return { form: 'other' as const, text: asWritten, items: [] };
  const items = node.items.flatMap((item) => {
    const range = (item as { range?: [number, number, number] }).range;
    if (!range) return [];
    const span = trimmed(text, { start: body.start + range[0], end: body.start + range[1] });
    const words =
      isScalar(item) && typeof item.value === 'string' ? item.value : text.slice(span.start, span.end);
    return [{ text: words.trim(), span }];
  });
  return { form: node.flow === true ? ('flow' as const) : ('block' as const), text: asWritten, items };
}

/** What the lines of broken YAML say: `key: value` at the margin, and `- element` under a key without value. */
function entriesByLines(text: string, body: Span): FrontMatterEntry[] {
  const entries: { entry: FrontMatterEntry; items: { text: string; span: Span }[] }[] = [];
  const lines =
    /^(?:([A-Za-z][\w -]*?)[ \t]*:(?=[ \t\r\n]|$)[ \t]*([^\r\n]*?)|[ \t]*-[ \t]+([^\r\n]*?))[ \t]*$/gm;
  lines.lastIndex = body.start;
  for (let match = lines.exec(text); match !== null && match.index < body.end; match = lines.exec(text)) {
    if (match[0] === '') lines.lastIndex += 1;
    const end = match.index + match[0].trimEnd().length;
    const written = match[2] ?? match[3] ?? '';
    const span = { start: end - written.length, end };
    if (match[1] !== undefined) {
      const items: { text: string; span: Span }[] = [];
      const whole = { start: match.index, end: lineEnd(text, end) };
      const form = written === '' ? 'block' : 'scalar';
      entries.push({
        entry: { key: match[1], lines: whole, value: span, form, text: unquoted(written), items },
        items,
      });
    } else {
      entries.at(-1)?.items.push({ text: unquoted(written), span });
    }
  }
  return entries.map(({ entry }) => entry);
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return (quoted?.[2] ?? value).trim();
}

function trimmed(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start: span.start, end };
}

function afterColon(text: string, keyEnd: number): number {
  return keyEnd + (matchAt(/[ \t]*:/y, text, keyEnd)?.length ?? 0);
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  return at + (matchAt(/[^\r\n]*(?:\r\n|\n|\r)?/y, text, at)?.length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
