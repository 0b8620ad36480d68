import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';

type Schema = z.core.$ZodType;

/**
 * A checked value in the form in which it is best written: keys in the order of its schema, without what the schema
 * would put there by itself. Parsing the answer gives the value again.
 */
export function inSchemaOrder(schema: Schema, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
      return value === null ? value : inSchemaOrder(def.innerType, value);
    case 'lazy':
      return inSchemaOrder(def.getter(), value);
    case 'pipe':
      return inSchemaOrder(def.in, value);
    case 'union':
      return inSchemaOrder(fitting(def.options, value) ?? (def.options[0] as Schema), value);
    case 'array':
      return Array.isArray(value) ? value.map((item) => inSchemaOrder(def.element, item)) : value;
    case 'record':
      return isRecord(value)
        ? Object.fromEntries(
            Object.entries(value).map(([key, inner]) => [key, inSchemaOrder(def.valueType, inner)]),
          )
        : value;
    case 'object':
      return isRecord(value) ? orderedObject(def.shape, value) : value;
    default:
      return value;
  }
}

function orderedObject(
  shape: Readonly<Record<string, Schema>>,
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = Object.entries(shape).flatMap(([key, inner]) => {
    if (!Object.hasOwn(value, key) || value[key] === undefined || isDefault(inner, value[key])) return [];
    return [[key, inSchemaOrder(inner, value[key])] as const];
  });
  const others = Object.entries(value).filter(([key]) => !Object.hasOwn(shape, key));
  return Object.fromEntries([...known, ...others]);
}

function isDefault(schema: Schema, value: unknown): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return isDefault(def.innerType, value);
  return def.type === 'default' && isDeepStrictEqual(def.defaultValue, value);
}

function fitting(options: readonly Schema[], value: unknown): Schema | undefined {
  return options.find((option) => (option as z.ZodType).safeParse(value).success);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
