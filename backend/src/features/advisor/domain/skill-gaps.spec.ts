import type { Requirements } from '@architrave/graph-seed/model';
import { situationOf } from './situation.js';
import { assumedKnown, gapsOf, NEVER_WEEKS, TeamLearning, teamOf } from './skill-gaps.js';
import { aSkill, aTechnology, knowledgeOf } from './testing/knowledge.js';
import { planTeam, type SkillLevel } from '../../learning/index.js';
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
const learning = (requirements: Requirements = {}): TeamLearning =>
  new TeamLearning(knowledge, situationOf(requirements, knowledge));
const gaps = (slugs: readonly string[], requirements: Requirements = {}) =>
  gapsOf(slugs.flatMap((slug) => learning(requirements).stepsFor(technology(slug), 'x')));
const weeks = (slugs: readonly string[], requirements: Requirements): number => {
  const team = learning(requirements);
  return team.weeks(slugs.flatMap((slug) => team.stepsFor(technology(slug), 'x')));
};

describe('skill gaps', () => {
  it('run from nothing to the level needed, prerequisites of prerequisites included', () => {
    expect(gaps(['orchestrator'])).toEqual([
      { skill: 'containers', from: 0, to: 1, hours: 8 },
      { skill: 'linux', from: 0, to: 2, hours: 30 },
      { skill: 'orchestration', from: 0, to: 1, hours: 40 },
    ]);
  });

  it('are what the team lacks above the level it holds', () => {
    expect(
      gaps(['database', 'orchestrator'], { team: { skills: { sql: 2, linux: 5, containers: 1 } } }),
    ).toEqual([
      { skill: 'orchestration', from: 0, to: 1, hours: 40 },
      { skill: 'sql', from: 2, to: 3, hours: 5 },
    ]);
    expect(gaps(['database'], { team: { skills: { sql: 3 } } })).toEqual([]);
  });
});

describe('weeks to ready', () => {
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
    const team = learning({ team: { size: 9, learningHoursPerWeek: 1, skills: { linux: 2 } } });
    // Somebody else learns Linux to level 4 meanwhile: 70 h, but containers need level 2, which is held.
    const linux = { skill: 'linux', level: 4 };
    const containers = { skill: 'containers', level: 1 };
    expect(team.weeks([linux, containers])).toBe(70);
    expect(team.weeks([containers])).toBe(8);
  });

  it('gives whole skills to people: of 40, 15 and 8 h, two people need 40 and not half of 63', () => {
    const two = { size: 2, learningHoursPerWeek: 1, skills: { linux: 2, containers: 1 } };
    const team = learning({ team: two });
    const needs = [
      { skill: 'orchestration', level: 1 },
      { skill: 'sql', level: 3 },
      { skill: 'containers', level: 2 },
    ];
    expect(team.weeks(needs)).toBe(40);
    expect(team.leastWeeks(63, 40)).toBe(40);
  });

  it('never takes longer with one need less, one person more or an hour more', () => {
    const random = seededRandom(3);
    for (let run = 0; run < 200; run += 1) {
      const size = 1 + Math.floor(random() * 4);
      const weeksOf = (needs: readonly SkillLevel[], people = size, hours = 3): number =>
        learning({ team: { size: people, learningHoursPerWeek: hours } }).weeks(needs);
      const all = ['linux', 'containers', 'orchestration', 'sql'].map((skill) => ({
        skill,
        level: 1 + Math.floor(random() * 5),
      }));
      const whole = weeksOf(all);
      for (const left of all) expect(weeksOf(all.filter((need) => need !== left))).toBeLessThanOrEqual(whole);
      expect(weeksOf(all, size + 1)).toBeLessThanOrEqual(whole);
      expect(weeksOf(all, size, 4)).toBeLessThanOrEqual(whole);
      const team = learning({ team: { size, learningHoursPerWeek: 3 } });
      const chain = Math.max(...all.map((need) => team.chainHours(need)));
      const hours = team.stepsTo(all).reduce((sum, step) => sum + step.hours, 0);
      expect(team.leastWeeks(hours, chain)).toBeLessThanOrEqual(whole);
    }
  });

  it('is the earliest week of the plan of the same team', () => {
    const requirements = { team: { size: 2, learningHoursPerWeek: 3, skills: { linux: 1 } } };
    const needs = [
      { skill: 'orchestration', level: 2 },
      { skill: 'sql', level: 4 },
      { skill: 'linux', level: 3 },
    ];
    const { earliestWeek } = planTeam(
      needs,
      teamOf(situationOf(requirements, knowledge), knowledge),
      knowledge.learning,
    );
    expect(earliestWeek).toBe(learning(requirements).weeks(needs));
    expect(earliestWeek).toBeGreaterThan(20);
  });

  it('rounds up to whole weeks and never ends without hours to learn', () => {
    expect(weeks(['database'], { team: { size: 1, learningHoursPerWeek: 4 } })).toBe(4);
    expect(weeks(['database'], { team: { size: 1, learningHoursPerWeek: 0 } })).toBe(NEVER_WEEKS);
  });
});

describe('general skills of the trade', () => {
  const trade = {
    tradeSkills: new Map([
      ['containers', 1],
      ['linux', 2],
      ['sql', 3],
    ]),
    learning: knowledge.learning,
  };

  it('are taken as held where nothing is said of them', () => {
    expect(assumedKnown({}, trade)).toEqual({ containers: 1, linux: 2, sql: 3 });
    expect(assumedKnown({ sql: 1 }, trade)).toEqual({ containers: 1, linux: 2 });
  });

  it('are not where they need more of a skill than is claimed of it', () => {
    expect(assumedKnown({ linux: 1 }, trade)).toEqual({ sql: 3 });
    expect(assumedKnown({ linux: 2 }, trade)).toEqual({ containers: 1, sql: 3 });
  });
});
