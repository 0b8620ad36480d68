import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { useFormat } from '../../../lib/use-language';
import { loadGraphSize } from '../api/load-graph-size';
import classes from './content.module.css';

/** The formats of the whole graph, with the files that each gives. */
const FORMATS = [
  { id: 'json', files: [{ query: 'format=json', label: 'whole' }] },
  {
    id: 'csv',
    files: [
      { query: 'format=csv', label: 'zip' },
      { query: 'format=csv&part=nodes', label: 'nodes' },
      { query: 'format=csv&part=edges', label: 'edges' },
    ],
  },
  { id: 'graphml', files: [{ query: 'format=graphml', label: 'whole' }] },
  { id: 'cypher', files: [{ query: 'format=cypher', label: 'whole' }] },
] as const;

/** The whole graph as a file: four formats, each with what it is for. */
export function ExportPanel() {
  const { t } = useTranslation('curate');
  const { number } = useFormat();
  const { data } = useQuery(loadGraphSize());
  return (
    <div className={classes.panel}>
      <p className={classes.muted}>
        {data === undefined
          ? t('export.text')
          : t('export.textOf', { nodes: number(data.nodeCount), version: data.version })}
      </p>
      <ul className={classes.formats}>
        {FORMATS.map(({ id, files }) => (
          <li key={id} className={classes.format}>
            <Title order={2} size="h3">
              {t(`export.${id}.name`)}
            </Title>
            <p className={classes.muted}>{t(`export.${id}.for`)}</p>
            <div className={classes.links}>
              {files.map(({ query, label }) => (
                <Button
                  key={query}
                  size="compact-sm"
                  variant="default"
                  component="a"
                  href={`/api/graph/export?${query}`}
                  download
                  aria-label={`${t(`export.${id}.name`)}: ${t(`export.file.${label}`)}`}
                  leftSection={<Icon name="download" size={14} />}
                >
                  {t(`export.file.${label}`)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
