import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { fold } from '../../../lib/fold';
import { kindOfId } from '../../../lib/kinds';
import { useLanguage } from '../../../lib/use-language';
import { loadChangedFile } from '../api/load-changed-file';
import { loadChangedNodes, type ChangedNode } from '../api/load-changed-nodes';
import classes from './content.module.css';

/** What differs from the content that came with the program, each with its YAML file; all of them as a zip. */
export function ChangedNodes() {
  const { t } = useTranslation('curate');
  const { data, isPending, isError, error, refetch } = useQuery(loadChangedNodes());
  const [filter, setFilter] = useState('');
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <ListSkeleton />;
  if (data.length === 0) {
    return (
      <EmptyState icon="check" title={t('changes.none')}>
        <p>{t('changes.noneText')}</p>
      </EmptyState>
    );
  }
  const shown = data.filter(({ id, name }) =>
    [id, name.en, name.es].some((text) => fold(text).includes(fold(filter.trim()))),
  );
  return (
    <div className={classes.panel}>
      <p className={classes.muted}>{t('changes.text')}</p>
      <div className={classes.tools}>
        <TextInput
          size="sm"
          aria-label={t('changes.filter')}
          placeholder={t('changes.filter')}
          leftSection={<Icon name="filter" size={14} />}
          value={filter}
          onChange={(event) => {
            setFilter(event.currentTarget.value);
          }}
        />
        <span className={classes.muted} role="status">
          {t('changes.count', { count: shown.length })}
        </span>
        <Button
          className={classes.end}
          size="sm"
          variant="default"
          component="a"
          href="/api/graph/changes?format=zip"
          download
          leftSection={<Icon name="download" size={14} />}
        >
          {t('changes.zip', { count: data.length })}
        </Button>
      </div>
      <ul className={classes.list}>
        {shown.map((node) => (
          <ChangedRow key={node.id} node={node} />
        ))}
      </ul>
    </div>
  );
}

function ChangedRow({ node }: { readonly node: ChangedNode }) {
  const { t } = useTranslation('curate');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const fileId = useId();
  const name = node.name[language];
  return (
    <li className={classes.row}>
      <div className={classes.rowTop}>
        <KindIcon kind={kindOfId(node.id)} size={20} />
        {node.change === 'REMOVED' ? <span>{name}</span> : <NodeLink id={node.id}>{name}</NodeLink>}
        <span className={classes.change} data-change={node.change}>
          {t(`contentChange.${node.change}`)}
        </span>
        <code className={classes.path}>{node.path}</code>
        <span className={`${classes.end} ${classes.tools}`}>
          <Link to="/node/$id/history" params={{ id: node.id }} search={{} as never}>
            {t('edit.history')}
            <span className="visually-hidden">, {name}</span>
          </Link>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-controls={fileId}
            aria-label={`${t('changes.file')}, ${name}`}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {t('changes.file')}
          </Button>
        </span>
      </div>
      <div id={fileId} hidden={!isOpen}>
        {isOpen && <ChangedFile id={node.id} />}
      </div>
    </li>
  );
}

function ChangedFile({ id }: { readonly id: string }) {
  const { t } = useTranslation('curate');
  const { data, isPending, isError, error, refetch } = useQuery(loadChangedFile(id));
  const [copied, setCopied] = useState<'no' | 'done' | 'failed'>('no');
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <ListSkeleton rows={3} />;
  const text = data?.text;
  if (text == null) return <p className={classes.muted}>{t('changes.deleted')}</p>;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('done');
    } catch {
      // Outside secure contexts there is no clipboard; the text can still be selected by hand.
      setCopied('failed');
    }
  };
  return (
    <div className={classes.file}>
      <div className={classes.tools}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name={copied === 'done' ? 'check' : 'copy'} size={14} />}
          onClick={() => void copy()}
        >
          {t(`copy.${copied}`)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          component="a"
          href={`data:application/yaml;charset=utf-8,${encodeURIComponent(text)}`}
          download={data?.path.split('/').at(-1) ?? 'node.yaml'}
          leftSection={<Icon name="download" size={14} />}
        >
          {t('changes.download')}
        </Button>
      </div>
      <pre className={classes.code} tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}
