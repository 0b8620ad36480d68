import { Loader, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { Icon } from '../../../components/ui/icons';
import { placeOfProblem } from '../model/problems';
import type { FormProblems } from '../state/use-form-problems';
import { ProblemText } from './field-problems';
import classes from './problems-panel.module.css';
import { useWords } from './use-words';

/** Props of ProblemsPanel. */
export interface ProblemsPanelProps {
  readonly id: string | undefined;
  readonly problems: FormProblems;
  readonly onJump: (field: string) => void;
}

/** All that is wrong, each leading to its field; those that the change causes elsewhere lead to the other node. */
export function ProblemsPanel({ id, problems, onJump }: ProblemsPanelProps) {
  const { t } = useTranslation('curate');
  const words = useWords();
  const { all, isChecking, error } = problems;
  return (
    <section className={classes.panel} aria-label={t('problems.title')}>
      <p className={classes.state} role="status">
        {id === undefined ? (
          t('problems.noId')
        ) : error !== undefined ? (
          <>
            <Icon name="warn" size={14} /> {t('problems.failed')}
          </>
        ) : all.length > 0 ? (
          <>
            <Icon name="cross" size={14} /> {t('problems.count', { count: all.length })}
          </>
        ) : isChecking ? (
          t('problems.checking')
        ) : (
          <>
            <Icon name="check" size={14} /> {t('problems.none')}
          </>
        )}
        {isChecking && <Loader size={12} aria-hidden="true" />}
      </p>
      {all.length > 0 && (
        <ol className={classes.list}>
          {all.map((problem) => {
            const place = placeOfProblem(problem.path, id);
            const key = `${problem.path} ${problem.code} ${problem.accepted}`;
            if (place.kind === 'node') {
              return (
                <li key={key}>
                  <NodeLink id={place.id} /> <code>{place.field}</code> <ProblemText problem={problem} />
                </li>
              );
            }
            return (
              <li key={key}>
                <UnstyledButton
                  component="button"
                  type="button"
                  className={classes.jump}
                  onClick={() => {
                    onJump(place.field);
                  }}
                >
                  <span className={classes.field}>{words.field(place.field)}</span>
                  <span>
                    <ProblemText problem={problem} />
                  </span>
                </UnstyledButton>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
