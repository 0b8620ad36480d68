import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { isRelationType } from '../../../lib/relations';
import { useLanguage } from '../../../lib/use-language';
import { loadIncomingLinks } from '../api/load-incoming-links';
import { removeNode, type RemoveNodeOptions } from '../api/remove-node';
import { Dialog } from '../../../components/ui/dialog';
import classes from './dialogs.module.css';
import { FieldProblems } from './field-problems';
import { RefusalText } from './refusal-text';

/** Props of RemoveDialog. */
export interface RemoveDialogProps {
  readonly id: string;
  readonly name: string;
  readonly revision: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Asks before a node goes, naming what links to it: those links go as well. */
export function RemoveDialog({ id, name, revision, onClose, onRemoved }: RemoveDialogProps) {
  const { t } = useTranslation(['curate', 'ui']);
  const language = useLanguage();
  const [message, setMessage] = useState('');
  const links = useQuery(loadIncomingLinks(id));
  const removal = useMutation({
    mutationFn: (options: RemoveNodeOptions) => removeNode(options),
    onSuccess: (result) => {
      if (result.kind === 'removed') onRemoved();
    },
  });
  const groups = links.data ?? [];
  const count = groups.reduce((sum, group) => sum + group.links.length, 0);
  const result = removal.data;
  return (
    <Dialog onClose={onClose} size="lg" title={t('remove.title', { name })}>
      <div className={classes.stack}>
        {links.isPending && <ListSkeleton rows={3} />}
        {links.isError && <p className={classes.wrong}>{t('remove.linksFailed')}</p>}
        {links.isSuccess && <p>{count === 0 ? t('remove.noLinks') : t('remove.links', { count })}</p>}
        {groups.length > 0 && (
          <ul className={classes.links} tabIndex={0} aria-label={t('remove.links', { count })}>
            {groups.flatMap(({ type, links: ends }) =>
              ends.map(({ edge, target }) => (
                <li key={edge.id}>
                  {isRelationType(type) ? t(`ui:relation.in.${type}`) : type}: {target.name[language]}
                </li>
              )),
            )}
          </ul>
        )}
        <p>{t('remove.undoable')}</p>
        <TextInput
          label={t('form.why')}
          maxLength={500}
          value={message}
          onChange={(event) => {
            setMessage(event.currentTarget.value);
          }}
        />
        {removal.isError && <ErrorState error={removal.error} />}
        {result?.kind === 'problems' && <FieldProblems problems={result.problems} withPath />}
        {result?.kind === 'stale' && <p className={classes.wrong}>{t('remove.stale')}</p>}
        {result !== undefined &&
          result.kind !== 'removed' &&
          result.kind !== 'problems' &&
          result.kind !== 'stale' && (
            <p className={classes.wrong}>
              <RefusalText refused={result} />
            </p>
          )}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('remove.keep')}
          </Button>
          <Button
            color="red"
            variant="outline"
            loading={removal.isPending}
            disabled={!links.isSuccess}
            onClick={() => {
              removal.mutate({ id, expectedRevision: revision, message });
            }}
          >
            {count === 0 ? t('remove.confirm') : t('remove.confirmWith', { count })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
