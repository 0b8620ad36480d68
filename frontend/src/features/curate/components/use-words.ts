import { useTranslation } from 'react-i18next';

import { isRelationType } from '../../../lib/relations';
import { useLanguage } from '../../../lib/use-language';
import { acceptedText, type AcceptedText } from '../model/accepted-text';
import { BODY_LISTS, type BodyList } from '../model/node-document';
import type { GraphProblem } from '../model/problems';

/** Words for fields and problems of a document. */
export interface Words {
  /** What a path of a document is called: `body.advantages.es.1` → `Advantages, line 2, Spanish`. */
  readonly field: (path: string) => string;
  readonly relation: (type: string) => string;
  /** What is wrong, in the language of the page. */
  readonly problem: (problem: GraphProblem) => string;
  /** What would be accepted; nothing where the sentence says it. */
  readonly accepted: (problem: GraphProblem) => AcceptedText | undefined;
}

/** Words for fields and problems of a document, in the language of the page. */
export function useWords(): Words {
  const { t } = useTranslation(['curate', 'ui']);
  const language = useLanguage();
  const relation = (type: string): string => (isRelationType(type) ? t(`ui:relation.out.${type}`) : type);
  const side = (part: string | undefined): string | undefined =>
    part === 'en' || part === 'es' ? t(`side.${part}`) : undefined;
  const joined = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(', ');

  const field = (path: string): string => {
    const [first = '', second, third, fourth] = path.split('.');
    switch (first) {
      case 'name':
      case 'summary':
      case 'correction':
        return joined(t(`field.${first}`), side(second));
      case 'synonyms':
        return joined(t('field.synonyms'), side(second));
      case 'aliases':
        return t('field.aliases');
      case 'edges':
        return second === undefined ? t('field.edges') : joined(relation(second), lineOf(third));
      case 'own':
      case '':
        return t('field.own');
      case 'body':
        break;
      default:
        return path;
    }
    if (second === 'drawing') return path === 'body.drawing' ? t('field.drawing') : path;
    if (second === 'sample') return joined(t('field.sample'), samplePart(third), side(fourth));
    if (isBodyList(second)) return joined(t(`field.${second}`), lineOf(fourth), side(third));
    return joined(t('field.what'), side(third));
  };
  const lineOf = (part: string | undefined): string | undefined => {
    if (part === undefined) return undefined;
    return /^\d+$/.test(part) ? t('line', { number: Number(part) + 1 }) : part;
  };
  const samplePart = (part: string | undefined): string | undefined =>
    part === 'title' || part === 'language' || part === 'code' ? t(`sample.${part}`) : undefined;

  return {
    field,
    relation,
    problem: ({ code }) => (isKnownCode(code) ? t(`problem.${code}`) : t('problem.rule')),
    accepted: ({ code, accepted }) =>
      accepted === '' || code === 'no-json' ? undefined : acceptedText(accepted, language),
  };
}

function isBodyList(part: string | undefined): part is BodyList {
  return (BODY_LISTS as readonly string[]).includes(part ?? '');
}

const CODES = [
  'missing',
  'wrong-type',
  'out-of-range',
  'unknown-choice',
  'unknown-key',
  'wrong-form',
  'unknown-id',
  'forbidden-pair',
  'duplicate',
  'cycle',
  'orphan',
  'missing-evidence',
  'rule',
  'too-deep',
  'no-json',
] as const;

function isKnownCode(code: string): code is (typeof CODES)[number] {
  return (CODES as readonly string[]).includes(code);
}
