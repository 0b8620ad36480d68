import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Props of Dialog. */
export interface DialogProps extends Pick<ModalProps, 'title' | 'children' | 'size' | 'onClose'> {
  /** Open from the start unless told. */
  readonly opened?: boolean;
}

/** A dialog over the page. Its head is no landmark of the page, which has one banner already. */
export function Dialog({ opened = true, ...props }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={opened}
      attributes={{ header: { role: 'none' } }}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      {...props}
    />
  );
}
