import { LEARNABLE_KINDS } from '../model/kinds.js';
import { aNode, anEdge } from '../testing/content.builders.js';
import { makeSkills } from './make-skills.js';

const skillData = (hours: number[]) => ({ hoursPerLevel: hours, hoursBasis: 'assumed' });

describe('makeSkills', () => {
  it.each(LEARNABLE_KINDS)('makes the skill of a %s, with its texts and aliases', (kind) => {
    const node = aNode(kind, 'subject', { aliases: ['tema'] });
    const { nodes, edges } = makeSkills([node], []);
    expect(nodes).toMatchObject([
      {
        id: 'skill:subject',
        kind: 'skill',
        slug: 'subject',
        name: node.name,
        summary: node.summary,
        aliases: ['tema'],
      },
    ]);
    expect(nodes[0]?.data).toMatchObject(skillData(expect.any(Array) as unknown as number[]));
    expect(edges).toEqual(
      kind === 'technology' || kind === 'pattern' || kind === 'practice'
        ? [anEdge('NEEDS_SKILL', node.id, 'skill:subject', { level: 2 })]
        : [anEdge('USES', 'skill:subject', node.id)],
    );
  });

  it.each(LEARNABLE_KINDS)('takes longer for each level of a %s than for the one before', (kind) => {
    const [skill] = makeSkills([aNode(kind, 'subject')], []).nodes;
    const hours = (skill?.data as { hoursPerLevel: number[] }).hoursPerLevel;
    expect(hours).toHaveLength(5);
    expect(hours.every((value, index) => value > (hours[index - 1] ?? 0))).toBe(true);
  });

  it.each(['role', 'quality', 'source', 'skill', 'level', 'case'] as const)('makes none of a %s', (kind) => {
    expect(makeSkills([aNode(kind, 'subject')], [])).toEqual({ nodes: [], edges: [] });
  });

  it('keeps a written skill and links to it', () => {
    const { nodes, edges } = makeSkills([aNode('technology', 'redis'), aNode('skill', 'redis')], []);
    expect(nodes).toEqual([]);
    expect(edges).toEqual([anEdge('NEEDS_SKILL', 'technology:redis', 'skill:redis', { level: 2 })]);
  });

  it('keeps the level that the content says', () => {
    const written = anEdge('NEEDS_SKILL', 'technology:redis', 'skill:redis', { level: 4 });
    expect(makeSkills([aNode('technology', 'redis')], [written]).edges).toEqual([]);
  });

  it('makes one skill for two subjects of the same slug and links both', () => {
    const { nodes, edges } = makeSkills(
      [aNode('pattern', 'service-mesh'), aNode('technology', 'service-mesh')],
      [],
    );
    expect(nodes.map((node) => node.id)).toEqual(['skill:service-mesh']);
    expect(edges.map((edge) => edge.from)).toEqual(['pattern:service-mesh', 'technology:service-mesh']);
  });
});
