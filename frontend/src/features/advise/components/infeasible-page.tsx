import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { Infeasible, Relaxation } from '../model/advice';
import type { Requirements } from '../model/requirements';
import { applyRelaxation, kindOfChange } from '../model/relax';
import { useFormat } from '../../../lib/use-language';
import { useNames } from '../state/use-briefs';
import classes from './infeasible-page.module.css';
import { useWords } from './use-words';

/** Props of InfeasiblePage. */
export interface InfeasiblePageProps {
  readonly infeasible: Infeasible;
  readonly requirements: Requirements;
  readonly onApply: (next: Requirements) => void;
}

/** Why nothing holds everything that is stated, and the knobs that each suffice by themselves. */
export function InfeasiblePage({ infeasible, requirements, onApply }: InfeasiblePageProps) {
  const { t } = useTranslation('advise');
  const words = useWords();
  const { nameOf } = useNames();
  const { money } = useFormat();
  const { conflicts, relaxations } = infeasible;
  return (
    <section className={classes.page} aria-labelledby="infeasible">
      <div className={classes.conflicts}>
        <Title order={2} id="infeasible">
          <Icon name="cross" size={16} /> {t('infeasible.title')}
        </Title>
        <p>{t(whyOf(conflicts))}</p>
        <ul>
          {conflicts.map((paths) => (
            <li key={paths.join(' ')}>
              {paths.map((path, index) => (
                <span key={path}>
                  {index > 0 && <span className={classes.and}> {t('infeasible.and')} </span>}
                  <strong>{words.field(path)}</strong>{' '}
                  <span className={classes.value}>
                    {words.value(path, requirements[path as never], nameOf)}
                  </span>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.knobs}>
        <Title order={3}>{t(relaxations.length === 0 ? 'infeasible.noKnobs' : 'infeasible.knobs')}</Title>
        <ul>
          {relaxations.map((relaxation) => (
            <li key={relaxation.changes.map(({ path }) => path).join(' ')}>
              <Button
                variant="default"
                size="sm"
                h="auto"
                py={6}
                classNames={{ label: classes.label, inner: classes.inner }}
                onClick={() => {
                  onApply(applyRelaxation(requirements, relaxation));
                }}
              >
                <Knob relaxation={relaxation} />
              </Button>
              <span className={classes.cost}>
                {t('infeasible.then', { cost: money(relaxation.monthlyUsd) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Knob({ relaxation }: { readonly relaxation: Relaxation }) {
  const { t } = useTranslation('advise');
  const words = useWords();
  const { nameOf } = useNames();
  return relaxation.changes.map((change, index) => (
    <span key={change.path}>
      {index > 0 && ` ${t('infeasible.and')} `}
      {t(`infeasible.${kindOfChange(change)}`, {
        field: words.field(change.path),
        from: words.value(change.path, change.from, nameOf),
        to: words.value(change.path, change.to, nameOf),
      })}
    </span>
  ));
}

/** Which sentence introduces the conflicts. */
function whyOf(conflicts: Infeasible['conflicts']) {
  if (conflicts.length > 1) return 'infeasible.whySeveral';
  return conflicts[0]?.length === 1 ? 'infeasible.whySingle' : 'infeasible.why';
}
