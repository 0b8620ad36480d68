import { Button, FileButton, NativeSelect, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../components/ui/error-state';
import { Icon } from '../../components/ui/icons';
import { ListSkeleton } from '../../components/ui/skeletons';
import { ApiError } from '../../lib/graphql-client';
import { LANGUAGES, type Language } from '../../lib/language';
import { useAnnouncePlace } from '../../lib/place';
import { useLanguage } from '../../lib/use-language';
import { importDecisions } from './api/import-decisions';
import { ImportTable } from './components/import-table';
import panel from './components/panel.module.css';
import classes from './import-page.module.css';
import { writtenCount } from './model/import-report';
import { filesOfDrop, toArchive, type ChosenFiles } from './state/read-files';

/** Records as files into the workspace: chosen, reported file by file, then taken in. */
export function ImportPage() {
  const { t } = useTranslation('decide');
  const shown = useLanguage();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ChosenFiles>();
  const [isNothing, setNothing] = useState(false);
  const [language, setLanguage] = useState<Language>(shown);
  useAnnouncePlace(t('import.title'));
  const preview = useMutation({
    mutationFn: (options: { readonly archive: Blob; readonly language: Language }) =>
      importDecisions(options.archive, { isPreview: true, language: options.language }),
  });
  const taking = useMutation({
    mutationFn: (archive: Blob) => importDecisions(archive, { isPreview: false, language }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['decisions'] }),
  });
  const take = async (files: readonly File[] | Promise<readonly File[]>): Promise<void> => {
    preview.reset();
    taking.reset();
    const archive = await toArchive(await files);
    setChosen(archive);
    setNothing(archive === undefined);
    if (archive !== undefined) preview.mutate({ archive: archive.archive, language });
  };
  const report = taking.data ?? preview.data;
  const count = preview.data === undefined ? 0 : writtenCount(preview.data);
  return (
    <div className={panel.page}>
      <Title order={1}>{t('import.title')}</Title>
      <p>{t('import.text')}</p>
      <DropArea onFiles={(files) => void take(files)} />
      <div className={panel.actions}>
        <NativeSelect
          size="xs"
          label={t('import.language')}
          value={language}
          data={LANGUAGES.map((one) => ({ value: one, label: t(`language.${one}`) }))}
          onChange={(event) => {
            const next = event.currentTarget.value === 'es' ? 'es' : 'en';
            setLanguage(next);
            if (chosen !== undefined) preview.mutate({ archive: chosen.archive, language: next });
          }}
        />
      </div>
      {isNothing && (
        <p className={panel.wrong} role="alert">
          {t('import.nothing')}
        </p>
      )}
      {preview.isPending && <ListSkeleton rows={5} />}
      {preview.isError && <Refusal error={preview.error} />}
      {taking.isError && <Refusal error={taking.error} />}
      {taking.data !== undefined && (
        <p className={panel.done} role="status">
          {t('import.done', { count: writtenCount(taking.data) })}{' '}
          <Link to="/decide" search={{} as never}>
            {t('import.see')}
          </Link>
        </p>
      )}
      {report !== undefined && chosen !== undefined && (
        <section aria-label={t('import.report')} className={classes.report}>
          <Title order={2}>{t('import.reportOf', { name: chosen.name })}</Title>
          <ImportTable report={report} isDone={taking.data !== undefined} />
          {taking.data === undefined && (
            <div className={`${panel.actions} ${classes.go}`}>
              <Button
                loading={taking.isPending}
                disabled={count === 0}
                onClick={() => {
                  taking.mutate(chosen.archive);
                }}
              >
                {count === 0 ? t('import.same') : t('import.go', { count })}
              </Button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}

function DropArea({
  onFiles,
}: {
  readonly onFiles: (files: readonly File[] | Promise<readonly File[]>) => void;
}) {
  const { t } = useTranslation('decide');
  const [isOver, setOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // React knows no such property; browsers read the attribute.
    folder.current?.setAttribute('webkitdirectory', '');
  }, []);
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(filesOfDrop(event.dataTransfer));
      }}
    >
      <span>{t('import.drop')}</span>
      <div className={panel.actions}>
        <FileButton
          multiple
          accept=".zip,.md,.markdown,.json,application/zip,text/markdown"
          onChange={onFiles}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<Icon name="source" size={14} />}>
              {t('import.files')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          leftSection={<Icon name="topic" size={14} />}
          onClick={() => {
            folder.current?.click();
          }}
        >
          {t('import.folder')}
        </Button>
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}

const REFUSED = ['BAD_REQUEST', 'FILE_TOO_LARGE', 'BAD_ZIP', 'UNKNOWN_PERSON'] as const;

/** What the server said, where it refused the archive; its other faults as everywhere. */
function Refusal({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('decide');
  const code = error instanceof ApiError ? REFUSED.find((known) => known === error.code) : undefined;
  if (code === undefined) return <ErrorState error={error} />;
  return (
    <p className={panel.wrong} role="alert">
      {t(`import.refused.${code}`)}
      {code !== 'UNKNOWN_PERSON' && error instanceof ApiError && ` ${error.message}`}
    </p>
  );
}
