import { Badge, Button, Group, Menu, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconPlayerStop, IconRefresh, IconTrash, IconWorldPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { relativeTime } from '../language/times.ts';
import settings from '../settings/settings.module.css';
import { Card } from '../settings/settings-page.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import styles from './knowledge.module.css';
import { WebsiteForm } from './website-form.tsx';
import { isBeingRead, useActOnWebsite, useSitePages, useWebsites, type Website } from './websites-queries.ts';

const colours = { queued: 'gray', reading: 'blue', ready: 'petrol', failed: 'red', stopped: 'orange' };

export function WebsitesTab({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('knowledge');
  const list = useWebsites();
  const [isAdding, adding] = useDisclosure(false);
  const add = mayChange && (
    <Button leftSection={<IconWorldPlus size={17} />} onClick={adding.open}>
      {t('sites.add')}
    </Button>
  );
  return (
    <Stack>
      {list.data && list.data.length > 0 && <Group justify="flex-end">{add}</Group>}
      {list.isPending && <Skeleton height={160} radius="lg" />}
      {list.isError && !list.data && <FailureState error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <EmptyState icon={IconWorldPlus} title={t('sites.empty')} text={t('sites.emptyText')} action={add} />
      )}
      {list.data?.map((website) => (
        <Site key={website.id} website={website} mayChange={mayChange} />
      ))}
      {isAdding && <WebsiteForm close={adding.close} />}
    </Stack>
  );
}

function Site({ website, mayChange }: { website: Website; mayChange: boolean }) {
  const { t, i18n } = useTranslation('knowledge');
  const now = useNow();
  const [isOpen, pages] = useDisclosure(false);
  const { read, unchanged, leftOut, failed, waiting } = website.pages;
  const all = read + unchanged + leftOut + failed + waiting;
  const done = all - waiting;
  const time = (at: string) => relativeTime(at, now, i18n.language);
  const facts = [
    t('sites.progress', { read: read + unchanged, all }),
    unchanged > 0 && t('sites.unchanged', { count: unchanged }),
    leftOut > 0 && t('sites.leftOut', { count: leftOut }),
    failed > 0 && t('sites.failed', { count: failed }),
    website.readAt && t('sites.readAt', { time: time(website.readAt) }),
    website.nextAt && t('sites.nextAt', { time: time(website.nextAt) }),
  ].filter(Boolean);
  return (
    <Card>
      <div className={styles['site']}>
        <div className={styles['siteTop']}>
          <h2>{website.url}</h2>
          <Group gap="xs">
            <Badge variant="light" tt="none" color={colours[website.status]}>
              {t(`sites.status.${website.status}`)}
            </Badge>
            {mayChange && <SiteMenu website={website} />}
          </Group>
        </div>
        {isBeingRead(website) && (
          <Progress aria-label={website.url} value={all === 0 ? 0 : (done / all) * 100} animated />
        )}
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {website.reason && (
          <div className={settings['problem']}>{website.reason.words[i18n.language === 'de' ? 'de' : 'en']}</div>
        )}
        <Group>
          <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={pages.toggle}>
            {t('sites.pages')}
          </Button>
        </Group>
        {isOpen && <Pages website={website} />}
      </div>
    </Card>
  );
}

function SiteMenu({ website }: { website: Website }) {
  const { t } = useTranslation('knowledge');
  const { t: common } = useTranslation();
  const refresh = useActOnWebsite('refresh', () => t('sites.added'));
  const stop = useActOnWebsite('stop', () => t('sites.status.stopped'));
  const remove = useActOnWebsite('remove', () => t('sites.removed'));
  const [isEditing, editing] = useDisclosure(false);
  const [isRemoving, removing] = useDisclosure(false);
  return (
    <>
      <MoreMenu of={website.url}>
        {isBeingRead(website) ? (
          <Menu.Item leftSection={<IconPlayerStop size={16} />} onClick={() => stop.mutate(website)}>
            {t('sites.stop')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => refresh.mutate(website)}>
            {t('sites.now')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={editing.open}>
          {t('sites.edit')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={removing.open}>
          {t('sites.remove')}
        </Menu.Item>
      </MoreMenu>
      {isEditing && <WebsiteForm website={website} close={editing.close} />}
      <Confirm
        asked={
          isRemoving
            ? {
                title: t('sites.removeTitle', { name: website.url }),
                text: t('sites.removeText'),
                action: common('actions.delete'),
                isDangerous: true,
                run: () => remove.mutate(website, { onSettled: removing.close }),
              }
            : undefined
        }
        isPending={remove.isPending}
        close={removing.close}
      />
    </>
  );
}

function Pages({ website }: { website: Website }) {
  const { t, i18n } = useTranslation('knowledge');
  const list = useSitePages(website);
  const pages = list.data?.pages.flatMap((page) => page.pages);
  if (list.isPending) return <Skeleton height={90} />;
  if (list.isError && !pages) return <FailureState error={list.error} retry={() => void list.refetch()} />;
  if (pages?.length === 0) return <Text c="dimmed">{t('sites.pagesEmpty')}</Text>;
  return (
    <>
      <ul className={styles['pages']}>
        {pages?.map((page) => (
          <li key={page.id}>
            <div>
              <a href={page.url} target="_blank" rel="noopener noreferrer nofollow">
                {page.title ?? page.url}
              </a>
              {page.reason && (
                <div className={settings['problem']}>{page.reason.words[i18n.language === 'de' ? 'de' : 'en']}</div>
              )}
            </div>
            <Badge
              variant="light"
              tt="none"
              miw="max-content"
              color={page.state === 'failed' ? 'red' : page.state === 'left_out' ? 'orange' : 'gray'}
            >
              {t(`sites.page.${page.state}`)}
            </Badge>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Group>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('sites.more')}
          </Button>
        </Group>
      )}
    </>
  );
}
