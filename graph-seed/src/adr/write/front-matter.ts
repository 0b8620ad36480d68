import { stringify } from 'yaml';

/** A line `key: value`, quoted only where YAML needs it: one tool takes the quotes for part of the value. */
export function yamlLine(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

/** `key: Ana, Ben`, the way MADR writes people; a list where a name has a comma or opens a bracket. */
export function yamlNames(key: string, names: readonly string[]): string {
  const apart = names.some((name) => /[,;\n]/.test(name) || countOf(name, '(') !== countOf(name, ')'));
  return apart ? stringify({ [key]: names }, { lineWidth: 0 }).trimEnd() : yamlLine(key, names.join(', '));
}

/** `key: [ a, b ]`. */
export function yamlList(key: string, values: readonly string[]): string {
  return `${key}: [${values.map((value) => flowValue(value)).join(', ')}]`;
}

function flowValue(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} :._/-]*$/u.test(value) && !/: |:$|\s$/.test(value) && !NOT_TEXT.test(value)
    ? value
    : JSON.stringify(value);
}

/** What YAML reads as something else than text. */
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|[\d.:_e+-]+|0[xo][\da-f]+)$/i;

function countOf(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
