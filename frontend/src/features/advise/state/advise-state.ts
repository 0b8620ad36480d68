import { FIELD_PATHS, placeOf, type FieldPath } from '../model/fields';
import { listOf, scoresOf, type FieldValue, type Requirements } from '../model/requirements';

/** What the panel beside the drawing can show. */
export const TABS = ['why', 'cost', 'targets', 'givesUp', 'fails', 'learn', 'ledger'] as const;

/** A tab of the panel. */
export type Tab = (typeof TABS)[number];

/** What a link to Advise restores. */
export interface AdviseState {
  readonly requirements: Requirements;
  /** The recommendation shown, from 1. */
  readonly rank: number;
  /** The recommendation beside it, where two are compared. */
  readonly compare: number | undefined;
  readonly tab: Tab;
  /** Slug of the role whose part is shown in detail. */
  readonly part: string | undefined;
  readonly view: 'drawing' | 'table';
  /** Whether every design that nothing beats is shown in place of the drawing. */
  readonly front: boolean;
  /** Which half a narrow screen shows. */
  readonly step: 'form' | 'results';
  /** The saved scenario that is open. */
  readonly scenario: string | undefined;
}

/** The state as search parameters of a link: a parameter for each stated field, under its path, and the view. */
export type AdviseSearch = Readonly<Record<string, string | number | boolean>>;

/** More recommendations than this are never asked for. */
const MOST_RANKS = 10;
/** A list longer than this was not made by the app. */
const MOST_ITEMS = 200;
const SLUG = /^[a-z0-9][a-z0-9-]*$/;
const ID = /^(?:[a-z-]+:)?[a-z0-9][a-z0-9-]*$/;
const SCENARIO_ID = /^[\w-]{1,64}$/;

/** Reads the state from search parameters. Whatever does not fit is left out; nothing throws. */
export function parseState(search: Readonly<Record<string, unknown>>): AdviseState {
  const rank = rankOf(search.rank) ?? 1;
  const compare = rankOf(search.with);
  const part = textOf(search.part);
  const scenario = textOf(search.scenario);
  return {
    requirements: parseRequirements(search),
    rank,
    compare: compare === rank ? undefined : compare,
    tab: TABS.find((tab) => tab === search.tab) ?? 'why',
    part: SLUG.test(part) ? part : undefined,
    view: search.view === 'table' ? 'table' : 'drawing',
    front: search.front === true || search.front === 'true',
    step: search.step === 'results' ? 'results' : 'form',
    scenario: SCENARIO_ID.test(scenario) ? scenario : undefined,
  };
}

/** Writes a state as search parameters; what is as at the start is left out. `parseState` reads it back. */
export function printState(state: AdviseState): AdviseSearch {
  return {
    ...printRequirements(state.requirements),
    ...(state.rank > 1 ? { rank: state.rank } : {}),
    ...(state.compare !== undefined ? { with: state.compare } : {}),
    ...(state.tab !== 'why' ? { tab: state.tab } : {}),
    ...(state.part !== undefined ? { part: state.part } : {}),
    ...(state.view === 'table' ? { view: 'table' } : {}),
    ...(state.front ? { front: true } : {}),
    ...(state.step === 'results' ? { step: 'results' } : {}),
    ...(state.scenario !== undefined ? { scenario: state.scenario } : {}),
  };
}

/** The same text for the same requirements. */
export function keyOf(requirements: Requirements): string {
  return JSON.stringify(printRequirements(requirements));
}

function parseRequirements(search: Readonly<Record<string, unknown>>): Requirements {
  return Object.fromEntries(
    FIELD_PATHS.flatMap((path): [FieldPath, FieldValue][] => {
      const value = parseValue(path, search[path]);
      return value === undefined ? [] : [[path, value]];
    }),
  );
}

function printRequirements(requirements: Requirements): AdviseSearch {
  return Object.fromEntries(
    FIELD_PATHS.flatMap((path) => {
      const value = requirements[path];
      return value === undefined ? [] : [[path, printValue(path, value)]];
    }),
  );
}

function parseValue(path: FieldPath, given: unknown): FieldValue | undefined {
  const text = typeof given === 'string' ? given : undefined;
  switch (placeOf(path).type) {
    case 'number': {
      const value =
        typeof given === 'number' ? given : text === undefined || text === '' ? NaN : Number(text);
      return Number.isFinite(value) ? value : undefined;
    }
    case 'boolean':
      if (given === true || text === 'true') return true;
      return given === false || text === 'false' ? false : undefined;
    case 'choice':
      return text !== undefined && SLUG.test(text) ? text : undefined;
    case 'choices':
    case 'ids': {
      const items = [...new Set(splitList(text).filter((item) => ID.test(item)))];
      return items.length === 0 ? undefined : items;
    }
    case 'scores': {
      const entries = splitList(text).flatMap((item): [string, number][] => {
        const [id = '', score = ''] = item.split('_');
        const value = Number(score);
        return ID.test(id) && score !== '' && Number.isFinite(value) ? [[id, value]] : [];
      });
      return entries.length === 0 ? undefined : Object.fromEntries(entries);
    }
  }
}

function printValue(path: FieldPath, value: FieldValue): string | number | boolean {
  switch (placeOf(path).type) {
    case 'choices':
    case 'ids':
      return listOf(value).join(',');
    case 'scores':
      return Object.entries(scoresOf(value))
        .map(([id, score]) => `${id}_${score}`)
        .join(',');
    default:
      return value as string | number | boolean;
  }
}

function splitList(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',').slice(0, MOST_ITEMS);
}

/** The router reads an id of digits alone as a number. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function rankOf(value: unknown): number | undefined {
  const rank = Number(value);
  return Number.isInteger(rank) && rank >= 1 && rank <= MOST_RANKS ? rank : undefined;
}
