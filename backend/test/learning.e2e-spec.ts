import ICAL from 'ical.js';
import { wholeQuery } from '../src/testing/whole-query.js';
import { startApp, type RunningApp } from './support/running-app.js';

const PATIENCE = 180_000;
const PROBLEMS = 'problems { path code accepted given }';
const LEARNER = `__typename ... on Learner { personId name hoursPerWeek language claims { skill { id } level origin }
  certificationsHeld { certification { id } on } } ... on InvalidPlan { ${PROBLEMS} } ... on UnknownPerson { claimed }`;
const STEPS = `totalHours weeksP50 weeksP80 endsOnP50 steps { id skill { slug } fromLevel toLevel hours week endWeek
  because { id } resources { id url } after { slug } isStartable startsOn }`;
const PLAN = `__typename ... on Plan { ${STEPS} assumedKnown { skill { slug } level } unreachable { reason } pace { factor } }
  ... on InvalidPlan { ${PROBLEMS} } ... on UnknownPerson { claimed }`;
const SAVED = `id name version isMine personName hoursDone hoursSkipped share targets { kind title rank scenarioId node { id } level }
  activities { kind skill { slug } fromLevel toLevel plannedHours actualHours on } plan { ${STEPS} pace { factor } } problems { path code }`;
const WRITTEN = `__typename ... on SavedPlan { ${SAVED} } ... on InvalidPlan { ${PROBLEMS} } ... on UnknownPlan { planId ${PROBLEMS} }
  ... on NotPlanOwner { notOwnedPlanId } ... on UnknownPerson { claimed }`;
const HOTEL = {
  workload: { concurrentUsers: 5_000 },
  capabilities: ['payments'],
  team: {
    size: 5,
    learningHoursPerWeek: 4,
    skills: [
      { id: 'typescript', value: 4 },
      { id: 'postgresql', value: 3 },
    ],
  },
};

interface Step {
  readonly skill: { readonly slug: string };
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly hours: number;
  readonly week: number;
  readonly because: readonly { readonly id: string }[];
  readonly resources: readonly unknown[];
  readonly after: readonly { readonly slug: string }[];
}

describe('learning', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
    // The graph is loaded and compiled at first use.
    await app.ask('{ careerMap { __typename } }');
  }, PATIENCE);
  afterAll(() => app.close());

  const ask = async (query: string, variables: object = {}, person?: string) => {
    const headers: Record<string, string> = person === undefined ? {} : { 'x-architrave-person': person };
    const { body } = await app.ask(query, variables, headers);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const planFor = async (input: object, person?: string) =>
    (await ask(`query ($input: PlanInput!) { planFor(input: $input) { ${PLAN} } }`, { input }, person))
      .planFor;
  const claim = async (claims: object[], person?: string) =>
    (
      await ask(
        `mutation ($claims: [SkillClaimInput!]!) { claimSkills(claims: $claims) { ${LEARNER} } }`,
        { claims },
        person,
      )
    ).claimSkills;
  const save = async (input: object, person?: string) =>
    (
      await ask(
        `mutation ($input: SavePlanInput!) { savePlan(input: $input) { ${WRITTEN} ... on StalePlan { ${PROBLEMS} current { version name } } } }`,
        { input },
        person,
      )
    ).savePlan;
  const record = async (input: object, person?: string) =>
    (
      await ask(
        `mutation ($input: RecordProgressInput!) { recordProgress(input: $input) { ${WRITTEN} } }`,
        { input },
        person,
      )
    ).recordProgress;
  const planOf = async (id: string, person?: string) =>
    (await ask(`query ($id: ID!) { plan(id: $id) { ${SAVED} } }`, { id }, person)).plan;
  const newcomer = async (name: string): Promise<string> =>
    (await ask(`mutation { addPerson(name: "${name}") { ... on Person { id } } }`)).addPerson.id;

  it('plans a developer with five years of TypeScript to solution architect: every step has reason, resource and week', async () => {
    const plan = await planFor({
      targets: [{ careerLevel: 'solution-architect' }],
      known: [
        { skill: 'typescript', level: 4 },
        { skill: 'skill:git', level: 3 },
      ],
      hoursPerWeek: 6,
      from: '2026-12-01',
    });
    expect(plan).toMatchObject({ __typename: 'Plan', unreachable: [], assumedKnown: [], pace: null });
    const steps = plan.steps as Step[];
    expect(steps.length).toBeGreaterThan(10);
    const ends = new Map(steps.map((step, at) => [step.skill.slug, at]));
    steps.forEach((step, at) => {
      expect(step.because[0]?.id).toBe('level:solution-architect');
      expect(step.because.at(-1)?.id).toBe(`skill:${step.skill.slug}`);
      expect(step.resources.length).toBeGreaterThan(0);
      for (const { slug } of step.after) expect(ends.get(slug)).toBeDefined();
      if (at > 0) expect(step.week).toBeGreaterThanOrEqual((steps[at - 1] as Step).week);
    });
    expect(steps.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(plan.totalHours, 1);
    expect(plan.weeksP80).toBeGreaterThanOrEqual(plan.weeksP50);
    expect(plan.weeksP50).toBe(Math.ceil(plan.totalHours / 6));
    expect(steps.some((step) => step.skill.slug === 'typescript' && step.toLevel <= 4)).toBe(false);
  });

  it('tells every problem of an input at once, with path and what is accepted', async () => {
    const plan = await planFor({
      targets: [
        { careerLevel: 'astronaut' },
        { skill: { skill: 'typescript', level: 9 } },
        { careerLevel: 'solution-architect', certification: 'togaf-foundation' },
        { recommendation: { rank: 1 } },
        { decisionId: 'none' },
      ],
      hoursPerWeek: 0,
      from: '2026-02-30',
      known: [{ skill: 'alchemy', level: 6 }],
      certificationsHeld: ['sommelier'],
      progress: { plannedHours: -1, actualHours: 2 },
    });
    expect(plan.__typename).toBe('InvalidPlan');
    expect(plan.problems.map(({ path, code }: Record<string, string>) => `${path} ${code}`)).toEqual([
      'targets.0.careerLevel unknown-id',
      'targets.1.skill.level out-of-range',
      'targets.2 wrong-count',
      'targets.3.recommendation wrong-count',
      'targets.4.decisionId unknown-id',
      'known.0.skill unknown-id',
      'known.0.level out-of-range',
      'certificationsHeld.0 unknown-id',
      'hoursPerWeek out-of-range',
      'from wrong-form',
      'progress.plannedHours out-of-range',
    ]);
    expect((await planFor({ targets: [] })).problems).toMatchObject([
      { path: 'targets', code: 'wrong-count' },
    ]);
    expect(await planFor({ targets: [{ careerLevel: 'solution-architect' }] }, 'nobody')).toEqual({
      __typename: 'UnknownPerson',
      claimed: 'nobody',
    });
  });

  it('lets one claim count everywhere: profile, plan, career map, team', async () => {
    const ana = await newcomer('Ana');
    const before = await planFor({ targets: [{ skill: { skill: 'kubernetes', level: 3 } }] }, ana);
    const learner = await claim(
      [
        { skill: 'docker', level: 3, origin: 'ASSESSMENT' },
        { skill: 'kubernetes', level: 2 },
      ],
      ana,
    );
    expect(learner).toMatchObject({
      __typename: 'Learner',
      name: 'Ana',
      hoursPerWeek: 5,
      claims: [
        { skill: { id: 'skill:docker' }, level: 3, origin: 'ASSESSMENT' },
        { skill: { id: 'skill:kubernetes' }, level: 2, origin: 'CLAIM' },
      ],
    });
    const after = await planFor({ targets: [{ skill: { skill: 'kubernetes', level: 3 } }] }, ana);
    expect(after.totalHours).toBeLessThan(before.totalHours);
    const { careerMap, teamSkills } = await ask(
      `{ careerMap { ... on CareerMap { edges { from to } levels { node { slug } hours share expects { skill { slug } level held gapHours } } } }
         teamSkills(skills: ["kubernetes"], level: 2) { ... on TeamSkills { people { id } skills { levels busFactor } } } }`,
      {},
      ana,
    );
    expect(careerMap.edges).toContainEqual({
      from: 'level:solution-architect',
      to: 'level:enterprise-architect',
    });
    const cloud = careerMap.levels.find(
      (level: { node: { slug: string } }) => level.node.slug === 'cloud-architect',
    );
    const kubernetes = cloud.expects.find(
      ({ skill }: { skill: { slug: string } }) => skill.slug === 'kubernetes',
    );
    expect(kubernetes.held).toBe(2);
    expect(cloud.hours).toBeGreaterThan(0);
    const at = teamSkills.people.findIndex(({ id }: { id: string }) => id === ana);
    expect(teamSkills.skills[0].levels[at]).toBe(2);
    expect(teamSkills.skills[0].busFactor).toBe(1);
    const refused = await claim(
      [
        { skill: 'docker', level: 1 },
        { skill: 'alchemy', level: 7 },
      ],
      ana,
    );
    expect(refused.problems.map(({ path }: { path: string }) => path)).toEqual([
      'claims.1.level',
      'claims.1.skill',
    ]);
    expect((await claim([{ skill: 'docker', level: 0 }], ana)).claims).toHaveLength(1);
  });

  it('keeps pace, language and certifications, with the claims that they prove where asked', async () => {
    const eva = await newcomer('Eva');
    const { setLearningPace } = await ask(
      `mutation { setLearningPace(hoursPerWeek: 8, language: es) { ${LEARNER} } }`,
      {},
      eva,
    );
    expect(setLearningPace).toMatchObject({ hoursPerWeek: 8, language: 'es' });
    const { holdCertification } = await ask(
      `mutation { holdCertification(certification: "certified-kubernetes-administrator", on: "2025-05-01", claimsSkills: true) { ${LEARNER} } }`,
      {},
      eva,
    );
    expect(holdCertification.certificationsHeld).toEqual([
      { certification: { id: 'certification:certified-kubernetes-administrator' }, on: '2025-05-01' },
    ]);
    expect(holdCertification.claims).toContainEqual({
      skill: { id: 'skill:kubernetes' },
      level: 3,
      origin: 'CLAIM',
    });
    const { dropCertification } = await ask(
      `mutation { dropCertification(certification: "certified-kubernetes-administrator") { ${LEARNER} } }`,
      {},
      eva,
    );
    expect(dropCertification.certificationsHeld).toEqual([]);
    const { bad } = await ask(`mutation { bad: setLearningPace(hoursPerWeek: 200) { ${LEARNER} } }`, {}, eva);
    expect(bad.problems).toMatchObject([
      { path: 'hoursPerWeek', code: 'out-of-range', accepted: '0.5…80 h/week' },
    ]);
  });

  it('saves a plan, takes progress and skips, and replans at the pace that was', async () => {
    const [owner, reader] = [await newcomer('Olga'), await newcomer('Raúl')];
    const input = {
      name: ' Kubernetes ',
      targets: [{ skill: { skill: 'kubernetes', level: 3 } }],
      hoursPerWeek: 4,
    };
    const saved = await save({ ...input, language: 'es' }, owner);
    expect(saved).toMatchObject({
      __typename: 'SavedPlan',
      name: 'Kubernetes',
      version: 1,
      isMine: true,
      share: 0,
      targets: [{ kind: 'SKILL', node: { id: 'skill:kubernetes' }, level: 3 }],
    });
    const first = saved.plan.steps[0] as Step;
    const later = saved.plan.steps.at(-1) as Step;
    const progressed = await record(
      {
        planId: saved.id,
        skill: first.skill.slug,
        level: first.toLevel,
        actualHours: first.hours * 2,
        on: '2026-12-24',
      },
      owner,
    );
    expect(progressed.activities).toMatchObject([
      {
        kind: 'PROGRESS',
        fromLevel: first.fromLevel,
        toLevel: first.toLevel,
        plannedHours: first.hours,
        on: '2026-12-24',
      },
    ]);
    expect(progressed.plan.pace.factor).toBeGreaterThan(1);
    expect(
      progressed.plan.steps.some(
        (step: Step) => step.skill.slug === first.skill.slug && step.fromLevel === first.fromLevel,
      ),
    ).toBe(false);
    expect(progressed.share).toBeGreaterThan(0);
    expect(progressed.version).toBe(1);

    const again = await record({ planId: saved.id, skill: first.skill.slug, level: first.toLevel }, owner);
    expect(again.problems).toMatchObject([{ path: 'level', code: 'not-in-plan' }]);
    expect(await record({ planId: saved.id, skill: later.skill.slug, level: later.toLevel }, reader)).toEqual(
      {
        __typename: 'NotPlanOwner',
        notOwnedPlanId: saved.id,
      },
    );
    const shared = await planOf(saved.id, reader);
    expect(shared).toMatchObject({ isMine: false, personName: 'Olga', share: progressed.share });
    expect(shared.plan).toEqual(progressed.plan);

    const { skipStep } = await ask(
      `mutation ($id: ID!, $skill: ID!, $level: Int!) { skipStep(planId: $id, skill: $skill, level: $level) { ${WRITTEN} } }`,
      { id: saved.id, skill: later.skill.slug, level: later.toLevel },
      owner,
    );
    expect(skipStep).toMatchObject({ hoursSkipped: expect.any(Number), plan: { steps: [] }, share: 1 });
    const { learner } = await ask(`{ learner { ${LEARNER} } }`, {}, owner);
    expect(learner.claims).toContainEqual({
      skill: { id: `skill:${later.skill.slug}` },
      level: later.toLevel,
      origin: 'SKIP',
    });
  });

  it('renames, replaces and deletes a plan by version, lists those of one person or of all', async () => {
    const [owner, other] = [await newcomer('Pía'), await newcomer('Tom')];
    const targets = [{ certification: 'certified-kubernetes-administrator' }];
    const saved = await save({ name: 'CKA', targets }, owner);
    const rename = `mutation ($id: ID!, $version: Int!) { renamePlan(id: $id, expectedVersion: $version, name: "Mi plan") { __typename
      ... on SavedPlan { name version } ... on StalePlan { ${PROBLEMS} current { version } } ... on NotPlanOwner { notOwnedPlanId } } }`;
    expect((await ask(rename, { id: saved.id, version: 1 }, other)).renamePlan.__typename).toBe(
      'NotPlanOwner',
    );
    expect((await ask(rename, { id: saved.id, version: 1 }, owner)).renamePlan).toMatchObject({
      name: 'Mi plan',
      version: 2,
    });
    expect((await ask(rename, { id: saved.id, version: 1 }, owner)).renamePlan).toMatchObject({
      problems: [{ path: 'expectedVersion', code: 'stale', accepted: '2' }],
      current: { version: 2 },
    });
    const replaced = await save(
      {
        id: saved.id,
        expectedVersion: 2,
        name: 'Both',
        targets: [...targets, { careerLevel: 'cloud-architect' }],
      },
      owner,
    );
    expect(replaced).toMatchObject({ version: 3, targets: [{ kind: 'CERTIFICATION' }, { kind: 'LEVEL' }] });
    expect(await save({ name: ' ', targets: [] }, owner)).toMatchObject({
      __typename: 'InvalidPlan',
      problems: [
        { path: 'targets', code: 'wrong-count' },
        { path: 'name', code: 'out-of-range' },
      ],
    });
    expect((await save({ name: 'a\u0000b', targets }, owner)).problems).toMatchObject([
      { path: 'name', code: 'wrong-form' },
    ]);
    const list = async (mine: boolean, person: string) =>
      (
        await ask(
          `{ plans(first: 50, mine: ${mine}) { totalCount edges { node { id name isMine } } pageInfo { hasNextPage } } }`,
          {},
          person,
        )
      ).plans;
    expect(await list(true, owner)).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: saved.id, name: 'Both' } }],
    });
    expect((await list(true, other)).totalCount).toBe(0);
    expect((await list(false, other)).edges).toContainEqual({
      node: { id: saved.id, name: 'Both', isMine: false },
    });
    const remove = `mutation ($id: ID!) { deletePlan(id: $id, expectedVersion: 3) { __typename
      ... on DeletedPlan { deletedId } ... on UnknownPlan { planId } ... on NotPlanOwner { notOwnedPlanId } } }`;
    expect((await ask(remove, { id: saved.id }, other)).deletePlan.__typename).toBe('NotPlanOwner');
    expect((await ask(remove, { id: saved.id }, owner)).deletePlan.deletedId).toBe(saved.id);
    expect((await ask(remove, { id: saved.id }, owner)).deletePlan).toEqual({
      __typename: 'UnknownPlan',
      planId: saved.id,
    });
    expect(await planOf(saved.id, owner)).toBeNull();
  });

  it('says what a team lacks for a recommendation, in the weeks to ready of the advice', async () => {
    const { advise } = await ask(
      'query ($r: RequirementsInput!) { advise(requirements: $r, sensitivity: false) { ... on Advice { recommendations { rank totals { weeksToReady } } } } }',
      { r: HOTEL },
    );
    const { recommendations } = advise;
    const teamPlan = async (input: object) =>
      (
        await ask(
          `query ($input: TeamPlanInput!) { teamPlan(input: $input) { __typename ... on TeamPlan { earliestWeek totalHours members { id personId }
             assignments { memberId skill { slug } fromLevel toLevel week weeks } busFactors { skill { slug } level before after } understaffed { slug } }
             ... on InvalidPlan { ${PROBLEMS} } } }`,
          { input },
        )
      ).teamPlan;
    for (const { rank, totals } of recommendations) {
      const plan = await teamPlan({ targets: [{ recommendation: { requirements: HOTEL, rank } }] });
      expect(plan).toMatchObject({ __typename: 'TeamPlan', earliestWeek: totals.weeksToReady });
      expect(plan.members).toHaveLength(5);
    }
    const ben = await newcomer('Ben');
    await claim([{ skill: 'typescript', level: 4 }], ben);
    const named = await teamPlan({
      targets: [{ recommendation: { requirements: HOTEL } }],
      members: [{ personId: ben, hoursPerWeek: 10 }],
      peoplePerSkill: 2,
    });
    expect(named.members).toEqual([{ id: ben, personId: ben }]);
    expect(named.understaffed.length).toBe(named.busFactors.length);
    expect(
      await teamPlan({ targets: [{ careerLevel: 'solution-architect' }], members: null, peoplePerSkill: 11 }),
    ).toMatchObject({ problems: [{ path: 'peoplePerSkill' }, { path: 'members', code: 'missing' }] });
    expect(
      (
        await teamPlan({
          targets: [{ recommendation: { requirements: HOTEL, rank: 11 } }],
          members: [{ personId: 'x' }],
        })
      ).problems,
    ).toMatchObject([
      { path: 'targets.0.recommendation.rank', code: 'out-of-range' },
      { path: 'members.0.personId', code: 'unknown-id' },
    ]);
  });

  it('plans to run a saved scenario and an accepted choice, and keeps the plan when its decision is gone', async () => {
    const lia = await newcomer('Lía');
    const { saveScenario } = await ask(
      'mutation ($input: SaveScenarioInput!) { saveScenario(input: $input) { ... on Scenario { id } } }',
      { input: { name: 'Hotel', requirements: HOTEL } },
      lia,
    );
    const { createDecisions } = await ask(
      `mutation ($d: [CreateDecisionInput!]!) { createDecisions(decisions: $d) { __typename ... on CreatedDecisions { created { id version } } ... on InvalidDecision { ${PROBLEMS} } } }`,
      {
        d: [
          {
            text: '# Run on Kubernetes\\n\\n## Status\\n\\nProposed\\n\\n## Context\\n\\nx\\n\\n## Decision\\n\\ny\\n\\n## Consequences\\n\\nz\\n'.replaceAll(
              '\\n',
              '\n',
            ),
            language: 'en',
            details: {
              provenance: [],
              matrix: null,
              confidence: null,
              reversibility: null,
              reviewBy: null,
              nodes: [{ id: 'technology:kubernetes', role: 'chosen' }],
              basis: null,
            },
          },
        ],
      },
      lia,
    );
    expect(createDecisions.__typename).toBe('CreatedDecisions');
    const [decision] = createDecisions.created;
    const saved = await save(
      {
        name: 'Run it',
        targets: [{ recommendation: { scenarioId: saveScenario.id } }, { decisionId: decision.id }],
      },
      lia,
    );
    expect(saved.targets).toMatchObject([
      { kind: 'RECOMMENDATION', title: 'Hotel', rank: 1, scenarioId: saveScenario.id },
      { kind: 'DECISION', title: 'Run on Kubernetes' },
    ]);
    const reasons = saved.plan.steps.map((step: Step) => step.because[0]?.id);
    expect(reasons).toContain('technology:kubernetes');
    await ask(
      'mutation ($id: ID!, $v: Int!) { deleteDecision(id: $id, expectedVersion: $v) { __typename } }',
      { id: decision.id, v: decision.version },
      lia,
    );
    const later = await planOf(saved.id, lia);
    expect(later.problems).toEqual([{ path: 'targets.1.decisionId', code: 'unknown-id' }]);
    expect(later.plan.steps.length).toBeGreaterThan(0);
  });

  it('asks the most telling questions first and has none left when all is answered', async () => {
    const next = async (known: object[], denied: object[]) =>
      (
        await ask(
          `query ($known: [SkillLevelInput!], $denied: [SkillLevelInput!]!) { nextQuestions(targets: [{ skill: { skill: "kubernetes", level: 3 } }], known: $known, denied: $denied, first: 50) {
             ... on NextQuestions { openSkills questions { skill { slug } level statement { es } expectedHours } } ... on InvalidPlan { ${PROBLEMS} } } }`,
          { known, denied },
        )
      ).nextQuestions;
    const start = await next([], []);
    const hours = start.questions.map(({ expectedHours }: { expectedHours: number }) => expectedHours);
    expect(hours).toEqual([...hours].sort((a: number, b: number) => b - a));
    expect(start.questions[0].statement.es.length).toBeGreaterThan(10);
    expect(start.openSkills).toBe(start.questions.length);
    const known: object[] = [];
    let open = start;
    for (let asked = 0; open.questions.length > 0; asked += 1) {
      expect(asked).toBeLessThan(40);
      const { skill, level } = open.questions[0];
      known.push({ skill: skill.slug, level });
      open = await next(known, []);
    }
    expect(
      (await next([], [{ skill: 'alchemy', level: 0 }])).problems.map(({ path }: { path: string }) => path),
    ).toEqual(['denied.0.skill', 'denied.0.level']);
  });

  it('compares certifications against a target', async () => {
    const certifications = ['aws-solutions-architect-associate', 'certified-kubernetes-administrator'];
    const { certificationComparison } = await ask(
      `query ($c: [ID!]!) { certificationComparison(certifications: $c, targets: [{ careerLevel: "cloud-architect" }]) {
         ... on CertificationComparison { certifications { certification { slug } provider priceUsd validityMonths hoursAlone marginalHours coverage facts { name value { en } source { id } on } }
           skills { skill { slug } needed held taught } } } }`,
      { c: certifications },
    );
    const [aws, cka] = certificationComparison.certifications;
    expect(aws.certification.slug).toBe(certifications[0]);
    expect(cka).toMatchObject({ priceUsd: 445, validityMonths: 24 });
    expect(cka.facts).toContainEqual({
      name: 'examCode',
      value: { en: 'CKA' },
      source: { id: 'source:cncf-curriculum-cka' },
      on: '2026-03-14',
    });
    expect(aws.coverage).toBeGreaterThan(0);
    expect(aws.marginalHours).toBeLessThanOrEqual(aws.hoursAlone);
    const row = certificationComparison.skills.find(
      ({ skill }: { skill: { slug: string } }) => skill.slug === 'kubernetes',
    );
    expect(row.taught).toEqual([expect.any(Number), 3]);
    const { bad } = await ask(
      `{ bad: certificationComparison(certifications: ["sommelier"]) { ... on InvalidPlan { ${PROBLEMS} } } }`,
    );
    expect(bad.problems).toMatchObject([{ path: 'certifications.0', code: 'unknown-id' }]);
  });

  it('exports a plan as Markdown and as a calendar that a calendar library reads, in Spanish', async () => {
    const document = async (args: string, variables: object = {}, declared = '') =>
      (
        await ask(
          `query ${declared} { planDocument(${args}) { __typename ... on PlanDocument { fileName mediaType text } ... on InvalidPlan { ${PROBLEMS} } ... on UnknownPlan { planId } } }`,
          variables,
        )
      ).planDocument;
    const input = {
      targets: [
        { skill: { skill: 'kubernetes', level: 3 } },
        { certification: 'certified-kubernetes-administrator' },
      ],
      from: '2026-12-01',
      language: 'es',
      known: [],
    };
    const calendar = await document(
      'input: $input, format: CALENDAR, language: es',
      { input },
      '($input: PlanInput!)',
    );
    expect(calendar).toMatchObject({ mediaType: 'text/calendar', fileName: 'plan.ics' });
    for (const line of calendar.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const parsed = new ICAL.Component(ICAL.parse(calendar.text));
    const events = parsed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const { steps } = await planFor(input);
    // Each step, the exam, and its renewal.
    expect(events).toHaveLength(steps.length + 2);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every((event) => event.component.hasProperty('dtstamp') && event.startDate.isDate)).toBe(
      true,
    );
    expect(events[0]?.startDate.toString()).toBe('2026-12-01');
    expect(events[0]?.summary).toContain('nivel');
    expect(events.some(({ summary }) => summary.startsWith('Examen: '))).toBe(true);
    expect(calendar.text).toMatch(/\r\n /);

    const saved = await save({ name: 'Señal é', targets: input.targets });
    const markdown = await document(`id: "${saved.id}", format: MARKDOWN, language: es`);
    expect(markdown).toMatchObject({ mediaType: 'text/markdown', fileName: 'senal-e.md' });
    expect(markdown.text).toContain('# Plan de aprendizaje');
    expect((await document('format: MARKDOWN, language: en')).problems).toMatchObject([
      { code: 'wrong-count' },
    ]);
    expect(await document('id: "none", format: MARKDOWN, language: en')).toMatchObject({ planId: 'none' });
  });

  it('gives everything there is in one request within the limits', async () => {
    const whole = [
      [
        'planFor',
        '(input: { targets: [{ careerLevel: "senior-developer" }, { certification: "togaf-practitioner" }] })',
      ],
      ['careerMap', ''],
      ['nextQuestions', '(targets: [{ careerLevel: "technical-lead" }])'],
      ['teamPlan', '(input: { targets: [{ recommendation: { requirements: {} } }] })'],
      ['certificationComparison', '(certifications: ["togaf-practitioner"])'],
      ['teamSkills', ''],
      ['plans', ''],
      ['plan', '(id: "none")'],
      ['learner', ''],
    ] as const;
    for (const [field, args] of whole) {
      const data = await ask(await wholeQuery(field, args));
      expect(data).toHaveProperty(field);
    }
  });
});
