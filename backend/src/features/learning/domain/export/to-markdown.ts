import { nodeId } from '@architrave/graph-seed/model';
import type { Plan, PlanReport, PlanStep } from '../plan.js';
import { nameOf, skillName, type ExportOptions } from './names.js';
import { formatHours, PLAN_WORDS } from './plan-words.js';

/** The plan as a Markdown document: what it comes to, a step a section with its reason and what to learn from, exams, the team. */
export function toMarkdown(
  plan: Plan & Partial<Pick<PlanReport, 'assignments' | 'earliestWeek'>>,
  options: ExportOptions,
): string {
  const words = PLAN_WORDS[options.language];
  const hours = (amount: number): string => formatHours(amount, options.language);
  const blocks = [`# ${words.title}`];
  if (plan.steps.length === 0 && plan.exams.length === 0) blocks.push(words.empty);
  else {
    const dates =
      plan.endsOnP50 === null || plan.endsOnP80 === null
        ? ''
        : ` ${words.ends(plan.endsOnP50, plan.endsOnP80)}`;
    blocks.push(words.summary(hours(plan.totalHours), plan.weeksP50, plan.weeksP80) + dates);
  }
  if (plan.steps.length > 0)
    blocks.push(`## ${words.steps}`, ...plan.steps.map((step) => stepBlock(step, options)));
  if (plan.exams.length > 0)
    blocks.push(
      `## ${words.exams}`,
      plan.exams
        .map(({ certification, week, on, renewBy }) => {
          const name = escaped(nameOf(nodeId('certification', certification), options));
          const renewal = renewBy === null ? '' : ` ${words.renew(name)} (${renewBy}).`;
          return `- ${words.week(week, week)}${on === null ? '' : ` (${on})`}: ${words.exam(name)}.${renewal}`;
        })
        .join('\n'),
    );
  if (plan.earliestWeek !== undefined && plan.earliestWeek !== null)
    blocks.push(
      `## ${words.team(plan.earliestWeek)}`,
      ...((plan.assignments?.length ?? 0) > 0
        ? [
            (plan.assignments ?? [])
              .map(
                ({ person, skill, fromLevel, toLevel, hours: own, week, weeks }) =>
                  `- ${escaped(person)}: ${escaped(skillName(skill, options))}, ${words.level(fromLevel, toLevel)}, ${words.hours(hours(own))}, ${words.week(week, week + weeks - 1).toLowerCase()}`,
              )
              .join('\n'),
          ]
        : []),
    );
  if (plan.unreachable.length > 0)
    blocks.push(
      `## ${words.unreachable}`,
      plan.unreachable
        .map(
          ({ target, reason, path }) =>
            `- ${escaped(nameOf(target, options))}: ${words.reasons[reason]} (${path.map((id) => escaped(nameOf(id, options))).join(' → ')})`,
        )
        .join('\n'),
    );
  return `${blocks.join('\n\n')}\n`;
}

function stepBlock(step: PlanStep, options: ExportOptions): string {
  const words = PLAN_WORDS[options.language];
  const hours = words.hours(formatHours(step.hours, options.language));
  const dates = step.startsOn === null || step.endsOn === null ? '' : ` (${step.startsOn} – ${step.endsOn})`;
  const name = escaped(skillName(step.skill, options));
  const lines = [
    `- ${words.because}: ${step.because.map((id) => escaped(nameOf(id, options))).join(' → ')}`,
    ...(step.means.option === null ? [] : [`- ${words.by}: ${escaped(nameOf(step.means.option, options))}`]),
    ...(step.resources.length === 0
      ? []
      : [
          `- ${words.read}: ${step.resources
            .map((id, at) => {
              const link = step.links[at];
              const text = escaped(nameOf(id, options));
              return link === undefined ? text : `[${text}](<${link}>)`;
            })
            .join('; ')}`,
        ]),
  ];
  return `### ${words.week(step.week, step.endWeek)}${dates}: ${name}, ${words.level(step.fromLevel, step.toLevel)}, ${hours}\n\n${lines.join('\n')}`;
}

/** Text that Markdown shows as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}
