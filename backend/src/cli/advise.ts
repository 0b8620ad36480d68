import { advise, DEFAULT_TOP } from '../features/advisor/domain/advise.js';
import { checkRequirements } from '../features/advisor/domain/check-references.js';
import { BadInputError, parseArguments, readJson, runCommand } from './command-line.js';
import { loadKnowledge } from './load-knowledge.js';

const MOST_RECOMMENDATIONS = 10;
const HELP = `Usage: npm run --silent advise -- FILE.json [--top N]

Reads requirements and prints ranked, costed, explained architectures as JSON (schema: docs/advice.schema.json).
  --top N   how many recommendations, 1…${MOST_RECOMMENDATIONS}; default ${DEFAULT_TOP}
Exit: 0 (also when nothing is feasible: see "infeasible"), 2 for bad input, 1 for a fault of the program.`;

runCommand(HELP, (argv) => {
  const { file, options } = parseArguments(argv, ['top']);
  const top = Number(options.get('top') ?? DEFAULT_TOP);
  if (!Number.isInteger(top) || top < 1 || top > MOST_RECOMMENDATIONS) {
    throw new BadInputError([
      {
        path: '--top',
        code: 'out-of-range',
        accepted: `whole number 1…${MOST_RECOMMENDATIONS}`,
        given: options.get('top') ?? '',
      },
    ]);
  }
  const knowledge = loadKnowledge();
  const checked = checkRequirements(readJson(file), knowledge);
  if (!checked.ok) throw new BadInputError(checked.problems);
  console.log(JSON.stringify(advise(checked.requirements, knowledge, { top }), null, 2));
});
