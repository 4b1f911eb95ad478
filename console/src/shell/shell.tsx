import { useComputedColorScheme, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconCommand, IconKeyboard, IconLogout, IconSunMoon } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { accountWords } from '../account/words/index.ts';
import { useLiveHistory } from '../calls/history-queries.ts';
import { ownCall, ringingAt } from '../calls/live-calls.ts';
import { useCalls, useHearCalls } from '../calls/use-calls.ts';
import { callWords } from '../calls/words/index.ts';
import { pageOf } from '../language/areas.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { settingsWords } from '../settings/words/index.ts';
import { modifierName } from '../shortcuts/shortcuts.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { type Command, useCommands } from './commands.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { Navigation } from './navigation.tsx';
import { phone } from './phone.ts';
import styles from './shell.module.css';
import { useActivity } from './use-activity.ts';
import { useLive } from './use-live.ts';

const Palette = pageOf('settings', settingsWords, async () => (await import('./palette.tsx')).Palette);
const EmailBanner = pageOf(
  'account',
  accountWords,
  async () => (await import('../account/email-banner.tsx')).EmailBanner,
);
const CallBanner = pageOf('calls', callWords, async () => (await import('../calls/call-banner.tsx')).CallBanner);
const ShortcutsOverlay = lazy(() => import('./shortcuts-overlay.tsx'));

export function Shell() {
  const { t } = useTranslation();
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const [isHelpOpen, help] = useDisclosure(false);
  const announcement = useLive();
  useActivity();
  useHearCalls();
  useLiveHistory();
  useShellCommands(help.open);
  useShortcuts({ help: help.open });
  return (
    <div className={styles['shell']}>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <Navigation isPhone={isPhone} />
      <div className={styles['page']}>
        <ConnectionBar />
        <Calls />
        <Suspense>
          <EmailBanner />
        </Suspense>
        <main id="content" className={styles['content']} tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <VisuallyHidden aria-live="polite">{announcement}</VisuallyHidden>
      <Suspense>
        <Palette />
        {isHelpOpen && <ShortcutsOverlay onClose={help.close} />}
      </Suspense>
    </div>
  );
}

/** Its words and looks are fetched with the first call. */
function Calls() {
  const { agent } = useWorkspace();
  const calls = useCalls();
  if (!ownCall(calls, agent.agentId) && ringingAt(calls, agent.agentId).length === 0) return null;
  return (
    <Suspense>
      <CallBanner />
    </Suspense>
  );
}

function useShellCommands(openHelp: () => void): void {
  const { t, i18n } = useTranslation();
  const { signOut } = useWorkspace();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'theme',
        group: 'view',
        label: t('commands.toggleTheme'),
        icon: IconSunMoon,
        run: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark'),
      },
      { id: 'help', group: 'view', label: t('commands.help'), icon: IconKeyboard, keys: '?', run: openHelp },
      {
        id: 'palette',
        group: 'view',
        label: t('commands.palette'),
        icon: IconCommand,
        keys: `${modifierName(navigator.platform, i18n.language)} K`,
        run: spotlight.open,
      },
      { id: 'signOut', group: 'view', label: t('commands.signOut'), icon: IconLogout, run: () => void signOut() },
    ],
    [t, i18n.language, scheme, setColorScheme, openHelp, signOut],
  );
  useCommands(commands);
}
