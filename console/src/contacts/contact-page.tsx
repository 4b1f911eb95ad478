import { ActionIcon, Badge, Button, Group, Menu, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowMerge, IconBan, IconDots, IconPencil, IconTrash, IconUserOff } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarWords } from '../calendar/words/index.ts';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { pageOf } from '../language/areas.ts';
import { absoluteTime } from '../language/times.ts';
import { isMissing } from '../rest/rest.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Card, SettingsPage } from '../settings/settings-page.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import { ContactForm } from './contact-form.tsx';
import styles from './contacts.module.css';
import { TagList } from './contacts-page.tsx';
import { type Contact, useBlockContact, useContact } from './contacts-queries.ts';
import { EraseContact } from './erase-contact.tsx';
import { MergeContacts } from './merge-contacts.tsx';
import { Timeline } from './timeline.tsx';

const BookingsOf = pageOf(
  'calendar',
  calendarWords,
  async () => (await import('../calendar/bookings-of.tsx')).BookingsOf,
);

export function ContactPage() {
  const { t } = useTranslation('contacts');
  const { slug } = useWorkspace();
  const { contactId = '' } = useParams({ strict: false });
  const contact = useContact(contactId);
  const back = (
    <Link to="/$slug/contacts" params={{ slug }} className={styles['back']}>
      ‹ {t('back')}
    </Link>
  );
  if (contact.data) return <Shown key={contact.data.id} contact={contact.data} back={back} />;
  return (
    <SettingsPage title={t('title')} text="" back={back}>
      {contact.isPending && <Skeleton height={260} radius="lg" />}
      {contact.isError &&
        (isMissing(contact.error) ? (
          <EmptyState icon={IconUserOff} title={t('missing')} text={t('missingText')} />
        ) : (
          <FailureState error={contact.error} retry={() => void contact.refetch()} />
        ))}
    </SettingsPage>
  );
}

function Shown({ contact, back }: { contact: Contact; back: ReactNode }) {
  const [isEditing, editing] = useDisclosure(false);
  const { t, i18n } = useTranslation('contacts');
  return (
    <SettingsPage
      title={contact.name}
      text={[contact.company, contact.email].filter(Boolean).join(' · ')}
      back={back}
      actions={
        <>
          <Button variant="default" leftSection={<IconPencil size={17} />} onClick={editing.open}>
            {t('edit')}
          </Button>
          <Actions contact={contact} />
        </>
      }
    >
      <div className={styles['columns']}>
        <Card>
          <Group mb="md">
            <PersonAvatar name={contact.name} size={48} />
            {contact.blockedAt && (
              <Badge color="red" variant="light" tt="none">
                {t('blocked')}
              </Badge>
            )}
            <TagList tags={contact.tags} />
          </Group>
          <dl className={styles['facts']}>
            <Fact name={t('phone')}>{contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}</Fact>
            <Fact name={t('email')}>{contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}</Fact>
            <Fact name={t('company')}>{contact.company}</Fact>
            <Fact name={t('externalId')}>{contact.externalId}</Fact>
            <Fact name={t('notes')}>{contact.notes}</Fact>
            <Fact name={t('source')}>{t(`sources.${contact.source}`)}</Fact>
            <Fact name={t('created')}>{absoluteTime(contact.createdAt, i18n.language)}</Fact>
          </dl>
          <Suspense>
            <BookingsOf of={{ contactId: contact.id }} />
          </Suspense>
        </Card>
        <Timeline contact={contact} />
      </div>
      <ContactForm contact={contact} isOpen={isEditing} close={editing.close} />
    </SettingsPage>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  ) : null;

function Actions({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const block = useBlockContact(contact.id);
  const [isMerging, merging] = useDisclosure(false);
  const [isErasing, erasing] = useDisclosure(false);
  const setBlocked = (isBlocked: boolean) =>
    block.mutate(isBlocked, {
      onSuccess: () => {
        if (isBlocked) offerUndo(t('blockedDone', { name: contact.name }), () => setBlocked(false));
        else notifications.show({ color: 'petrol', message: t('unblockedDone', { name: contact.name }) });
      },
    });
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={common('actions.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={merging.open}>
            {t('merge')}
          </Menu.Item>
          <Menu.Item leftSection={<IconBan size={16} />} onClick={() => setBlocked(!contact.blockedAt)}>
            {t(contact.blockedAt ? 'unblock' : 'block')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={erasing.open}>
            {t('erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMerging && <MergeContacts contact={contact} close={merging.close} />}
      {isErasing && (
        <EraseContact
          contact={contact}
          close={erasing.close}
          done={() => void navigate({ to: '/$slug/contacts', params: { slug } })}
        />
      )}
    </>
  );
}
