import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { DraftSource } from './draft-dialog';

const DraftDialog = lazy(async () => ({ default: (await import('./draft-dialog')).DraftDialog }));

/** Props of DraftButton. */
export interface DraftButtonProps {
  readonly source: DraftSource;
  /** What the button says; "Draft decisions" unless told. */
  readonly label?: string;
}

/** Opens the dialog that drafts decisions from what is on the page; its code is loaded then. */
export function DraftButton({ source, label }: DraftButtonProps) {
  const { t } = useTranslation('decide');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<Icon name="decide" size={14} />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {label ?? t('draft.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <DraftDialog
            source={source}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
