import { Indicator, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconCommand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useToReturn } from '../calls/history-queries.ts';
import { useWaiting } from '../inbox/inbox-queries.ts';
import iconUrl from '../look/icon.svg';
import { useWorkspace } from '../session/workspace.tsx';
import { modifierName } from '../shortcuts/shortcuts.ts';
import { destinationsOf, ON_PHONE } from './destinations.ts';
import styles from './shell.module.css';

// The menus come a moment after the list; their places are kept.
const PresenceSwitch = lazy(() => import('./presence-switch.tsx'));
const ProfileMenu = lazy(() => import('./profile-menu.tsx'));
const MorePlaces = lazy(() => import('./more-places.tsx'));

/** The rail at the side, or on a phone the bar at the bottom. */
export function Navigation({ isPhone }: { isPhone: boolean }) {
  const { t, i18n } = useTranslation();
  const { slug, agent } = useWorkspace();
  const waiting = useWaiting();
  const toReturn = useToReturn();
  // What waits behind a place, and how that is said.
  const marks: Partial<Record<string, { count: number; said: string }>> = {
    inbox: { count: waiting, said: t('inbox.waiting', { count: waiting }) },
    calls: { count: toReturn, said: t('rail.toReturn', { count: toReturn }) },
  };
  const marked = (name: string) => ({ count: 0, said: '', ...marks[name] });
  const places = destinationsOf(agent.role);
  return (
    <nav className={isPhone ? styles['bar'] : styles['rail']} aria-label={t('rail.label')}>
      {!isPhone && <img className={styles['logo']} src={iconUrl} alt="" width={30} height={30} />}
      <ul className={styles['places']}>
        {(isPhone ? places.slice(0, ON_PHONE) : places).map(({ name, to, icon: Picture }) => (
          <li key={name}>
            <Tooltip label={t(`rail.${name}`)} position="right" disabled={isPhone}>
              <Link to={to} params={{ slug }} className={styles['railButton']} activeProps={{ 'data-active': true }}>
                <Indicator
                  label={<span aria-hidden>{marked(name).count > 99 ? '99+' : marked(name).count}</span>}
                  size={16}
                  offset={1}
                  color="orange.8"
                  disabled={marked(name).count === 0}
                >
                  <Picture size={21} stroke={1.6} />
                </Indicator>
                <span className={styles['railWord']}>{t(`rail.${name}`)}</span>
                {marked(name).count > 0 && <VisuallyHidden>, {marked(name).said}</VisuallyHidden>}
              </Link>
            </Tooltip>
          </li>
        ))}
        {isPhone && (
          <li>
            <Suspense fallback={<span className={styles['railButton']} />}>
              <MorePlaces places={places.slice(ON_PHONE)} />
            </Suspense>
          </li>
        )}
      </ul>
      <div className={styles['mine']}>
        {!isPhone && (
          <>
            <Tooltip
              label={`${t('rail.commands')} (${modifierName(navigator.platform, i18n.language)} K)`}
              position="right"
            >
              <UnstyledButton className={styles['railButton']} aria-label={t('rail.commands')} onClick={spotlight.open}>
                <IconCommand size={20} stroke={1.6} />
              </UnstyledButton>
            </Tooltip>
            <Suspense fallback={<span className={styles['railButton']} />}>
              <PresenceSwitch />
            </Suspense>
          </>
        )}
        <Suspense fallback={<span className={styles['avatarButton']} />}>
          <ProfileMenu withPresence={isPhone} />
        </Suspense>
      </div>
    </nav>
  );
}
