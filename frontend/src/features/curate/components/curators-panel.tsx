import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { loadCuration } from '../api/load-curation';
import { setCurators } from '../api/set-curators';
import classes from './content.module.css';
import { FieldProblems } from './field-problems';
import { RefusalText } from './refusal-text';

/** Who may edit the graph: the people named, or everybody where nobody is. */
export function CuratorsPanel() {
  const { t } = useTranslation('curate');
  const queries = useQueryClient();
  const { data, isPending, isError, error, refetch } = useQuery(loadCuration());
  const [chosen, setChosen] = useState<readonly string[]>();
  const naming = useMutation({
    mutationFn: (ids: readonly string[]) => setCurators(ids),
    onSuccess: (result) => {
      if (result.kind !== 'done') return;
      setChosen(undefined);
      void queries.invalidateQueries({ queryKey: ['curation'] });
    },
  });
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <ListSkeleton rows={3} />;
  const ids = chosen ?? data.curatorIds;
  const result = naming.data;
  return (
    <div className={classes.panel}>
      <p className={classes.muted}>{t(ids.length === 0 ? 'curators.everybody' : 'curators.named')}</p>
      <Checkbox.Group
        label={t('curators.label')}
        value={[...ids]}
        onChange={(next) => {
          naming.reset();
          setChosen(next);
        }}
      >
        <div className={classes.panel}>
          {data.people.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} disabled={!data.mayEdit} />
          ))}
        </div>
      </Checkbox.Group>
      {naming.isError && <ErrorState error={naming.error} />}
      <div role="status">
        {result?.kind === 'done' && <p>{t('curators.saved')}</p>}
        {result?.kind === 'problems' && (
          <>
            <p className={classes.wrong}>{t('curators.yourself')}</p>
            <FieldProblems problems={result.problems} withPath />
          </>
        )}
        {result !== undefined && result.kind !== 'done' && result.kind !== 'problems' && (
          <p className={classes.wrong}>
            <RefusalText refused={result} />
          </p>
        )}
      </div>
      <div className={classes.tools}>
        <Button
          disabled={chosen === undefined || !data.mayEdit}
          loading={naming.isPending}
          onClick={() => {
            naming.mutate(ids);
          }}
        >
          {t('curators.save')}
        </Button>
      </div>
    </div>
  );
}
