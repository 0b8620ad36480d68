import { nodeId } from '@architrave/graph-seed/model';
import type { Advice } from '../../../advisor/index.js';
import type { RecommendationSource } from './draft-source.js';
import { asSentence, type DraftTerms } from './draft-terms.js';
import type { DraftLine } from './drafted-decision.js';

type Entry = Advice['ledger'][number];

/** What the story of a system begins with; the limits are drivers. */
const LOAD_PATHS = [
  'workload.concurrentUsers',
  'workload.requestsPerSecond',
  'workload.dataGb',
  'workload.eventsPerSecond',
];
const TEAM_PATHS = ['team.size', 'team.teams', 'team.operations', 'team.skills'];
/** A driver of this weight or more is worth a line. */
const WORTH_A_LINE = 2;

/** What the system is for and under which load, what is only assumed, and who builds it. */
export function contextOf({ advice, system }: RecommendationSource, terms: DraftTerms): readonly DraftLine[] {
  const { words, join } = terms;
  const entry = entriesOf(advice);
  const capabilities = entry('capabilities');
  const load = known(LOAD_PATHS.map(entry)).filter(({ value }) => value !== 0);
  const team = known(TEAM_PATHS.map(entry));
  const decisive = advice.ledger.filter(({ origin, flipsFirst }) => origin === 'assumed' && flipsFirst);
  return [
    ...(capabilities === undefined
      ? []
      : [
          line(
            asSentence(
              words.needs(
                system === '' ? words.theSystem : system,
                terms.fact('capabilities', capabilities.value),
              ),
            ),
            [capabilities],
          ),
        ]),
    ...(load.length === 0 ? [] : [line(words.load(join(load.map((one) => factOf(one, terms)))), load)]),
    ...(team.length === 0 ? [] : [line(words.team(join(team.map((one) => factOf(one, terms)))), team)]),
    ...(decisive.length === 0
      ? []
      : [
          line(
            words.decisiveAssumptions(join(decisive.map(({ path, value }) => terms.fact(path, value)))),
            decisive,
          ),
        ]),
  ];
}

/** What the decision has to answer to: stated limits first, then the qualities that weigh, heaviest first. */
export function driversOf({ advice }: RecommendationSource, terms: DraftTerms): readonly DraftLine[] {
  const { words, number } = terms;
  const limits = advice.ledger.filter(
    ({ origin, path }) =>
      origin === 'stated' &&
      !LOAD_PATHS.includes(path) &&
      path !== 'capabilities' &&
      /^(quality|constraints|delivery)\./.test(path),
  );
  const priorities = advice.ledger
    .filter(({ path, value }) => path.startsWith('priorities.') && Number(value) >= WORTH_A_LINE)
    .sort((a, b) => Number(b.value) - Number(a.value) || (a.path < b.path ? -1 : 1));
  return [
    ...limits.map((one) => line(asSentence(terms.fact(one.path, one.value)).replace(/\.$/, ''), [one])),
    ...priorities.map((one) => {
      const quality = terms.common(nodeId('quality', one.path.slice('priorities.'.length)));
      const because = words.rule[one.origin === 'stated' ? 'stated' : one.rule] ?? one.rule;
      const text = words.priority(quality, number(Number(one.value)), because);
      return line(`${text.charAt(0).toUpperCase()}${text.slice(1)}`, [one]);
    }),
  ];
}

/** A value with its origin, where nobody stated it. */
export function factOf({ path, value, origin, rule }: Entry, { words, fact }: DraftTerms): string {
  const text = fact(path, value);
  if (origin === 'stated') return text;
  return origin === 'inferred' ? words.inferred(text, words.rule[rule] ?? rule) : words.assumed(text);
}

export function entriesOf(advice: Advice): (path: string) => Entry | undefined {
  const entries = new Map(advice.ledger.map((one) => [one.path, one]));
  return (path) => entries.get(path);
}

function known(entries: readonly (Entry | undefined)[]): readonly Entry[] {
  return entries.filter((one): one is Entry => one !== undefined);
}

function line(text: string, entries: readonly Entry[]): DraftLine {
  return { text, origin: { from: 'requirements', paths: entries.map(({ path }) => path) } };
}
