import { Group, Switch, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LimitedButton } from '../plan/limited-button.tsx';
import { PlanNotice } from '../plan/plan-notice.tsx';
import { useWorkspace } from '../session/workspace.tsx';
import { ReadOnly } from '../settings/read-only.tsx';
import styles from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { DeactivateMember } from './deactivate-member.tsx';
import { Invitations } from './invitations.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberForm } from './member-form.tsx';
import { MembersTable } from './members-table.tsx';
import { type Person, usePeople } from './team-queries.ts';
import { type TeamSearch, teamSearch } from './team-search.ts';

const fits = ({ name, username, email }: Person, query: string): boolean =>
  [name, username, email ?? ''].some((text) => text.toLocaleLowerCase().includes(query));

export function TeamPage() {
  const { t } = useTranslation('team');
  const { agent } = useWorkspace();
  const runsTeam = mayManage(agent.role);
  const people = usePeople();
  const { q = '', inactive } = useSearch({ strict: false }) as TeamSearch;
  const navigate = useNavigate();
  const filter = (change: { q?: string | undefined; inactive?: true | undefined }) =>
    void navigate({ to: '.', search: (before) => teamSearch({ ...before, ...change }), replace: true });
  const [isInviting, inviting] = useDisclosure(false);
  const [edited, setEdited] = useState<Person>();
  const [leaving, setLeaving] = useState<Person>();
  const invite = (
    <LimitedButton quota="agents" leftSection={<IconUserPlus size={17} />} onClick={inviting.open}>
      {t('invite')}
    </LimitedButton>
  );
  return (
    <SettingsPage title={t('title')} text={t('text')} {...(runsTeam && { actions: invite })}>
      {!runsTeam && <ReadOnly text={t('readOnly')} />}
      {runsTeam && <PlanNotice quota="agents" />}
      <Group gap="md">
        <TextInput
          flex={1}
          miw={200}
          value={q}
          maxLength={100}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={17} />}
          onChange={({ currentTarget }) => filter({ q: currentTarget.value || undefined })}
        />
        {runsTeam && (
          <Switch
            label={t('showInactive')}
            checked={inactive === true}
            onChange={({ currentTarget }) => filter({ inactive: currentTarget.checked || undefined })}
          />
        )}
      </Group>
      <div className={styles['tableCard']}>
        <Loaded query={people}>
          {(all) => {
            const shown = all.filter((person) => (inactive || person.active) && fits(person, q.toLocaleLowerCase()));
            return shown.length > 0 ? (
              <MembersTable people={shown} edit={setEdited} deactivate={setLeaving} />
            ) : (
              <EmptyState icon={IconUsers} title={t('nobody')} text={t('nobodyText')} />
            );
          }}
        </Loaded>
      </div>
      {runsTeam && <Invitations invite={inviting.open} />}
      <InviteForm isOpen={isInviting} close={inviting.close} />
      <MemberForm person={edited} close={() => setEdited(undefined)} />
      <DeactivateMember person={leaving} close={() => setLeaving(undefined)} />
    </SettingsPage>
  );
}
