import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { nameOfSlug } from '../../../lib/name-of-slug';
import { useFormat, useLanguage } from '../../../lib/use-language';
import type { ActionState, Effect, Flag, RelatedDecision, Relation, Status } from '../api/fragments';
import type { DecisionProblem, Refused } from '../api/outcome';
import { ageOf, daysUntil } from '../model/age';

/** Sentences about decisions, in the language shown. */
export interface DecisionWords {
  readonly status: (status: Status) => string;
  /** `12 Use PostgreSQL`; without a number the title alone. */
  readonly name: (decision: Pick<RelatedDecision, 'number' | 'title'>) => string;
  /** A number, else the title: for buttons. */
  readonly short: (decision: Pick<RelatedDecision, 'number' | 'title'>) => string;
  readonly author: (author: { readonly name: string }) => string;
  readonly relation: (relation: Relation['relation'], side: 'from' | 'to') => string;
  readonly action: (action: ActionState['action']) => string;
  /** What follows from an action, as one line for its button; empty where nothing but the status does. */
  readonly follows: (state: ActionState) => string;
  /** One thing that follows from an action, as a sentence. */
  readonly effect: (effect: Effect) => string;
  readonly refusal: (refusal: { readonly code: string; readonly accepted: string }) => string;
  readonly refused: (refused: Refused) => string;
  readonly problem: (problem: DecisionProblem) => string;
  readonly flag: (flag: Flag) => string;
  /** `3 days ago`. */
  readonly age: (iso: string) => string;
  /** `review due in 3 days`. */
  readonly due: (day: string) => string;
  readonly dateTime: (iso: string) => string;
}

/** Codes of refusals that have words of their own; others are shown as the server says them. */
const REFUSALS = [
  'wrong-status',
  'accepted-text-immutable',
  'edit-window-over',
  'section-not-editable',
  'details-immutable',
  'approvals-missing',
  'sent-back',
  'not-reviewer',
  'own-decision',
  'not-author',
  'was-accepted',
  'status-by-text',
] as const;

const FLAGS = ['node-changed', 'node-gone', 'builds-on-superseded', 'review-due'] as const;
const PARTS = ['name', 'summary', 'body', 'data'] as const;

/** Sentences about decisions, in the language shown. */
export function useDecisionWords(): DecisionWords {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  const { date, money, number } = useFormat();
  const locale = language === 'en' ? 'en-GB' : 'es-ES';

  const relative = useMemo(
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' }),
    [locale],
  );
  const joined = useMemo(() => new Intl.ListFormat(locale, { type: 'conjunction' }), [locale]);

  const short = useCallback<DecisionWords['short']>(
    ({ number: no, title }) => (no == null ? `“${title}”` : String(no)),
    [],
  );
  const effect = useCallback(
    (one: Effect): string => {
      const other = one.decision == null ? '' : short(one.decision);
      switch (one.kind) {
        case 'number':
          return t('effect.number', { number: one.number ?? 0 });
        case 'relation':
          return one.relation == null ? '' : t(`effect.relation.${one.relation}`, { other });
        case 'closes':
          return one.on == null ? t('effect.closesNow') : t('effect.closesOn', { day: date(one.on) });
        case 'self-accepted':
          return t('effect.selfAccepted');
        default:
          return one.to == null ? '' : t('effect.status', { other, status: t(`status.${one.to}`) });
      }
    },
    [t, date, short],
  );

  return useMemo((): DecisionWords => {
    const refusal: DecisionWords['refusal'] = ({ code, accepted }) => {
      const known = REFUSALS.find((one) => one === code);
      if (known === undefined) return t('refusal.other', { accepted });
      const counts = /(\d+) approvals? of version (\d+); there (?:are|is) (\d+)/.exec(accepted);
      if (known === 'approvals-missing' && counts !== null) {
        return t('refusal.approvals', { count: Number(counts[1]), given: Number(counts[3]) });
      }
      return t(`refusal.${known}`);
    };
    const problem: DecisionWords['problem'] = ({ path, accepted, code }) =>
      t('problem.line', { path: path === '' ? t('problem.whole') : path, accepted: accepted ?? code });
    return {
      status: (status) => t(`status.${status}`),
      name: ({ number: no, title }) => (no == null ? title : `${no} ${title}`),
      short,
      author: ({ name }) => (name === '' ? t('deletedPerson') : name),
      relation: (relation, side) => t(`relation.${side}.${relation}`),
      action: (action) => t(`action.${action}`),
      follows: ({ action, effects }) => {
        if (action !== 'ACCEPT') return '';
        const parts = effects.flatMap((one) => {
          if (one.kind === 'number') return [t('effect.short.number', { number: one.number ?? 0 })];
          if (one.kind !== 'status' || one.to !== 'SUPERSEDED' || one.decision === null) return [];
          return [t('effect.short.supersedes', { other: short(one.decision) })];
        });
        return parts.join(', ');
      },
      effect,
      refusal,
      problem,
      refused: (one) => {
        if (one.kind === 'refused') return refusal(one);
        if (one.kind === 'problems') return one.problems.map(problem).join(' ');
        return t(`refused.${one.kind}`);
      },
      flag: (flag) => {
        const name = flag.node == null ? '' : nameOfSlug(flag.node);
        if (flag.kind === 'price-moved') {
          return t('flag.price-moved', {
            offer: nameOfSlug(flag.offer ?? ''),
            change: `${(flag.changePercent ?? 0) > 0 ? '+' : ''}${number(flag.changePercent, 1)} %`,
            then: money(flag.monthlyUsdThen),
            now: money(flag.monthlyUsdNow),
          });
        }
        const kind = FLAGS.find((known) => known === flag.kind);
        if (kind === undefined) return flag.kind;
        const parts = (flag.parts ?? []).map((part) => {
          const known = PARTS.find((one) => one === part);
          return known === undefined ? part : t(`flag.part.${known}`);
        });
        return t(`flag.${kind}`, {
          name,
          parts: joined.format(parts),
          other: flag.decision == null ? '' : short(flag.decision),
          status: flag.decision == null ? '' : t(`status.${flag.decision.status}`),
          day: date(flag.reviewBy),
        });
      },
      age: (iso) => {
        const age = ageOf(iso, Date.now());
        return age === undefined ? iso : relative.format(age.value, age.unit);
      },
      due: (day) => {
        const days = daysUntil(day, Date.now());
        if (days === undefined) return day;
        const far = Math.abs(days) > 60;
        const when = far ? date(day) : relative.format(days, 'day');
        return t(days <= 0 ? 'due.past' : 'due.coming', { when });
      },
      dateTime: (iso) => {
        const time = Date.parse(iso);
        if (Number.isNaN(time)) return iso;
        return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
      },
    };
  }, [t, effect, short, relative, joined, date, money, number, locale]);
}
