import { NativeSelect, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../components/node/node-link';
import { isKind, KINDS, type Kind } from '../../lib/kinds';
import { useAnnouncePlace } from '../../lib/place';
import { loadNodeDocument } from './api/load-node-document';
import classes from './components/edit-page.module.css';
import { NodeEditor } from './components/node-editor';
import { dropDraft } from './model/draft';
import { newDocument } from './model/new-node';
import { newNodeId, pairAt, slugOfName } from './model/node-document';
import { useNodeForm } from './state/use-node-form';

/** Makes a node: its kind, its id, and the same form as for a node that is there. */
export function NewNodePage() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const asked = search['kind'];
  const kind: Kind = typeof asked === 'string' && isKind(asked) ? asked : 'pattern';
  return <NewNode key={kind} kind={kind} />;
}

function NewNode({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation(['curate', 'ui']);
  const navigate = useNavigate();
  useAnnouncePlace(t('create.title'));
  const draft = `new:${kind}`;
  const form = useNodeForm({ name: draft, start: { document: newDocument(kind) } });
  const slug = form.state.slug ?? slugOfName(pairAt(form.state.document, ['name']).en);
  const id = newNodeId(kind, slug);
  const existing = useQuery({ ...loadNodeDocument(id ?? ''), enabled: id !== undefined });
  const isTaken = existing.data != null && id !== undefined;
  const isMalformed = slug !== '' && id === undefined;
  return (
    <NodeEditor
      kind={kind}
      id={id}
      form={form}
      isTaken={isTaken}
      onSaved={(saved) => {
        dropDraft(window.localStorage, draft);
        void navigate({
          to: '/node/$id',
          params: { id: saved.id },
          search: {} as never,
          ignoreBlocker: true,
        });
      }}
      head={
        <>
          <header className={classes.head}>
            <Title order={1}>{t('create.title')}</Title>
          </header>
          <div className={classes.identity}>
            <NativeSelect
              label={t('create.kind')}
              value={kind}
              data={KINDS.map((value) => ({ value, label: t(`ui:kind.${value}`) }))}
              onChange={(event) => {
                const next = event.currentTarget.value;
                void navigate({
                  to: '/content/new',
                  search: ((previous: object) => ({ ...previous, kind: next })) as never,
                  replace: true,
                });
              }}
            />
            <TextInput
              label={t('create.slug')}
              description={t('create.slugHint')}
              inputWrapperOrder={['label', 'description', 'input', 'error']}
              value={slug}
              error={isMalformed ? t('create.slugForm') : undefined}
              onChange={(event) => {
                const text = event.currentTarget.value;
                form.change({ slug: text === '' ? undefined : text });
              }}
            />
          </div>
          {isTaken && (
            <div className={classes.notice} data-tone="broken" role="status">
              <p>
                {t('create.taken')} <NodeLink id={existing.data?.id ?? ''} />
              </p>
            </div>
          )}
        </>
      }
    />
  );
}
