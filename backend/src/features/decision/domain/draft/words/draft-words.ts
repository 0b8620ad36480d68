import type { Language } from '@architrave/graph-seed/model';
import { englishWords } from './english-words.js';
import { spanishWords } from './spanish-words.js';

/** Formats a number in the draft's language, with at most so many decimals. */
export type NumberFormat = (value: number, decimals?: number) => string;

/** A value of the requirements as a short noun phrase: "p99 latency at most 200 ms". Names come translated. */
export type FactWords = Readonly<Record<string, (value: unknown, number: NumberFormat) => string>>;

/** The figures of a design or of a part of it, formatted. */
export interface FigureWords {
  readonly monthlyUsd: string;
  readonly monthlyUsdLow: string;
  readonly monthlyUsdHigh: string;
}

/**
 * The sentences of a draft in one language. Names of nodes and formatted numbers come in; nothing here decides what is
 * said, only how.
 */
export interface DraftWords {
  readonly fact: FactWords;
  /** A requirement by name, without its value. */
  readonly pathName: Readonly<Record<string, string>>;
  /** How an inferred value came about, by rule. */
  readonly rule: Readonly<Record<string, string>>;
  /** Units that a number is followed by; those of the requirements that people don't say are empty. */
  readonly unit: Readonly<Record<string, string>>;
  /** What stands in a place: `us-east`, `medium`, `aws` … as people say it. */
  readonly value: Readonly<Record<string, string>>;

  backboneTitle(style: string, system: string): string;
  roleTitle(technology: string, role: string): string;
  comparisonTitle(names: string): string;

  needs(system: string, capabilities: string): string;
  /** What stands for a name where the system has none. */
  theSystem: string;
  load(facts: string): string;
  stated: string;
  inferred(fact: string, rule: string): string;
  assumed(fact: string): string;
  decisiveAssumptions(facts: string): string;
  team(facts: string): string;

  priority(quality: string, weight: string, because: string): string;
  designFigures(
    cost: FigureWords,
    p99: string,
    availability: string,
    operationsHours: string,
    weeks: string,
  ): string;
  designParts(technologies: string): string;
  cheaper(usd: string): string;
  dearer(usd: string): string;
  readyEarlier(weeks: string): string;
  readyLater(weeks: string): string;
  lessOperation(hours: string): string;
  moreOperation(hours: string): string;
  /** One requirement, or several that can't be held together. */
  notFeasible(conflict: string, isOne: boolean): string;
  doesNotHold: string;

  reasonBest(usd: string, score: string, nextScore: string | null): string;
  reasonOnly(usd: string): string;
  /** The whole design with the part against the best one without it; `differences` empty where no figure differs. */
  reasonRole(score: string, rivalScore: string, rival: string | null, differences: string): string;
  versusCost(usd: string, rivalUsd: string): string;
  versusAvailability(percent: string, rivalPercent: string): string;
  versusWeeks(weeks: string, rivalWeeks: string): string;
  versusLatency(ms: string, rivalMs: string): string;
  reasonRoleOnly(role: string): string;
  roleSummary(parts: {
    readonly role: string;
    readonly system: string;
    readonly facing: string | null;
    readonly chosen: string;
    readonly against: string | null;
    readonly costs: string | null;
  }): string;
  roleGives(availability: string, p99: string, usd: string): string;
  roleOutgrown(capacity: string, load: string): string;
  checkOutage(technology: string, fallback: string): string;
  checkRestore(technology: string): string;
  fits(situation: string): string;
  fitsNot(situation: string): string;
  partAvailability(availability: string, chosen: string): string;
  summary(parts: {
    readonly system: string;
    readonly needs: string;
    readonly facing: string;
    readonly chosen: string;
    readonly against: string | null;
    readonly gains: string | null;
    readonly costs: string;
  }): string;

  heldWithSlack(fact: string, value: string, slackPercent: string): string;
  heldTightly(fact: string, value: string, slackPercent: string): string;
  costsQualities(qualities: string, tradeOff: string): string;
  learning(weeks: string, hours: string, skills: string): string;
  operations(hours: string): string;
  slaBelowTarget(floor: string, target: string): string;
  unmitigated(failures: string): string;
  wouldHelp(failure: string, remedy: string): string;
  tied(role: string, technology: string): string;

  checkLatency(p99: string, rate: string): string;
  checkAvailability(availability: string, minutes: string): string;
  checkBudget(usd: string): string;
  checkFailover(minutes: string): string;
  checkCompliance(standards: string): string;
  checkRole(role: string, rate: string): string;

  threshold(name: string, value: string, below: boolean, then: string): string;
  nothingHolds: string;
  otherParts: string;
  otherStyle(style: string): string;

  roleContext(role: string, job: string, askedBy: string): string;
  partCheaper(usd: string): string;
  partDearer(usd: string): string;
  roleLearning(hours: string, skills: string): string;
  roleLoad(rate: string, storage: string): string;
  roleLoadOnly(rate: string): string;
  roleReversal(because: string): string;
  offerFigures(offer: string, units: string, usd: string, availability: string): string;
  offerSla(sla: string): string;
  ruledOut(technology: string, rule: string): string;
  rules: Readonly<Record<string, string>>;
  figuresVersion(rank: string, graphVersion: string): string;
  partsTable: readonly [role: string, technology: string, offer: string, units: string, usd: string];
  patternBecause(pattern: string, because: string): string;
  patternsHead: string;

  comparisonContext(names: string): string;
  chooseTitle(name: string): string;
  revisitCase(situation: string): string;
}

const WORDS: Readonly<Record<Language, DraftWords>> = { en: englishWords, es: spanishWords };

/** The sentences of drafts in a language. */
export function draftWords(language: Language): DraftWords {
  return WORDS[language];
}

/** Numbers as the language writes them. */
export function numberFormat(language: Language): NumberFormat {
  return (value, decimals = 0) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** Of English the form without a comma before "and". */
const LIST_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es' };

/** `a, b and c`. */
export function joined(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LIST_LOCALES[language], { type: 'conjunction' }).format(items);
}
