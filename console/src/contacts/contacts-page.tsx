import { Badge, Button, Group, Select, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAddressBook, IconDownload, IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { LimitedButton } from '../plan/limited-button.tsx';
import { PlanNotice } from '../plan/plan-notice.tsx';
import { useWorkspace } from '../session/workspace.tsx';
import settings from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { saveFile } from '../shell/save-file.ts';
import { SearchBox } from '../shell/search-box.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { ContactForm } from './contact-form.tsx';
import styles from './contacts.module.css';
import { type Contact, queryOf, useContacts, useContactTags } from './contacts-queries.ts';
import { type ContactsSearch, contactsSearch } from './contacts-search.ts';

const ImportWizard = lazy(() => import('./import-wizard.tsx'));
const route = getRouteApi('/$slug/contacts');

export function ContactsPage() {
  const { t } = useTranslation('contacts');
  const { agent } = useWorkspace();
  const search = contactsSearch(route.useSearch());
  const choose = useChoose(search);
  const list = useContacts(search);
  const [isAdding, adding] = useDisclosure(false);
  const [isImporting, importing] = useDisclosure(false);
  const contacts = list.data?.pages.flatMap((page) => page.contacts);
  const isFiltered = Object.keys(search).length > 0;
  const mayImport = mayManage(agent.role) || agent.role === 'supervisor';
  const add = (
    <LimitedButton quota="contacts" leftSection={<IconPlus size={17} />} onClick={adding.open}>
      {t('add')}
    </LimitedButton>
  );
  const readIn = mayImport && (
    <LimitedButton quota="contacts" variant="default" leftSection={<IconUpload size={17} />} onClick={importing.open}>
      {t('import')}
    </LimitedButton>
  );
  return (
    <SettingsPage
      title={t('title')}
      text={t('text')}
      actions={
        <>
          {mayImport && <ExportButton search={search} />}
          {readIn}
          {add}
        </>
      }
    >
      <PlanNotice quota="contacts" />
      <Filters search={search} choose={choose} />
      {list.data?.pages[0]?.isAlike && (
        <Text c="dimmed" role="status">
          {t('alike')}
        </Text>
      )}
      <div className={settings['tableCard']}>
        {list.isPending && <ListSkeleton />}
        {list.isError && !contacts && <FailureState error={list.error} retry={() => void list.refetch()} />}
        {contacts?.length === 0 && !isFiltered && (
          <EmptyState
            icon={IconAddressBook}
            title={t('empty')}
            text={t('emptyText')}
            action={
              <Group>
                {readIn}
                {add}
              </Group>
            }
          />
        )}
        {contacts?.length === 0 && isFiltered && (
          <EmptyState
            icon={IconSearch}
            title={t('nothing')}
            text={t('nothingText')}
            action={
              <Button variant="default" onClick={() => choose({})}>
                {t('clear')}
              </Button>
            }
          />
        )}
        {contacts && contacts.length > 0 && <ContactTable contacts={contacts} />}
      </div>
      <MoreButton list={list} label={t('more')} />
      <ContactForm isOpen={isAdding} close={adding.close} />
      {isImporting && (
        <Suspense>
          <ImportWizard close={importing.close} />
        </Suspense>
      )}
    </SettingsPage>
  );
}

function useChoose(search: ContactsSearch) {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  return (change: ContactsSearch | Record<keyof ContactsSearch, undefined>) =>
    void navigate({
      to: '/$slug/contacts',
      params: { slug },
      search: Object.keys(change).length === 0 ? {} : contactsSearch({ ...search, ...change }),
      replace: true,
    });
}

type Choose = (change: Record<string, unknown>) => void;

function Filters({ search, choose }: { search: ContactsSearch; choose: Choose }) {
  const { t } = useTranslation('contacts');
  const tags = useContactTags();
  const state = search.blocked === undefined ? 'all' : search.blocked ? 'blocked' : 'heard';
  return (
    <Group gap="xs">
      <SearchBox label={t('search')} search={search.search} ask={(found) => choose({ search: found })} />
      <Select
        w={190}
        clearable
        searchable
        aria-label={t('tags')}
        placeholder={t('anyTag')}
        data={tags.data?.map(({ tag, contacts }) => ({ value: tag, label: `${tag} (${contacts})` })) ?? []}
        value={search.tags ?? null}
        onChange={(tag) => choose({ tags: tag ?? undefined })}
      />
      <Select
        w={150}
        allowDeselect={false}
        aria-label={t('state')}
        data={(['all', 'heard', 'blocked'] as const).map((value) => ({ value, label: t(`who.${value}`) }))}
        value={state}
        onChange={(value) => choose({ blocked: value === 'all' ? undefined : value === 'blocked' })}
      />
    </Group>
  );
}

function ExportButton({ search }: { search: ContactsSearch }) {
  const { t, i18n } = useTranslation('contacts');
  const { rest, slug } = useWorkspace();
  const save = useMutation({
    mutationFn: () => rest.file('/console/contacts/export', { ...queryOf(search), language: i18n.language }),
    onSuccess: (table) => {
      saveFile(table, `contacts-${slug}.csv`);
      notifications.show({ message: t('exported'), color: 'petrol' });
    },
    onError: useFailure(),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={17} />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('export')}
    </Button>
  );
}

function ContactTable({ contacts }: { contacts: Contact[] }) {
  const { t, i18n } = useTranslation('contacts');
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const now = useNow();
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg" miw={620}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('name')}</Table.Th>
          <Table.Th>{t('phone')}</Table.Th>
          <Table.Th>{t('tags')}</Table.Th>
          <Table.Th>{t('updated')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {contacts.map((contact) => (
          <Table.Tr
            key={contact.id}
            className={styles['row'] ?? ''}
            onClick={() => void navigate({ to: '/$slug/contacts/$contactId', params: { slug, contactId: contact.id } })}
          >
            <Table.Td>
              <Group gap="sm" wrap="nowrap">
                <PersonAvatar name={contact.name} />
                <div>
                  <Link
                    to="/$slug/contacts/$contactId"
                    params={{ slug, contactId: contact.id }}
                    className={styles['name']}
                    onClick={(event) => event.stopPropagation()}
                  >
                    {contact.name}
                  </Link>{' '}
                  {contact.blockedAt && (
                    <Badge color="red" variant="light" tt="none" size="sm">
                      {t('blocked')}
                    </Badge>
                  )}
                  <Text size="xs" c="dimmed">
                    {[contact.company, contact.email].filter(Boolean).join(' · ')}
                  </Text>
                </div>
              </Group>
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{contact.phone}</Table.Td>
            <Table.Td>
              <TagList tags={contact.tags} />
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <time dateTime={contact.updatedAt} title={absoluteTime(contact.updatedAt, i18n.language)}>
                {relativeTime(contact.updatedAt, now, i18n.language)}
              </time>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export const TagList = ({ tags }: { tags: string[] }) => (
  <Group gap={4}>
    {tags.map((tag) => (
      <Badge key={tag} variant="light" color="gray" tt="none" fw={500}>
        {tag}
      </Badge>
    ))}
  </Group>
);

const ListSkeleton = () => (
  <Stack p="lg" aria-busy>
    {['a', 'b', 'c', 'd', 'e'].map((key) => (
      <Skeleton key={key} height={28} />
    ))}
  </Stack>
);
