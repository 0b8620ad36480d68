import { awkwardGraph, AWKWARD_TEXTS } from '../../testing/awkward-graph.js';
import { exportedOf } from '../../testing/curation-graph.js';
import { readCompiledGraph } from '../../../knowledge/adapters/read-compiled-graph.js';
import type { ExportedGraph } from './exported-graph.js';
import { escapeXml, graphml } from './graphml.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };
const unescaped = (text: string): string =>
  text.replace(/&([^;]*);/g, (_, name: string) => {
    const value = ENTITY[name];
    if (value === undefined) throw new Error(`Unknown entity ${name}`);
    return value;
  });

/** Reads what the export may hold of XML, and nothing else: anything it doesn't know is an error. */
function parseXml(text: string): Element {
  const token =
    /<\?xml version="1\.0" encoding="UTF-8"\?>|<\/([\w.-]+)>|<([\w.-]+)((?: [\w.:-]+="[^"<]*")*)(\/?)>|[^<]+/gy;
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let end = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    end = token.lastIndex;
    const parent = open.at(-1) as Element;
    const [whole, closed, opened, attributes = '', empty] = match;
    if (closed !== undefined) {
      expect(parent.name).toBe(closed);
      open.pop();
    } else if (opened !== undefined) {
      const pairs = [...attributes.matchAll(/ ([\w.:-]+)="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, unescaped(value)] as const,
      );
      expect(new Set(pairs.map(([name]) => name)).size).toBe(pairs.length);
      const element: Element = {
        name: opened,
        attributes: Object.fromEntries(pairs),
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else if (!whole.startsWith('<?xml')) {
      if (whole.includes('&') || !whole.includes(']]>')) parent.text += unescaped(whole);
      else throw new Error('Bare ]]>');
    }
  }
  expect(end).toBe(text.length);
  expect(open).toHaveLength(1);
  return top.children[0] as Element;
}

/** Name characters of an NMTOKEN, which ids have to be. */
const NMTOKEN = /^[\p{L}\p{N}.:_-]+$/u;
const TYPE_CHECKS: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  int: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

/** Holds a document to what the GraphML 1.0 schema asks of graphs without ports and hyperedges. */
function expectValid(root: Element): void {
  expect(root.name).toBe('graphml');
  expect(root.attributes['xmlns']).toBe('http://graphml.graphdrawing.org/xmlns');
  const order = root.children.map(({ name }) => name).join(' ');
  expect(order).toMatch(/^(desc )?(key )*(graph|data)( graph| data)*$/);
  const keys = new Map(
    root.children.filter(({ name }) => name === 'key').map((key) => [key.attributes['id'], key]),
  );
  for (const { attributes } of keys.values()) {
    expect(attributes['id']).toMatch(NMTOKEN);
    expect(['node', 'edge']).toContain(attributes['for']);
    expect(Object.keys(TYPE_CHECKS)).toContain(attributes['attr.type']);
  }
  const graph = root.children.find(({ name }) => name === 'graph') as Element;
  expect(graph.attributes['edgedefault']).toBe('directed');
  const ids = new Set<string>();
  for (const node of graph.children.filter(({ name }) => name === 'node')) {
    const id = node.attributes['id'] ?? '';
    expect(id).toMatch(NMTOKEN);
    expect(ids.has(id)).toBe(false);
    ids.add(id);
  }
  for (const element of graph.children) {
    expect(['node', 'edge']).toContain(element.name);
    if (element.name === 'edge') {
      expect([
        ids.has(element.attributes['source'] ?? ''),
        ids.has(element.attributes['target'] ?? ''),
      ]).toEqual([true, true]);
    }
    const seen = new Set<string>();
    for (const data of element.children) {
      expect(data.name).toBe('data');
      const key = keys.get(data.attributes['key']);
      expect(key?.attributes['for']).toBe(element.name);
      expect(data.text).toMatch(TYPE_CHECKS[key?.attributes['attr.type'] ?? ''] ?? /^$/);
      expect(seen.has(data.attributes['key'] ?? '')).toBe(false);
      seen.add(data.attributes['key'] ?? '');
    }
  }
}

const parsed = (graph: ExportedGraph): Element => parseXml([...graphml(graph)].join(''));

describe('the GraphML export', () => {
  it('is what the GraphML schema asks for, over the whole content, with every node and edge', () => {
    const content = readCompiledGraph();
    const root = parsed(exportedOf(content));
    expectValid(root);
    const graph = root.children.at(-1) as Element;
    expect(graph.children.filter(({ name }) => name === 'node')).toHaveLength(content.nodes.length);
    expect(graph.children.filter(({ name }) => name === 'edge')).toHaveLength(content.edges.length);
  });

  it('gives texts back as they were, whatever they hold', () => {
    const root = parsed(exportedOf(awkwardGraph()));
    expectValid(root);
    const nodes = (root.children.at(-1) as Element).children;
    for (const [index, text] of AWKWARD_TEXTS.entries()) {
      const node = nodes.find(({ attributes }) => attributes['id'] === `practice:text-${index}`);
      const name = node?.children.find(({ attributes }) => attributes['key'] === 'n_name_en');
      expect(name?.text).toBe(text);
    }
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\u001fc\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
  });
});
