import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { REPOSITORY_URL } from '../../../config/repository';
import { useLanguage } from '../../../lib/use-language';
import { loadGraphInfo } from '../api/load-graph-info';
import type { LoadedNode } from '../api/load-node';
import { addressOf, writeReport } from '../model/report';
import { useCopy } from './code-sample';

/** Opens a prepared report that something about a node is wrong: to copy, or to file where the project is kept. */
export function ReportButton({ node }: { readonly node: LoadedNode }) {
  const { t } = useTranslation('explore');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Icon name="flag" size={14} />}
        onClick={() => {
          setOpened(true);
        }}
      >
        {t('report.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
        title={t('report.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('report.close') }}
      >
        {opened && <ReportForm node={node} />}
      </Modal>
    </>
  );
}

function ReportForm({ node }: { readonly node: LoadedNode }) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { data } = useQuery(loadGraphInfo());
  const prepared = writeReport({
    id: node.id,
    name: node.name[language],
    url: window.location.href,
    version: data?.version,
    words: {
      title: t('report.wrong'),
      what: t('report.what'),
      instead: t('report.instead'),
      source: t('report.source'),
      seen: t('report.seen'),
    },
  });
  const [written, setWritten] = useState<string>();
  const report = { ...prepared, body: written ?? prepared.body };
  const { copied, copy } = useCopy(`${report.title}\n\n${report.body}`);
  return (
    <>
      <p>{t(REPOSITORY_URL === undefined ? 'report.leadMail' : 'report.leadIssue')}</p>
      <Textarea
        label={t('report.text')}
        description={report.title}
        value={report.body}
        autosize
        minRows={8}
        maxRows={16}
        data-autofocus
        onChange={(event) => {
          setWritten(event.currentTarget.value);
        }}
      />
      <Group mt="md" gap="sm">
        <Button
          component="a"
          href={addressOf(report, REPOSITORY_URL)}
          target={REPOSITORY_URL === undefined ? undefined : '_blank'}
          rel="noreferrer"
        >
          {t(REPOSITORY_URL === undefined ? 'report.mail' : 'report.issue')}
        </Button>
        <Button variant="default" onClick={() => void copy()}>
          {t(copied === 'done' ? 'sample.copied' : copied === 'failed' ? 'sample.failed' : 'report.copy')}
        </Button>
      </Group>
    </>
  );
}
