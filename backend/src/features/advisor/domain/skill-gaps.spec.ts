import type { Requirements } from '@architrave/graph-seed/model';
import { situationOf } from './situation.js';
import { gapsOf, NEVER_WEEKS, skillStepsFor, weeksToReady } from './skill-gaps.js';
import { aSkill, aTechnology, knowledgeOf } from './testing/knowledge.js';
import { seededRandom } from '../../../testing/seeded-random.js';

const knowledge = knowledgeOf({
  parts: [
    aSkill('linux', [10, 20, 30, 40, 50]),
    aSkill('containers', [8, 8, 8, 8, 8], { linux: 2 }),
    aSkill('orchestration', [40, 40, 40, 40, 40], { containers: 1 }),
    aSkill('sql', [5, 5, 5, 5, 5]),
    aTechnology('orchestrator', ['x'], undefined, { skills: { orchestration: 1 } }),
    aTechnology('database', ['x'], undefined, { skills: { sql: 3 } }),
  ],
});
const technology = (slug: string) => {
  const found = knowledge.technologies.find((known) => known.slug === slug);
  if (found === undefined) throw new Error(`no technology ${slug}`);
  return found;
};
const gaps = (slugs: readonly string[], requirements: Requirements = {}) => {
  const situation = situationOf(requirements, knowledge);
  return {
    gaps: gapsOf(slugs.flatMap((slug) => skillStepsFor(technology(slug), 'x', knowledge, situation))),
    situation,
  };
};
const weeks = (slugs: readonly string[], requirements: Requirements): number => {
  const found = gaps(slugs, requirements);
  return weeksToReady(found.gaps, knowledge, found.situation);
};

describe('skill gaps', () => {
  it('run from nothing to the level needed, prerequisites of prerequisites included', () => {
    expect(gaps(['orchestrator']).gaps).toEqual([
      { skill: 'containers', from: 0, to: 1, hours: 8 },
      { skill: 'linux', from: 0, to: 2, hours: 30 },
      { skill: 'orchestration', from: 0, to: 1, hours: 40 },
    ]);
  });

  it('are what the team lacks above the level it holds', () => {
    expect(
      gaps(['database', 'orchestrator'], { team: { skills: { sql: 2, linux: 5, containers: 1 } } }).gaps,
    ).toEqual([
      { skill: 'orchestration', from: 0, to: 1, hours: 40 },
      { skill: 'sql', from: 2, to: 3, hours: 5 },
    ]);
    expect(gaps(['database'], { team: { skills: { sql: 3 } } }).gaps).toEqual([]);
  });
});

describe('weeksToReady', () => {
  it('is nothing where nothing is lacking', () => {
    expect(weeks(['database'], { team: { size: 1, learningHoursPerWeek: 1, skills: { sql: 5 } } })).toBe(0);
  });

  it('waits for prerequisites, however many people there are: 30 + 8 + 40 h at 4 h a week', () => {
    expect(weeks(['orchestrator'], { team: { size: 9, learningHoursPerWeek: 4 } })).toBe(20);
  });

  it('lets people learn side by side: 78 h of one chain hide 15 h of another', () => {
    expect(weeks(['orchestrator', 'database'], { team: { size: 2, learningHoursPerWeek: 1 } })).toBe(78);
    expect(weeks(['orchestrator', 'database'], { team: { size: 1, learningHoursPerWeek: 1 } })).toBe(93);
  });

  it('shares hours among the team, where no chain is longer', () => {
    expect(weeks(['orchestrator', 'database'], { team: { size: 1, learningHoursPerWeek: 1 } })).toBe(93);
    expect(
      weeks(['orchestrator', 'database'], {
        team: { size: 2, learningHoursPerWeek: 1, skills: { linux: 2, containers: 1 } },
      }),
    ).toBe(40);
  });

  it('waits for a prerequisite only to the level that is asked of it', () => {
    const { situation } = gaps([], { team: { size: 9, learningHoursPerWeek: 1, skills: { linux: 2 } } });
    // Somebody else learns Linux to level 4 meanwhile: 70 h, but containers need level 2, which is held.
    const both = [
      { skill: 'linux', from: 2, to: 4, hours: 70 },
      { skill: 'containers', from: 0, to: 1, hours: 8 },
    ];
    expect(weeksToReady(both, knowledge, situation)).toBe(70);
    expect(weeksToReady(both.slice(1), knowledge, situation)).toBe(8);
  });

  it('never takes longer with one gap less', () => {
    const random = seededRandom(3);
    for (let run = 0; run < 200; run += 1) {
      const size = 1 + Math.floor(random() * 4);
      const { situation } = gaps([], { team: { size, learningHoursPerWeek: 3 } });
      const all = ['linux', 'containers', 'orchestration', 'sql'].map((skill) => {
        const to = 1 + Math.floor(random() * 5);
        const hours = (knowledge.skills.get(skill)?.hoursPerLevel ?? [])
          .slice(0, to)
          .reduce((sum, own) => sum + own, 0);
        return { skill, from: 0, to, hours };
      });
      const whole = weeksToReady(all, knowledge, situation);
      for (const left of all)
        expect(
          weeksToReady(
            all.filter((gap) => gap !== left),
            knowledge,
            situation,
          ),
        ).toBeLessThanOrEqual(whole);
    }
  });

  it('rounds up to whole weeks and never ends without hours to learn', () => {
    expect(weeks(['database'], { team: { size: 1, learningHoursPerWeek: 4 } })).toBe(4);
    expect(weeks(['database'], { team: { size: 1, learningHoursPerWeek: 0 } })).toBe(NEVER_WEEKS);
  });
});
