import type { AdrDialect } from '../adr.js';
import { sliceOf } from '../read/lines.js';
import type { NameList, PeopleRole } from '../read/people.js';
import { parseAdr, type ParsedAdr } from '../read/read-adr.js';
import { withEdits } from './edits.js';
import { lineEdits } from './patch-lines.js';
import { TAGS_FIELD, withNewField, withoutField, withValue, type MetadataField } from './patch-metadata.js';
import { yamlValue } from './yaml-value.js';

export function withPeople(
  parsed: ParsedAdr,
  dialect: AdrDialect,
  role: PeopleRole,
  names: readonly string[],
): string {
  return withNames(parsed, dialect, parsed.people[role], fieldOfRole(role, dialect), names);
}

export function withTags(parsed: ParsedAdr, dialect: AdrDialect, tags: readonly string[]): string {
  return withNames(parsed, dialect, parsed.tags, TAGS_FIELD, tags);
}

/** The text with other names in a list of names: those that stay keep their bytes. */
function withNames(
  parsed: ParsedAdr,
  dialect: AdrDialect,
  list: NameList | null,
  field: MetadataField,
  given: readonly string[],
): string {
  const { text } = parsed.outline;
  const names = given.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '');
  const present = list?.names ?? [];
  if (present.length === names.length && names.every((name, index) => name === present[index])) return text;
  if (list === null) return withNewField(parsed, dialect, field, writtenAnew(parsed, names));
  if (names.length === 0) {
    const again = (without: string) => withNames(parseAdr(without, ''), dialect, null, field, present);
    return withoutField(parsed, list, again);
  }
  const patched = withParts(text, list, names);
  if (patched !== null && readsAs(patched, list, field, names)) return patched;
  return withValue(text, list.value, list.entry === null ? names.join(', ') : flowList(names));
}

/** Part by part, where the parts have places of their own. */
function withParts(text: string, list: NameList, names: readonly string[]): string | null {
  const { parts, entry } = list;
  if (parts.length === 0 || new Set(parts.map(({ span }) => span.start)).size < parts.length) return null;
  const inSequence = entry !== null && entry.form !== 'scalar';
  const placed = parts.map((part) => ({ key: part.text, span: part.span, content: part.span, marker: '' }));
  const wanted = names.map((name) => ({
    key: name,
    render: () => (inSequence ? yamlValue(name, true) : name),
  }));
  const separator = entry?.form === 'scalar' || entry === null ? separatorOf(text, list) : ', ';
  return withEdits(text, lineEdits(text, placed, wanted, separator));
}

function separatorOf(text: string, { value, parts }: NameList): string {
  const [first, second] = parts;
  if (first && second) return text.slice(first.span.end, second.span.start);
  return sliceOf(text, value).includes(';') ? '; ' : ', ';
}

function writtenAnew({ outline }: ParsedAdr, names: readonly string[]): string {
  const joined = names.join(', ');
  if (outline.frontMatter === null) return joined;
  return names.some((name) => name.includes(',')) || yamlValue(joined) !== joined ? flowList(names) : joined;
}

function flowList(names: readonly string[]): string {
  return `[${names.map((name) => yamlValue(name, true)).join(', ')}]`;
}

function readsAs(text: string, list: NameList, field: MetadataField, names: readonly string[]): boolean {
  const parsed = parseAdr(text, '');
  const found =
    field === TAGS_FIELD
      ? parsed.tags
      : Object.values(parsed.people).find((people) => people?.value.start === list.value.start);
  const read = found?.names ?? [];
  const broken = parsed.outline.frontMatter?.broken === true && list.entry !== null;
  return !broken && read.length === names.length && names.every((name, index) => name === read[index]);
}

function fieldOfRole(role: PeopleRole, dialect: AdrDialect): MetadataField {
  const status = ['date', 'status'];
  if (role === 'informed')
    return {
      key: 'informed',
      label: 'Informed',
      after: ['consulted', 'deciders', 'decision-makers', ...status],
    };
  if (role === 'consulted')
    return { key: 'consulted', label: 'Consulted', after: ['deciders', 'decision-makers', ...status] };
  return { key: dialect === 'madr4' ? 'decision-makers' : 'deciders', label: 'Deciders', after: status };
}
