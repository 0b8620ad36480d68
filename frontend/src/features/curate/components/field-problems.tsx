import { Icon } from '../../../components/ui/icons';
import type { GraphProblem } from '../model/problems';
import classes from './field-problems.module.css';
import { useWords } from './use-words';

/** Props of FieldProblems. */
export interface FieldProblemsProps {
  readonly problems: readonly GraphProblem[];
  /** Says the path inside the field, where the field is a source. */
  readonly withPath?: boolean;
}

/** For a control whose error is a list of problems: a paragraph could not hold it. */
export const PROBLEMS_BLOCK = { component: 'div' } as const;

/** What is wrong with a field, and what it would accept; nothing where nothing is wrong. */
export function FieldProblems({ problems, withPath = false }: FieldProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems}>
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.code} ${problem.accepted}`}>
          <Icon name="cross" size={12} />
          <span>
            {withPath && problem.path !== '' && (
              <>
                <code>{problem.path}</code>{' '}
              </>
            )}
            <ProblemText problem={problem} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A problem as a sentence; what only the server's English says is marked as English. */
export function ProblemText({ problem }: { readonly problem: GraphProblem }) {
  const words = useWords();
  const accepted = words.accepted(problem);
  return (
    <>
      {words.problem(problem)}
      {accepted !== undefined && (
        <>
          {': '}
          <span lang={accepted.lang}>{accepted.text}</span>
        </>
      )}
    </>
  );
}
