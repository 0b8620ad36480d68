import { Button, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../components/ui/empty-state';
import { ErrorState } from '../../components/ui/error-state';
import { KindIcon } from '../../components/ui/node-badge';
import { TextSkeleton } from '../../components/ui/skeletons';
import { kindOfId } from '../../lib/kinds';
import { useAnnouncePlace } from '../../lib/place';
import { useLanguage } from '../../lib/use-language';
import type { LoadedDocument } from './api/fragments';
import { loadNodeDocument } from './api/load-node-document';
import classes from './components/edit-page.module.css';
import { NodeEditor } from './components/node-editor';
import { RemoveDialog } from './components/remove-dialog';
import { documentOf, pairAt } from './model/node-document';
import { dropDraft } from './model/draft';
import { useNodeForm } from './state/use-node-form';

/** Edits a node: its document as a form, checked while one types. */
export function EditPage() {
  const { t } = useTranslation('curate');
  const { id = '' } = useParams({ strict: false });
  const { data, isPending, isError, error, refetch } = useQuery(loadNodeDocument(id));
  if (data === undefined && isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || data === undefined) return <TextSkeleton rows={14} />;
  if (data === null) {
    return (
      <EmptyState
        icon="find"
        order={1}
        title={t('unknown.title', { id })}
        action={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/node/$id/history" params={{ id }} search={{} as never} {...props} />
            )}
          >
            {t('unknown.history')}
          </Button>
        }
      >
        <p>{t('unknown.text')}</p>
      </EmptyState>
    );
  }
  return <EditNode key={data.id} loaded={data} />;
}

function EditNode({ loaded }: { readonly loaded: LoadedDocument }) {
  const { t } = useTranslation(['curate', 'ui']);
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isRemoving, setRemoving] = useState(false);
  const form = useNodeForm({
    name: loaded.id,
    start: { revision: loaded.revision, document: documentOf(loaded) },
  });
  const kind = kindOfId(loaded.id);
  const name = pairAt(form.state.base, ['name'])[language] || loaded.id;
  useAnnouncePlace(t('edit.place', { name }));
  const handleRemoved = (): void => {
    dropDraft(window.localStorage, loaded.id);
    form.startFrom({ revision: form.state.revision, document: form.state.base });
    setRemoving(false);
    void navigate({ to: '/node/$id/history', params: { id: loaded.id }, search: {} as never }).then(() =>
      queries.invalidateQueries(),
    );
  };
  return (
    <>
      <NodeEditor
        kind={kind}
        id={loaded.id}
        form={form}
        onSaved={() => undefined}
        head={
          <header className={classes.head}>
            <KindIcon kind={kind} size={36} />
            <div className={classes.title}>
              <span className={classes.kind}>
                {t(`ui:kind.${kind}`)} · <code>{loaded.path}</code>
              </span>
              <Title order={1}>{t('edit.title', { name })}</Title>
            </div>
            <div className={classes.headActions}>
              <Button
                size="compact-sm"
                variant="default"
                renderRoot={(props) => (
                  <Link to="/node/$id" params={{ id: loaded.id }} search={{} as never} {...props} />
                )}
              >
                {t('edit.read')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                renderRoot={(props) => (
                  <Link to="/node/$id/history" params={{ id: loaded.id }} search={{} as never} {...props} />
                )}
              >
                {t('edit.history')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                onClick={() => {
                  setRemoving(true);
                }}
              >
                {t('edit.remove')}
              </Button>
            </div>
            {loaded.isGenerated && <p className={classes.kind}>{t('edit.generated')}</p>}
          </header>
        }
      />
      {isRemoving && (
        <RemoveDialog
          id={loaded.id}
          name={name}
          revision={form.state.revision ?? loaded.revision}
          onClose={() => {
            setRemoving(false);
          }}
          onRemoved={handleRemoved}
        />
      )}
    </>
  );
}
