import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** What a schema accepts, for people: `whole number -3…3`, `one of: read, write`. */
export function acceptedValue(schema: Schema): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'readonly':
      return acceptedValue(def.innerType);
    case 'nullable':
      return `${acceptedValue(def.innerType)}, or null`;
    case 'lazy':
      return acceptedValue(def.getter());
    case 'pipe':
      return acceptedValue(def.in);
    case 'union':
      return [...new Set(def.options.map(acceptedValue))].join(', or ');
    case 'enum':
      return `one of: ${Object.values(def.entries).join(', ')}`;
    case 'literal':
      return def.values.map(String).join(', ');
    case 'boolean':
      return 'true or false';
    case 'number':
      return acceptedNumber(boundsOf(schema));
    case 'string':
      return acceptedString(boundsOf(schema));
    case 'array':
      return `a list${countText(boundsOf(schema), 'item')}`;
    case 'tuple':
      return `a list of ${def.items.length} items`;
    case 'object':
      return `an object with the keys: ${Object.keys(def.shape).join(', ')}`;
    case 'record':
      return `an object with keys that are ${acceptedValue(def.keyType)}`;
    case 'custom':
      return 'a full node id, kind:slug';
    default:
      return def.type;
  }
}

/** The schema of what lies at a path in a value; `undefined` where the schema knows no such key. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[], value: unknown): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [key, ...rest] = path;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
      return key === undefined ? schema : schemaAt(def.innerType, path, value);
    case 'lazy':
      return key === undefined ? schema : schemaAt(def.getter(), path, value);
    case 'pipe':
      return key === undefined ? schema : schemaAt(def.in, path, value);
    default:
      break;
  }
  if (key === undefined) return schema;
  const inner = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  switch (def.type) {
    case 'union':
      return def.options
        .map((option) => schemaAt(option, path, value))
        .find((found): found is Schema => found !== undefined);
    case 'object': {
      const next = Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
      return next === undefined ? undefined : schemaAt(next, rest, inner);
    }
    case 'array':
      return schemaAt(def.element, rest, inner);
    case 'record':
      return schemaAt(def.valueType, rest, inner);
    case 'tuple': {
      const next = def.items[Number(key)];
      return next === undefined ? undefined : schemaAt(next, rest, inner);
    }
    default:
      return undefined;
  }
}

/** What the checks of a schema ask for: of a number its value, of a text or list its length. */
interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  /** Whether the minimum itself is not admitted. */
  readonly isAbove?: boolean;
  readonly format?: string;
  readonly pattern?: string;
}

function boundsOf(schema: Schema): Bounds {
  const { def } = schema._zod as { readonly def: CheckDefinition & { readonly checks?: readonly Check[] } };
  return [def, ...(def.checks ?? []).map((check) => check._zod.def)].reduce<Bounds>(
    (bounds, check) => ({ ...bounds, ...boundsOfCheck(check) }),
    {},
  );
}

interface Check {
  readonly _zod: { readonly def: CheckDefinition };
}
interface CheckDefinition {
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly value?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly inclusive?: boolean;
}

function boundsOfCheck({
  check,
  format,
  pattern,
  value,
  minimum,
  maximum,
  inclusive,
}: CheckDefinition): Bounds {
  switch (check) {
    case 'greater_than':
      return { minimum: value, isAbove: inclusive === false };
    case 'less_than':
      return { maximum: value };
    case 'min_length':
      return { minimum };
    case 'max_length':
      return { maximum };
    case 'number_format':
      return { format };
    case 'string_format':
      return format === 'regex' ? { pattern: pattern?.source } : { format };
    default:
      return {};
  }
}

function acceptedNumber({ minimum, maximum, isAbove, format }: Bounds): string {
  const name = format?.includes('int') === true ? 'whole number' : 'number';
  if (isAbove === true)
    return `${name} above ${minimum}${maximum === undefined ? '' : `, at most ${maximum}`}`;
  if (minimum !== undefined && maximum !== undefined) return `${name} ${minimum}…${maximum}`;
  if (minimum !== undefined) return `${name} of at least ${minimum}`;
  return maximum === undefined ? name : `${name} of at most ${maximum}`;
}

function acceptedString(bounds: Bounds): string {
  if (bounds.format === 'url') return 'an address: https://…';
  if (bounds.format === 'date') return 'a day: YYYY-MM-DD';
  return bounds.pattern === undefined
    ? `a text${countText(bounds, 'character')}`
    : `a text of the form ${bounds.pattern}`;
}

function countText({ minimum = 0, maximum }: Bounds, unit: string): string {
  if (maximum !== undefined) return ` of ${minimum}…${maximum} ${unit}s`;
  return minimum === 0 ? '' : ` of at least ${minimum} ${unit}${minimum === 1 ? '' : 's'}`;
}
