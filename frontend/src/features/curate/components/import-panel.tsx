import { Button, Checkbox, FileInput, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { ErrorState } from '../../../components/ui/error-state';
import { ApiError } from '../../../lib/graphql-client';
import { useFormat } from '../../../lib/use-language';
import { applyImport, previewImport, type ImportFiles, type ImportPreview } from '../api/import-graph';
import { loadCuration } from '../api/load-curation';
import classes from './content.module.css';
import { FieldChanges } from './field-changes';
import { FieldProblems } from './field-problems';

/** JSON or CSV into the graph: chosen, previewed field by field, then made in one edit. */
export function ImportPanel() {
  const { t } = useTranslation('curate');
  const queries = useQueryClient();
  const curation = useQuery(loadCuration());
  const [files, setFiles] = useState<ImportFiles>({ remove: false });
  const [message, setMessage] = useState('');
  const preview = useMutation({ mutationFn: (chosen: ImportFiles) => previewImport(chosen) });
  const apply = useMutation({
    mutationFn: (previewed: ImportPreview) => applyImport(files, previewed, message),
    onSuccess: (result) => {
      if (result.kind === 'applied') void queries.invalidateQueries();
    },
  });
  const choose = (change: Partial<ImportFiles>): void => {
    setFiles((before) => ({ ...before, ...change }));
    // What is previewed no longer is what would be made.
    preview.reset();
    apply.reset();
  };
  const hasTables = files.nodes !== undefined || files.edges !== undefined;
  const mayEdit = curation.data?.mayEdit !== false;
  return (
    <div className={classes.panel}>
      <p className={classes.muted}>{t('import.text')}</p>
      <div className={classes.files}>
        <FileInput
          label={t('import.graph')}
          placeholder={t('import.choose')}
          accept=".json,application/json"
          clearable
          clearButtonProps={{ 'aria-label': t('import.clear') }}
          disabled={hasTables}
          value={files.graph ?? null}
          onChange={(graph) => {
            choose({ graph: graph ?? undefined });
          }}
        />
        <FileInput
          label={t('import.nodes')}
          placeholder={t('import.choose')}
          accept=".csv,text/csv"
          clearable
          clearButtonProps={{ 'aria-label': t('import.clear') }}
          disabled={files.graph !== undefined}
          value={files.nodes ?? null}
          onChange={(nodes) => {
            choose({ nodes: nodes ?? undefined });
          }}
        />
        <FileInput
          label={t('import.edges')}
          placeholder={t('import.choose')}
          accept=".csv,text/csv"
          clearable
          clearButtonProps={{ 'aria-label': t('import.clear') }}
          disabled={files.graph !== undefined}
          value={files.edges ?? null}
          onChange={(edges) => {
            choose({ edges: edges ?? undefined });
          }}
        />
      </div>
      <Checkbox
        label={t('import.remove')}
        description={t('import.removeHint')}
        checked={files.remove}
        onChange={(event) => {
          choose({ remove: event.currentTarget.checked });
        }}
      />
      <div className={classes.tools}>
        <Button
          variant="default"
          loading={preview.isPending}
          disabled={files.graph === undefined && !hasTables}
          onClick={() => {
            apply.reset();
            preview.mutate(files);
          }}
        >
          {t('import.preview')}
        </Button>
      </div>
      {preview.isError && <Refusal error={preview.error} />}
      {preview.data !== undefined && apply.data?.kind !== 'applied' && (
        <>
          <Preview preview={preview.data} />
          {isReady(preview.data) && (
            <div className={classes.tools}>
              <TextInput
                aria-label={t('form.why')}
                placeholder={t('form.why')}
                maxLength={500}
                w={320}
                value={message}
                onChange={(event) => {
                  setMessage(event.currentTarget.value);
                }}
              />
              <Button
                loading={apply.isPending}
                disabled={!mayEdit}
                onClick={() => {
                  apply.mutate(preview.data);
                }}
              >
                {t('import.apply')}
              </Button>
            </div>
          )}
          {!mayEdit && <p className={classes.wrong}>{t('form.mayNot')}</p>}
        </>
      )}
      {apply.isError && <Refusal error={apply.error} />}
      <div role="status">
        {apply.data?.kind === 'applied' && <p className={classes.done}>{t('import.done')}</p>}
        {apply.data?.kind === 'stale' && <p className={classes.wrong}>{t('import.stale')}</p>}
        {apply.data?.kind === 'problems' && (
          <>
            <p className={classes.wrong}>{t('import.problems', { count: apply.data.problems.length })}</p>
            <FieldProblems problems={apply.data.problems} withPath />
          </>
        )}
      </div>
    </div>
  );
}

/** What the server said, where it refused the files by name; its other faults as everywhere. */
function Refusal({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('curate');
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'BAD_REQUEST' || code === 'FILE_TOO_LARGE' || code === 'NOT_CURATOR') {
    return (
      <p className={classes.wrong} role="alert">
        {t(`import.refused.${code}`)}
      </p>
    );
  }
  return <ErrorState error={error} />;
}

function Preview({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('curate');
  const { number } = useFormat();
  const { counts, nodes, shown, problems } = preview;
  const total = counts.nodes.added + counts.nodes.changed + counts.nodes.removed;
  const problemCount = preview.problemCount ?? problems.length;
  return (
    <section aria-label={t('import.previewTitle')} className={classes.panel}>
      <Title order={2}>{t('import.previewTitle')}</Title>
      {problemCount > 0 ? (
        <div role="alert">
          <p className={classes.wrong}>{t('import.problems', { count: problemCount })}</p>
          <FieldProblems problems={problems} withPath />
        </div>
      ) : (
        !isReady(preview) && <p>{t('import.same')}</p>
      )}
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('import.what')}</span>
            </th>
            {COUNTED.map((change) => (
              <th key={change} scope="col">
                {t(`import.change.${change}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['nodes', 'edges'] as const).map((part) => (
            <tr key={part}>
              <th scope="row">{t(`import.part.${part}`)}</th>
              {COUNTED.map((change) => (
                <td key={change}>{number(counts[part][change])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total > shown && <p className={classes.muted}>{t('import.shown', { shown, total })}</p>}
      <ul className={classes.list}>
        {nodes.map(({ id, change, fields }) => (
          <li key={id} className={classes.row}>
            <details>
              <summary>
                <span className={classes.change} data-change={change.toUpperCase()}>
                  {t(`import.change.${change}`)}
                </span>{' '}
                <code>{id}</code>
              </summary>
              {change !== 'added' && <NodeLink id={id} />}
              <FieldChanges fields={fields} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

const COUNTED = ['added', 'changed', 'removed'] as const;

/** Whether there is something to make, and nothing wrong with it. */
function isReady({ counts, problems }: ImportPreview): boolean {
  const changes = [counts.nodes, counts.edges].flatMap((part) => COUNTED.map((change) => part[change]));
  return problems.length === 0 && changes.some((count) => count > 0);
}
