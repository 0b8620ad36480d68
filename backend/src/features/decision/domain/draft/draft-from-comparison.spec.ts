import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { blankDraft, draftFromComparison, draftKnowledge } from './index.js';

const graph = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@architrave/graph-seed/graph.json'), 'utf8'),
) as CompiledGraph;
const english = draftKnowledge(graph, 'v', 'en');
const nodes = ['pattern:saga', 'pattern:two-phase-commit'];

describe('draftFromComparison', () => {
  it('sets the nodes side by side with arguments each way while none is chosen', () => {
    const { content, nodes: links } = draftFromComparison({ nodes, chosen: null }, english);
    expect(content.title).toBe('Choose between Saga and Two-phase commit');
    expect(content.options.map(({ title }) => title)).toEqual(['Saga', 'Two-phase commit']);
    for (const option of content.options) {
      expect(option.arguments.some(({ bearing }) => bearing === 'good')).toBe(true);
      expect(option.arguments.some(({ bearing }) => bearing === 'bad')).toBe(true);
    }
    expect(content.chosen).toBeNull();
    expect(content.consequences).toEqual([]);
    expect(links.map(({ role }) => role)).toEqual(['considered', 'considered']);
  });

  it('says what the chosen one costs and when to look again', () => {
    const { content, nodes: links } = draftFromComparison({ nodes, chosen: 'pattern:saga' }, english);
    expect(content.title).toBe('Use Saga');
    expect(content.chosen).toBe(0);
    expect(content.consequences.some(({ bearing }) => bearing === 'bad')).toBe(true);
    expect(content.revisitWhen.length).toBeGreaterThan(0);
    expect(links[0]).toEqual({ id: 'pattern:saga', role: 'chosen' });
  });

  it("brings the graph's own comparison along, cut to the nodes asked for", () => {
    const { content } = draftFromComparison(
      { nodes: ['protocol:rest', 'protocol:graphql'], chosen: null },
      english,
    );
    expect(content.moreInformation).toMatch(/^\| Criterion \| .* \| .* \|$/m);
  });
});

describe('blankDraft', () => {
  it('invents nothing', () => {
    const { content, provenance } = blankDraft('Where to keep sessions');
    expect(content.title).toBe('Where to keep sessions');
    expect(content.options).toEqual([]);
    expect(provenance).toEqual([]);
  });
});
