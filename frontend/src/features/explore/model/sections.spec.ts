import { aNode } from '../testing';
import { sectionsOf } from './sections';

describe('parts of a node’s text', () => {
  it('are those that it has something for, in reading order', () => {
    const node = {
      ...aNode('pattern:saga', [
        ['EVIDENCED_BY', 'OUTGOING', 'source:paper'],
        ['HAS_TRADE_OFF', 'OUTGOING', 'trade-off:a'],
        ['NEEDS_SKILL', 'OUTGOING', 'skill:saga'],
      ]),
      body: { advantages: { en: ['One'], es: ['Una'] }, mistakes: { en: [], es: [] } },
    };
    expect(sectionsOf(node, 'page')).toEqual(['advantages', 'tradeOffs', 'learn', 'related', 'sources']);
  });

  it('are fewer in the panel', () => {
    const node = {
      ...aNode('technology:kafka', [['NEEDS_SKILL', 'OUTGOING', 'skill:kafka']]),
      technology: {},
    };
    expect(sectionsOf(node, 'page')).toEqual(['offers', 'learn', 'related']);
    expect(sectionsOf(node, 'panel')).toEqual(['related']);
  });

  it('of a source are what rests on it', () => {
    const source = aNode('source:paper', [['EVIDENCED_BY', 'INCOMING', 'pattern:saga']]);
    expect(sectionsOf(source, 'page')).toEqual(['citedBy']);
  });

  it('of a level hold its place on the road', () => {
    expect(sectionsOf({ ...aNode('level:senior'), level: {} }, 'page')).toEqual(['career']);
  });
});
