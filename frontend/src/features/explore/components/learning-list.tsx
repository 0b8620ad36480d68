import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { loadLearning, skillNeedsOf } from '../../../components/node/load-learning';
import { NodeLink, NodeName } from '../../../components/node/node-link';
import { ErrorState } from '../../../components/ui/error-state';
import { TextSkeleton } from '../../../components/ui/skeletons';
import type { SkillNeed } from '../../../lib/learning';
import { useFormat } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import table from './fact-table.module.css';

/** The level at which a skill is worth its name: to work with it alone. */
const WORKING_LEVEL = 3;

/** What to learn for a node: the skills with level and hours, prerequisites first. */
export function LearningList({ node }: { readonly node: LoadedNode }) {
  const { t } = useTranslation('explore');
  const { number } = useFormat();
  const needs = useMemo(() => needsOf(node), [node]);
  const { data, isPending, isError, error, refetch } = useQuery(loadLearning(needs));
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <TextSkeleton rows={4} />;
  return (
    <>
      <div className={table.scroll} tabIndex={0} role="group" aria-label={t('section.learn')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('learn.skill')}</th>
              <th scope="col">{t('learn.why')}</th>
              <th scope="col" className={table.number}>
                {t('learn.level')}
              </th>
              <th scope="col" className={table.number}>
                {t('learn.hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.steps.map((step) => (
              <tr key={step.skill}>
                <th scope="row">
                  <NodeLink id={step.skill} />
                </th>
                <td>
                  {step.before.length === 0 ? (
                    t('learn.itself')
                  ) : (
                    <>
                      {t('learn.before')}{' '}
                      {step.before.map((id, index) => (
                        <span key={id}>
                          {index > 0 && ', '}
                          <NodeName id={id} />
                        </span>
                      ))}
                    </>
                  )}
                </td>
                <td className={table.number}>{step.level}</td>
                <td className={table.number}>
                  {step.hours === undefined ? t('unknown') : number(step.hours, 0)}
                </td>
              </tr>
            ))}
          </tbody>
          {data.steps.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('learn.sum')}
                </th>
                <td className={table.number}>{number(data.hours, 0)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className={table.quiet}>{t('learn.note')}</p>
    </>
  );
}

/** A skill is learned itself, at the level to work with it; anything else by what it needs. */
function needsOf(node: LoadedNode): readonly SkillNeed[] {
  return node.id.startsWith('skill:')
    ? [{ skill: node.id, level: WORKING_LEVEL, required: true }]
    : skillNeedsOf(node);
}
