import { Badge, Button, Group, Text } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Time } from '../shell/time.tsx';
import { useChange } from '../shell/use-change.ts';
import team from './team.module.css';
import { type Invitation, teamKeys, useInvitations } from './team-queries.ts';

export function Invitations({ invite }: { invite: () => void }) {
  const { t } = useTranslation('team');
  const list = useInvitations();
  return (
    <section className={styles['tableCard']} aria-label={t('invitations')}>
      <h2 className={team['cardTitle']}>{t('invitations')}</h2>
      <Loaded query={list} rows={2}>
        {({ pages }) => {
          const invitations = pages.flatMap((page) => page.invitations);
          if (invitations.length === 0) {
            return (
              <EmptyState
                icon={IconMailPlus}
                title={t('noInvitations')}
                text={t('noInvitationsText')}
                action={
                  <Button variant="default" onClick={invite}>
                    {t('invite')}
                  </Button>
                }
              />
            );
          }
          return (
            <ul className={team['list']}>
              {invitations.map((invitation) => (
                <InvitationRow key={invitation.invitationId} invitation={invitation} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {list.hasNextPage && (
        <Group justify="center" p="sm">
          <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </Group>
      )}
    </section>
  );
}

const colours = { open: 'petrol', accepted: 'gray', revoked: 'gray', expired: 'orange' } as const;

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t, i18n } = useTranslation('team');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const { invitationId, email, name, role, departments, status, invitedBy, sentAt, expiresAt } = invitation;
  const stale = [teamKeys.invitations(slug)];
  const resend = useChange({
    act: (rest) => rest.post(`/console/invitations/${invitationId}/resend`),
    stale,
    done: () => t('resent', { email }),
  });
  const revoke = useChange({
    act: (rest) => rest.delete(`/console/invitations/${invitationId}`),
    stale,
    done: () => t('revoked', { email }),
  });
  const day = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long' }).format(new Date(expiresAt));
  return (
    <li className={team['row']} data-invitation={email}>
      <div className={team['grow']}>
        <span className={styles['itemTitle']}>{name ?? email}</span>
        <Text size="xs" c="dimmed">
          {[
            name && email,
            common(`role.${role}`),
            departments.map((each) => each.name).join(', '),
            invitedBy && t('invitedBy', { name: invitedBy }),
            status === 'open' && t('expires', { date: day }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Text size="xs" c="dimmed">
        <Time at={sentAt} />
      </Text>
      <Badge variant="light" tt="none" color={colours[status]} miw="max-content">
        {t(`status.${status}`)}
      </Badge>
      {(status === 'open' || status === 'expired') && (
        <Group gap={4} wrap="nowrap">
          <Button size="compact-sm" variant="subtle" loading={resend.isPending} onClick={() => resend.mutate()}>
            {t('resend')}
          </Button>
          {status === 'open' && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              loading={revoke.isPending}
              onClick={() => revoke.mutate()}
            >
              {t('revoke')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}
