import {
  acceptedText,
  fieldOf,
  REQUIREMENT_PATHS,
  type Defaults,
  type LocalizedText,
} from '@architrave/graph-seed/model';

/** A field of the requirements with what it accepts and what is assumed in its place. */
export interface RequirementDescription {
  readonly path: string;
  readonly group: string;
  readonly type: string;
  readonly unit: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly isInteger: boolean;
  readonly options: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly maximumItems: number | null;
  readonly accepted: string;
  readonly default: {
    readonly value: number | string | boolean;
    readonly alternatives: readonly (number | string | boolean)[];
    readonly because: LocalizedText;
    readonly source: string | null;
  } | null;
}

/** Tells what can be asked for, from the schema's own table and the content's defaults. */
export class DescribeRequirements {
  constructor(private readonly defaults: Defaults) {}

  execute(): readonly RequirementDescription[] {
    return REQUIREMENT_PATHS.map((path) => {
      const field = fieldOf(path);
      const assumed = this.defaults[path];
      return {
        path,
        group: path.split('.')[0] ?? path,
        type: field.type,
        unit: 'unit' in field ? field.unit : null,
        minimum: 'minimum' in field ? field.minimum : null,
        maximum: 'maximum' in field ? field.maximum : null,
        isInteger: field.type === 'number' && field.integer === true,
        options: 'options' in field ? field.options : null,
        kinds: 'kinds' in field ? field.kinds : null,
        maximumItems: 'maximumItems' in field ? field.maximumItems : null,
        accepted: acceptedText(path),
        default: assumed === undefined ? null : { ...assumed, source: assumed.source ?? null },
      };
    });
  }
}
