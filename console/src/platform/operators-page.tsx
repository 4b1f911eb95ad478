import { Badge, Button, Group, Menu, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconMail, IconPencil, IconUserCheck, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { absoluteTime } from '../language/times.ts';
import type { Answer } from '../rest/answers.ts';
import { ReadOnly } from '../settings/read-only.tsx';
import settings from '../settings/settings.module.css';
import { Confirm } from '../shell/confirm.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { Time } from '../shell/time.tsx';
import { OperatorForm } from './operator-form.tsx';
import { PasswordOnce } from './password-once.tsx';
import styles from './platform.module.css';
import { usePlatform, usePlatformChange } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { platformKeys, useInstallation } from './platform-queries.ts';

export type Colleague = Answer<'listOperators'>['operators'][number];
export type Told = { name: string; password: string };

export function OperatorsPage() {
  const { t } = useTranslation('platform');
  const { rest, may } = usePlatform();
  const [isAdding, adding] = useDisclosure(false);
  const [edited, setEdited] = useState<Colleague>();
  const [told, setTold] = useState<Told>();
  const operators = useInfiniteQuery({
    queryKey: platformKeys.operators,
    initialPageParam: '',
    queryFn: ({ pageParam }) => rest.get<Answer<'listOperators'>>('/console/platform/operators', { after: pageParam }),
    getNextPageParam: ({ nextAfter }) => nextAfter ?? undefined,
  });
  const runsTeam = may('admins');
  return (
    <PlatformPage
      title={t('operators.title')}
      text={t('operators.text')}
      {...(runsTeam && {
        actions: (
          <Button leftSection={<IconUserPlus size={17} />} onClick={adding.open}>
            {t('operators.add')}
          </Button>
        ),
      })}
    >
      {!runsTeam && <ReadOnly text={t('operators.readOnly')} />}
      <div className={settings['tableCard']}>
        <Loaded query={operators}>
          {({ pages }) => (
            <OperatorsTable people={pages.flatMap((page) => page.operators)} edit={setEdited} tell={setTold} />
          )}
        </Loaded>
      </div>
      <MoreButton list={operators} label={t('more')} />
      <OperatorForm
        key={edited?.operatorId ?? 'new'}
        isOpen={isAdding || edited !== undefined}
        operator={edited}
        tell={setTold}
        close={() => {
          adding.close();
          setEdited(undefined);
        }}
      />
      <PasswordOnce told={told} close={() => setTold(undefined)} />
    </PlatformPage>
  );
}

type TableProperties = { people: Colleague[]; edit: (person: Colleague) => void; tell: (told: Told) => void };

function OperatorsTable({ people, edit, tell }: TableProperties) {
  const { t } = useTranslation('platform');
  const { operator, may } = usePlatform();
  return (
    <Table className={styles['table'] ?? ''} verticalSpacing="sm" horizontalSpacing="lg" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('operators.who')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('operators.role')}</Table.Th>
          <Table.Th>{t('operators.seen')}</Table.Th>
          {may('admins') && <Table.Th aria-label={t('actions')} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.operatorId} data-operator={person.email}>
            <Table.Td>
              <Group gap="sm" wrap="nowrap">
                <PersonAvatar name={person.name} size={34} />
                <div className={styles['person'] ?? ''}>
                  <span className={settings['itemTitle']}>
                    {person.name}
                    {person.operatorId === operator.adminId && ` (${t('operators.you')})`}
                  </span>
                  <span className={settings['itemUrl']}>{person.email}</span>
                  <Text size="xs" c="dimmed" hiddenFrom="sm">
                    {t(`role.${person.role}`)}
                  </Text>
                </div>
              </Group>
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Badge variant="light" tt="none" color={person.role === 'platform_support' ? 'gray' : 'petrol'}>
                {t(`role.${person.role}`)}
              </Badge>
            </Table.Td>
            <Table.Td>
              <Seen person={person} />
            </Table.Td>
            {may('admins') && (
              <Table.Td ta="right">
                <Actions person={person} edit={edit} tell={tell} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Seen({ person }: { person: Colleague }) {
  const { t, i18n } = useTranslation('platform');
  if (!person.isActive) {
    return (
      <Badge variant="light" color="red" tt="none">
        {t('operators.inactive')}
      </Badge>
    );
  }
  if (person.lastSignedInAt) return <Time at={person.lastSignedInAt} />;
  if (!person.invitedUntil) return t('operators.never');
  return (
    <Badge
      variant="light"
      color="gray"
      tt="none"
      title={t('operators.invitedUntil', { until: absoluteTime(person.invitedUntil, i18n.language) })}
    >
      {t('operators.invited')}
    </Badge>
  );
}

function Actions({ person, edit, tell }: Omit<TableProperties, 'people'> & { person: Colleague }) {
  const { t } = useTranslation('platform');
  const { operator } = usePlatform();
  const [isAsked, asking] = useDisclosure(false);
  const path = `/console/platform/operators/${person.operatorId}`;
  const activate = usePlatformChange({
    act: (rest, isActive: boolean) => rest.patch(path, { isActive }),
    stale: [platformKeys.operators],
    done: (_answer, isActive) => t(isActive ? 'operators.enabled' : 'operators.disabled', { name: person.name }),
  });
  const renew = usePlatformChange({
    act: (rest) => rest.post<Answer<'renewOperatorPassword'>>(`${path}/password`),
    stale: [platformKeys.operators],
  });
  const invite = usePlatformChange({
    act: (rest) => rest.post(`${path}/invitation`),
    stale: [platformKeys.operators],
    done: () => t('operators.inviteSent', { email: person.email }),
  });
  const { data: installation } = useInstallation();
  const isSelf = person.operatorId === operator.adminId;
  const canBeInvited = installation?.sendsMails && person.isActive && person.lastSignedInAt === null;
  return (
    <>
      <MoreMenu of={person.name}>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(person)}>
          {t('operators.edit')}
        </Menu.Item>
        {canBeInvited && (
          <Menu.Item leftSection={<IconMail size={16} />} onClick={() => invite.mutate()}>
            {t('operators.invite')}
          </Menu.Item>
        )}
        {!isSelf && person.isActive && (
          <Menu.Item leftSection={<IconKey size={16} />} onClick={asking.open}>
            {t('operators.renew')}
          </Menu.Item>
        )}
        {!isSelf &&
          (person.isActive ? (
            <Menu.Item color="red" leftSection={<IconUserOff size={16} />} onClick={() => activate.mutate(false)}>
              {t('operators.disable')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => activate.mutate(true)}>
              {t('operators.enable')}
            </Menu.Item>
          ))}
      </MoreMenu>
      <Confirm
        asked={
          isAsked
            ? {
                title: t('operators.renewTitle', { name: person.name }),
                text: t('operators.renewText'),
                action: t('operators.renew'),
                run: () =>
                  renew.mutate(undefined, {
                    onSuccess: ({ password }) => tell({ name: person.name, password }),
                    onSettled: asking.close,
                  }),
              }
            : undefined
        }
        isPending={renew.isPending}
        close={asking.close}
      />
    </>
  );
}
