import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { TypedConfirm } from '../shell/typed-confirm.tsx';
import { type Contact, useEraseContact } from './contacts-queries.ts';

type Properties = { contact: Contact; close: () => void; done: () => void };

export function EraseContact({ contact, close, done }: Properties) {
  const { t } = useTranslation('contacts');
  const erase = useEraseContact(contact.id);
  const run = () =>
    erase.mutate(undefined, {
      onSuccess: () => {
        notifications.show({ message: t('erased', { name: contact.name }), color: 'petrol' });
        done();
      },
    });
  return (
    <TypedConfirm
      title={t('eraseTitle', { name: contact.name })}
      text={t('eraseText')}
      word={contact.name}
      label={t('eraseType', { word: contact.name })}
      action={t('eraseDo')}
      isPending={erase.isPending}
      run={run}
      close={close}
    />
  );
}
