import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '../../../lib/use-language';
import type { FormRules } from '../api/load-requirements-form';
import type { InputProblem, Warning } from '../model/advice';
import { fieldOfPath, placeOf, type FieldPath } from '../model/fields';
import { isNodeId } from '../model/mentioned-ids';

/** Names of products and rules, the same in every language. */
const PROPER_NAMES: Readonly<Record<string, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  gcp: 'Google Cloud',
  'pci-dss': 'PCI DSS',
  hipaa: 'HIPAA',
  soc2: 'SOC 2',
  iso27001: 'ISO 27001',
};

/** What the fields accept and in which units, for the words around. */
export const FormRulesScope = createContext<FormRules>(new Map());

/** Words for what the API gives as ids, paths and units, in the language shown. */
export interface Words {
  /** A field's name: "Users at once". Paths inside a field give the field's. */
  readonly field: (path: string) => string;
  /** A unit as it stands after a number; nothing for one that is written as part of the number. */
  readonly unit: (unit: string | null | undefined) => string;
  /** One of a field's options. */
  readonly option: (path: FieldPath, option: string) => string;
  /** A field's value with its unit. `nameOf` names nodes. */
  readonly value: (path: string, value: unknown, nameOf?: (id: string) => string) => string;
  /** A number with a unit of the API. */
  readonly amount: (value: number, unit: string | null | undefined) => string;
  readonly cloud: (cloud: string) => string;
  readonly region: (region: string) => string;
  /** The rule by which a value was inferred. */
  readonly rule: (rule: string) => string;
  readonly warning: (warning: Warning) => string;
  readonly problem: (problem: InputProblem, accepted: string) => string;
  readonly basis: (basis: string) => string;
  readonly binding: (binding: string) => string;
  readonly aspect: (aspect: string) => string;
  /** What a price is paid for: "hour". */
  readonly priceUnit: (unit: string) => string;
  /** What a quantity counts: "units". */
  readonly quantity: (per: string) => string;
}

/** The words of the Advise area for ids of the API. An id that has no word is shown as it is. */
export function useWords(): Words {
  const { t, i18n } = useTranslation('advise');
  const format = useFormat();
  const rules = useContext(FormRulesScope);
  return useMemo((): Words => {
    const word = (key: string, values: Readonly<Record<string, unknown>> = {}): string | undefined =>
      i18n.exists(key, { ns: 'advise' })
        ? (t as unknown as (key: string, values: object) => string)(key, values)
        : undefined;
    const proper = (id: string): string | undefined => PROPER_NAMES[id];

    const unit: Words['unit'] = (name) => (name == null ? '' : (word(`unit.${name}`) ?? name));
    const amount: Words['amount'] = (value, name) => {
      switch (name) {
        case 'ms':
          return format.milliseconds(value);
        case '%':
          return format.percent(value, 5);
        case 'share':
          return format.percent(value * 100, 0);
        case 'USD/month':
          return format.money(value);
        case '×':
          return `${format.number(value)} ×`;
        case '':
        case null:
        case undefined:
          return format.number(value);
        default:
          return `${format.number(value)} ${unit(name)}`;
      }
    };
    const option: Words['option'] = (path, id) => proper(id) ?? word(`option.${leafOf(path)}.${id}`) ?? id;
    const scalar = (path: FieldPath, value: unknown): string => {
      if (typeof value === 'number') return amount(value, rules.get(path)?.unit);
      if (typeof value === 'boolean') return t(value ? 'option.yes' : 'option.no');
      return option(path, String(value));
    };
    const value: Words['value'] = (path, given, nameOf = (id) => id) => {
      const field = fieldOfPath(path);
      if (given == null || given === '') return t('none');
      if (field === undefined)
        return typeof given === 'string' || typeof given === 'number' ? String(given) : JSON.stringify(given);
      const kind = rules.get(field)?.kinds?.[0];
      const nameOne = (id: string): string =>
        kind === undefined ? option(field, id) : nameOf(isNodeId(id) ? id : `${kind}:${id}`);
      if (Array.isArray(given)) return given.map((id) => nameOne(String(id))).join(', ');
      if (typeof given === 'object')
        return Object.entries(given)
          .map(([id, score]) => `${nameOne(id)} ${format.number(Number(score))}`)
          .join(', ');
      return placeOf(field).type === 'scores' && typeof given === 'number'
        ? format.number(given)
        : scalar(field, given);
    };

    return {
      field: (path) => {
        const field = fieldOfPath(path);
        return (field === undefined ? undefined : word(`field.${field}.label`)) ?? path;
      },
      unit,
      option,
      value,
      amount,
      cloud: (id) => option('constraints.cloud', id),
      region: (id) => word(`option.region.${id}`) ?? id,
      rule: (id) => word(`rule.${id}`) ?? id,
      warning: (warning) =>
        word(`warning.${warning.id}`, formatted(warning.values, format.number)) ?? warning.id,
      problem: (problem, accepted) =>
        word(`problem.${problem.code}`, { accepted, given: problem.given ?? '' }) ?? accepted,
      basis: (id) => word(`basis.${id}`) ?? id,
      binding: (id) => word(`binding.${id}`) ?? id,
      aspect: (id) => word(`aspect.${id}`) ?? id,
      priceUnit: (id) => word(`priceUnit.${id}`) ?? id,
      quantity: (id) => word(`quantity.${id}`) ?? id,
    };
  }, [t, i18n, format, rules]);
}

function leafOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function formatted(
  values: unknown,
  number: (value: number, digits?: number) => string,
): Readonly<Record<string, unknown>> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? number(value, 3) : value,
    ]),
  );
}
