import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './settings-layout.module.css';
import { settingsGroups, settingsPlacesOf } from './settings-places.ts';

/** The menu beside the page; on a phone the menu is a page of its own. */
export function SettingsLayout() {
  const { t } = useTranslation('settings');
  const { slug } = useWorkspace();
  const isMenu = Boolean(useMatchRoute()({ to: '/$slug/settings', params: { slug } }));
  return (
    <div className={styles['layout']} data-menu={isMenu || undefined}>
      <SettingsMenu />
      <div className={styles['page']}>
        <Link to="/$slug/settings" params={{ slug }} className={styles['back']}>
          ‹ {t('back')}
        </Link>
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}

function SettingsMenu() {
  const { t } = useTranslation('settings');
  const { slug, agent } = useWorkspace();
  const places = settingsPlacesOf(agent.role);
  return (
    <nav className={styles['menu']} aria-label={t('label')}>
      <h2 className={styles['title']}>{t('label')}</h2>
      {settingsGroups
        .map((group) => ({ group, inside: places.filter((place) => place.group === group) }))
        .filter(({ inside }) => inside.length > 0)
        .map(({ group, inside }) => (
          <section key={group}>
            <h3 className={styles['group']}>{t(`group.${group}`)}</h3>
            <ul>
              {inside.map(({ name, to, icon: Picture }) => (
                <li key={name}>
                  <Link to={to} params={{ slug }} className={styles['place']} activeProps={{ 'data-active': true }}>
                    <Picture size={17} stroke={1.6} />
                    {t(`page.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}
