import { assumedKnown } from '../features/advisor/domain/skill-gaps.js';
import { architectureCase } from '../features/advisor/domain/what-to-learn.js';
import { checkPlanInput } from '../features/learning/domain/check-plan-input.js';
import { toICalendar } from '../features/learning/domain/export/to-icalendar.js';
import { toMarkdown } from '../features/learning/domain/export/to-markdown.js';
import { planReport } from '../features/learning/domain/plan-report.js';
import { BadInputError, parseArguments, readJson, runCommand } from './command-line.js';
import { loadKnowledge } from './load-knowledge.js';

const FORMATS = ['json', 'markdown', 'icalendar'];
const HELP = `Usage: npm run --silent plan -- FILE.json [--format ${FORMATS.join('|')}]

Reads what is known and what is wanted and prints the plan with the fewest hours: skills, weeks and reasons, as JSON (schema: docs/plan.schema.json).
  {"known": {"typescript": 4},
   "targets": ["solution-architect", {"skill": "kubernetes", "level": 3}, {"requirements": {…as for advise…}, "rank": 1}],
   "hoursPerWeek": 6, "from": "2026-12-01", "language": "es",
   "team": [{"id": "ana", "known": {"postgresql": 3}, "hoursPerWeek": 4}], "peoplePerSkill": 1,
   "certificationsHeld": [], "progress": {"plannedHours": 40, "actualHours": 50}}
Only "targets" must be there. Who plans for an architecture and names no team plans for the one of its requirements.
  --format F   ${FORMATS.join(', ')}; a calendar needs "from"; default ${FORMATS[0]}
Exit: 0, 2 for bad input, 1 for a fault of the program.`;

runCommand(HELP, (argv) => {
  const { file, options } = parseArguments(argv, ['format']);
  const format = options.get('format') ?? 'json';
  if (!FORMATS.includes(format))
    throw new BadInputError([
      { path: '--format', code: 'unknown-choice', accepted: `one of: ${FORMATS.join(', ')}`, given: format },
    ]);
  const knowledge = loadKnowledge();
  const { learning } = knowledge;
  const checked = checkPlanInput(readJson(file), {
    knowledge: learning,
    findArchitecture: (requirements, rank) => architectureCase(requirements, rank, knowledge),
    assumedKnown: (claims) => assumedKnown(claims, knowledge),
  });
  if (!checked.ok) throw new BadInputError(checked.problems);
  const { from, language = 'en' } = checked.value.options;
  if (format === 'icalendar' && from === undefined)
    throw new BadInputError([{ path: 'from', code: 'missing', accepted: 'a day as YYYY-MM-DD' }]);
  const report = planReport(checked.value, learning, knowledge.graphVersion);
  if (format === 'json') console.log(JSON.stringify(report, null, 2));
  else if (format === 'markdown')
    process.stdout.write(toMarkdown(report, { language, names: learning.names }));
  else
    process.stdout.write(
      toICalendar(report, {
        language,
        names: learning.names,
        stamp: `${(from ?? '').replaceAll('-', '')}T000000Z`,
      }),
    );
});
