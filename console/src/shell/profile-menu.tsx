import { Menu, SegmentedControl, Stack, Switch, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { prefer, usePreferences } from '../session/preferences.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { modifierName } from '../shortcuts/shortcuts.ts';
import { askForNotices, noticePermission } from './desktop-notice.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { PresenceItems, useMyPresence } from './presence-switch.tsx';
import styles from './shell.module.css';

const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <Stack gap={4}>
    <Text size="xs" c="dimmed" fw={600}>
      {label}
    </Text>
    {children}
  </Stack>
);

export default function ProfileMenu({ withPresence = false }: { withPresence?: boolean }) {
  const { t } = useTranslation();
  const { agent, slug, signOut } = useWorkspace();
  const { status } = useMyPresence();
  return (
    <Menu
      position={withPresence ? 'top-end' : 'right-end'}
      offset={10}
      width={288}
      shadow="md"
      closeOnItemClick={false}
    >
      <Menu.Target>
        <UnstyledButton className={styles['avatarButton']} aria-label={t('rail.profile')}>
          <PersonAvatar name={agent.name} size={34} presence={status} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles['who']}>
          <PersonAvatar name={agent.name} size={36} />
          <div>
            <Text fw={600} size="sm" lh={1.3}>
              {agent.name}
            </Text>
            <Text size="xs" c="dimmed">
              {t(`role.${agent.role}`)} · {slug}
            </Text>
          </div>
        </div>
        <Menu.Divider />
        {withPresence && (
          <>
            <PresenceItems />
            <Menu.Divider />
          </>
        )}
        <ProfileSettings />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('profile.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The browser asks once; what it refused it asks no more, and we say so. */
function NotifySwitch() {
  const { t } = useTranslation();
  const { notify } = usePreferences();
  const [permission, setPermission] = useState(noticePermission());
  if (permission === 'unsupported') return null;
  return (
    <Switch
      size="xs"
      label={t('profile.notify')}
      description={permission === 'denied' ? t('profile.notifyBlocked') : undefined}
      disabled={permission === 'denied'}
      checked={notify && permission === 'granted'}
      onChange={(event) => {
        if (!event.currentTarget.checked) return prefer({ notify: false });
        void askForNotices().then((answer) => {
          setPermission(answer);
          prefer({ notify: answer === 'granted' });
        });
      }}
    />
  );
}

function ProfileSettings() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { sendWith, shortcuts, sound } = usePreferences();
  return (
    <Stack gap="sm" px="sm" py="xs">
      <Field label={t('profile.language')}>
        <LanguageSwitch fullWidth />
      </Field>
      <Field label={t('profile.appearance')}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('profile.appearance')}
          value={colorScheme}
          onChange={setColorScheme}
          data={[
            { value: 'light' as const, label: t('profile.light') },
            { value: 'dark' as const, label: t('profile.dark') },
            { value: 'auto' as const, label: t('profile.auto') },
          ]}
        />
      </Field>
      <Field label={t('profile.sendWith')}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('profile.sendWith')}
          value={sendWith}
          onChange={(value) => prefer({ sendWith: value })}
          data={[
            { value: 'enter' as const, label: t('profile.enter') },
            {
              value: 'mod+enter' as const,
              label: t('profile.modEnter', { mod: modifierName(navigator.platform, i18n.language) }),
            },
          ]}
        />
      </Field>
      <Switch
        size="xs"
        label={t('profile.shortcuts')}
        checked={shortcuts}
        onChange={(event) => prefer({ shortcuts: event.currentTarget.checked })}
      />
      <Switch
        size="xs"
        label={t('profile.sound')}
        checked={sound}
        onChange={(event) => prefer({ sound: event.currentTarget.checked })}
      />
      <NotifySwitch />
    </Stack>
  );
}
