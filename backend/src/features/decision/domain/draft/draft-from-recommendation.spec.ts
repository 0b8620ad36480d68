import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompiledGraph, Language, Requirements } from '@architrave/graph-seed/model';
import { advise } from '../../../advisor/domain/advise.js';
import { compileKnowledge } from '../../../advisor/domain/advisor-knowledge.js';
import type { DraftedDecision } from './drafted-decision.js';
import {
  draftFromRecommendation,
  draftKnowledge,
  rivalQuestions,
  type RecommendationSource,
  type RivalDesign,
} from './index.js';

const graph = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@architrave/graph-seed/graph.json'), 'utf8'),
) as CompiledGraph;
const VERSION = `${graph.contentHash}-0`;
const advisor = compileKnowledge(graph, VERSION);
const hotel = graph.nodes.find(({ id }) => id === 'case:hotel-booking-plan');
const requirements = (hotel?.data as { readonly requirements: Requirements }).requirements;
const advice = advise(requirements, advisor, { top: 3, frontier: false });

function rivals(): RivalDesign[] {
  return rivalQuestions(advice, 1, draftKnowledge(graph, VERSION, 'en')).map((question) => {
    const constraint = question.how === 'use' ? 'mustUse' : 'mustAvoid';
    const asked = {
      ...requirements,
      constraints: { ...requirements.constraints, [constraint]: [question.node] },
    };
    const answer = advise(asked, advisor, { top: 1, sensitivity: false });
    return {
      ...question,
      best: answer.recommendations[0] ?? null,
      conflicts: answer.infeasible?.conflicts ?? [],
    };
  });
}

const source: RecommendationSource = { advice, rank: 1, system: 'Hotel', rivals: rivals() };
const drafts = {
  en: draftFromRecommendation(source, draftKnowledge(graph, VERSION, 'en')),
  es: draftFromRecommendation(source, draftKnowledge(graph, VERSION, 'es')),
};
const everyDraft: readonly (readonly [string, Language, DraftedDecision])[] = (['en', 'es'] as const).flatMap(
  (language) => drafts[language].map((draft) => [draft.content.title, language, draft] as const),
);

describe('draftFromRecommendation on the hotel case', () => {
  it('drafts the style first, then each choice that is hard to undo, which depends on it', () => {
    const [backbone, ...choices] = drafts.en;
    expect(backbone?.content.title).toBe('Adopt modular monolith as the architecture style of Hotel');
    expect(choices.map(({ content }) => content.title)).toContain(
      'Use Amazon Aurora (PostgreSQL) as relational store',
    );
    expect(choices.every(({ dependsOn }) => dependsOn.join() === '0')).toBe(true);
  });

  it.each(everyDraft)('says what is bad about it: %s (%s)', (_title, _language, { content }) => {
    expect(content.consequences.some(({ bearing }) => bearing === 'bad')).toBe(true);
    expect(content.options.length).toBeGreaterThanOrEqual(2);
    expect(content.chosen).not.toBeNull();
    expect(content.reason).not.toBe('');
  });

  it.each(everyDraft)('knows where every line comes from: %s (%s)', (_title, _language, draft) => {
    const { content } = draft;
    const told = new Set(draft.provenance.map(({ line }) => line));
    const lines = [
      content.summary,
      ...content.drivers,
      ...content.options.flatMap((option) => [
        ...(option.description === '' ? [] : [option.description]),
        ...option.arguments.map(({ text }) => text),
      ]),
      ...content.consequences.map(({ text }) => text),
      ...content.revisitWhen,
      content.reason,
      ...[content.context, content.confirmation]
        .flatMap((text) => text.split(/\n+/))
        .map((line) => line.replace(/^- /, ''))
        .filter((line) => line !== ''),
    ];
    expect(lines.filter((line) => !told.has(line))).toEqual([]);
  });

  it.each(everyDraft)('names nodes that exist: %s (%s)', (_title, _language, { nodes, provenance }) => {
    const ids = new Set<string>(graph.nodes.map(({ id }) => id));
    const named = [
      ...nodes.map(({ id }) => id),
      ...provenance.flatMap(({ origin }) => (origin.from === 'graph' ? origin.nodes : [])),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('leaves no text of the other language and no empty name', () => {
    const texts = (language: Language): readonly string[] =>
      drafts[language].flatMap(({ content }) => [
        ...content.consequences.map(({ text }) => text),
        ...content.options.flatMap((option) => option.arguments.map(({ text }) => text)),
        ...content.revisitWhen,
        content.context,
        content.summary,
      ]);
    const english = new Set(texts('en'));
    expect(texts('es').filter((text) => english.has(text))).toEqual([]);
    expect([...texts('en'), ...texts('es')].filter((text) => /undefined|null|NaN| {2}\S/.test(text))).toEqual(
      [],
    );
  });

  it('has the same parts in both languages', () => {
    const shape = (language: Language): unknown =>
      drafts[language].map(({ content, nodes, tags, confidence }) => ({
        options: content.options.map((option) => option.arguments.map(({ bearing }) => bearing)),
        consequences: content.consequences.map(({ bearing }) => bearing),
        nodes,
        tags,
        confidence,
      }));
    expect(shape('es')).toEqual(shape('en'));
  });

  it('tells why a style that a reader expects holds no longer', () => {
    const microservices = drafts.en[0]?.content.options.find(({ title }) => title === 'Microservices');
    expect(microservices?.arguments.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/no design of this kind holds .*monthly budget/),
    );
  });

  it('takes its figures from the advice', () => {
    const { totals } = advice.recommendations[0] as (typeof advice.recommendations)[0];
    const usd = new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(totals.monthlyUsd);
    expect(drafts.en[0]?.content.reason).toContain(`for ${usd} USD a month`);
    expect(drafts.en[0]?.content.options[0]?.description).toContain(`${usd} USD a month`);
  });

  it('compares a part with the best whole design without it', () => {
    const store = drafts.en.find(({ tags }) => tags.includes('relational-store'));
    const best = source.rivals.find(({ node }) => node === 'technology:amazon-aurora')?.best;
    expect(best).toBeDefined();
    const usd = new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(
      best?.totals.monthlyUsd ?? 0,
    );
    expect(store?.content.reason).toContain(`instead of ${usd} USD a month`);
  });

  it('gives nothing for a rank that the advice does not have', () => {
    expect(draftFromRecommendation({ ...source, rank: 9 }, draftKnowledge(graph, VERSION, 'en'))).toEqual([]);
  });
});
