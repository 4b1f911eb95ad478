import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from './use-focus-back.ts';

/** A window over the page: Escape closes it, and the keyboard goes on where it was before. */
export function Dialog({ opened, ...more }: ModalProps) {
  const { t } = useTranslation();
  useFocusBack(opened);
  return (
    <Modal opened={opened} returnFocus={false} closeButtonProps={{ 'aria-label': t('actions.close') }} {...more} />
  );
}
