import { readCsv } from '@architrave/graph-seed/edit';
import { AWKWARD_TEXTS, awkwardGraph } from '../../testing/awkward-graph.js';
import { exportedOf } from '../../testing/curation-graph.js';
import { edgesCsv, guardFormula, nodesCsv, unguardFormula } from './csv.js';
import { joinList, splitList } from './table-columns.js';

const graph = exportedOf(awkwardGraph());

describe('the CSV export', () => {
  it('has a row a node, whose texts are read as they were once the guard is taken away', () => {
    const read = readCsv([...nodesCsv(graph)].join(''));
    const rows = read.ok ? read.rows.filter(({ cells }) => cells['id']?.startsWith('practice:')) : [];
    const texts = new Map(rows.map(({ cells }) => [cells['id'], unguardFormula(cells['name_en'] ?? '')]));
    expect([...texts].sort()).toEqual(
      AWKWARD_TEXTS.map((text, index) => [`practice:text-${index}`, text]).sort(),
    );
  });

  it('starts no cell of text like a formula', () => {
    for (const text of [[...nodesCsv(graph)].join(''), [...edgesCsv(graph)].join('')]) {
      const read = readCsv(text);
      const cells = read.ok ? read.rows.flatMap((row) => Object.values(row.cells)) : [];
      expect(cells.length).toBeGreaterThan(50);
      expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    }
  });

  it('leaves numbers numbers', () => {
    const edges = [{ type: 'AFFECTS', from: 'practice:text-0', to: 'quality:x', weight: -2 }] as const;
    const text = [...edgesCsv({ ...graph, edges: new Map([['practice:text-0', edges]]) })].join('');
    expect(text.split('\r\n')[1]).toBe('practice:text-0,AFFECTS,quality:x,-2,,,,,,,,');
  });
});

describe('guardFormula', () => {
  it.each([...AWKWARD_TEXTS, "''=x", "'", "it's", '', "'a"])('is taken back: %j', (text) => {
    expect(unguardFormula(guardFormula(text))).toBe(text);
  });
});

describe('joinList', () => {
  it.each([[[]], [['a']], [['a', 'b|c', 'd\\', '\\|']], [['x\\y']]])('is taken apart again: %j', (items) => {
    expect(splitList(joinList(items))).toEqual(items);
  });
});
