import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { InputProblem } from '../model/advice';
import { fieldOfPath, placeOf } from '../model/fields';
import classes from './problem-list.module.css';
import { useAccepted } from './use-accepted';
import { useWords, type Words } from './use-words';

/** Props of ProblemList. */
export interface ProblemListProps {
  readonly problems: readonly InputProblem[];
  readonly id?: string;
}

/** What is wrong with a field, and what it would accept; nothing where nothing is wrong. */
export function ProblemList({ problems, id }: ProblemListProps) {
  const { t } = useTranslation('advise');
  const words = useWords();
  const acceptedOf = useAccepted();
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} id={id}>
      {problems.map((problem) => {
        const field = fieldOfPath(problem.path);
        const accepted = field === undefined ? problem.accepted : acceptedOf(field);
        return (
          <li key={`${problem.path} ${problem.code} ${problem.given ?? ''}`}>
            <Icon name="cross" size={12} />
            <span>
              {words.problem({ ...problem, given: givenOf(problem, words) }, accepted)}
              {field === undefined && problem.path !== '' && ` (${t('form.at', { path: problem.path })})`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What was given, as the field shows it: a number with its unit, anything else as it came. */
function givenOf({ path, given }: InputProblem, words: Words): string {
  const field = fieldOfPath(path);
  const number = Number(given);
  const isNumber = field !== undefined && placeOf(field).type === 'number' && given != null && given !== '';
  return isNumber && Number.isFinite(number) ? words.value(path, number) : (given ?? '');
}
