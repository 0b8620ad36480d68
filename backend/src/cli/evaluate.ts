import {
  checkCases,
  evaluateCase,
  formatResult,
  formatSummary,
  summarise,
} from '../features/advisor/domain/evaluate-cases.js';
import { BadInputError, parseArguments, readJson, runCommand } from './command-line.js';
import { loadKnowledge } from './load-knowledge.js';

const HELP = `Usage: npm run --silent evaluate -- CASES.json

Runs each case and prints: id, hit@1, hit@3, include, violation, styles of the top three; then the shares over all.
Exit: 0, 2 for bad input (every unknown id is listed before anything runs), 1 for a fault of the program.`;

runCommand(HELP, (argv) => {
  const { file } = parseArguments(argv, []);
  const knowledge = loadKnowledge();
  const checked = checkCases(readJson(file), knowledge);
  if (!checked.ok) throw new BadInputError(checked.problems);
  const results = checked.cases.map((one) => {
    const result = evaluateCase(one, knowledge);
    console.log(formatResult(result));
    return result;
  });
  console.log(formatSummary(summarise(results)));
});
