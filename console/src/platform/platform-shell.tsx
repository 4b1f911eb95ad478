import { ActionIcon, Drawer, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconKey, IconLogout, IconMenu2, IconSelector, IconShieldLock } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import iconUrl from '../look/icon.svg';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { phone } from '../shell/phone.ts';
import { OneTimeBanner } from './one-time-banner.tsx';
import { OwnPassword } from './own-password.tsx';
import styles from './platform.module.css';
import { usePlatform } from './platform.tsx';
import { platformPlaces } from './platform-places.ts';
import { useTellLanguage } from './use-tell-language.ts';

/** The menu beside the page; on a phone it is drawn in from the side. */
export function PlatformShell() {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const [isMenuOpen, menu] = useDisclosure(false);
  const [isChoosing, choosing] = useDisclosure(false);
  return (
    <div className={styles['shell']}>
      <a className="skip-link" href="#content">
        {common('app.skip')}
      </a>
      {isPhone ? (
        <header className={styles['bar']}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('menu')} onClick={menu.open}>
            <IconMenu2 size={21} />
          </ActionIcon>
          <Brand />
          <Drawer
            opened={isMenuOpen}
            onClose={menu.close}
            size={290}
            title={<Brand />}
            closeButtonProps={{ 'aria-label': common('actions.close') }}
          >
            <Places go={menu.close} />
            <Who choose={choosing.open} go={menu.close} />
          </Drawer>
        </header>
      ) : (
        <section className={styles['side']} aria-label={t('area')}>
          <Brand />
          <Places />
          <Who choose={choosing.open} />
        </section>
      )}
      <div className={styles['main']}>
        <OneTimeBanner choose={choosing.open} />
        <main id="content" className={styles['content']} tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <OwnPassword isOpen={isChoosing} close={choosing.close} />
    </div>
  );
}

function Brand() {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  return (
    <div className={styles['brand']}>
      <img src={iconUrl} alt="" width={28} height={28} />
      <span>
        {common('app.name')}
        <small>{t('area')}</small>
      </span>
    </div>
  );
}

function Places({ go }: { go?: () => void }) {
  const { t } = useTranslation('platform');
  return (
    <nav className={styles['places']} aria-label={t('menu')}>
      <ul>
        {platformPlaces.map(({ name, to, icon: Picture }) => (
          <li key={name}>
            <Link
              to={to}
              className={styles['place']}
              activeProps={{ 'data-active': true }}
              {...(go && { onClick: go })}
            >
              <Picture size={18} stroke={1.6} />
              {t(`page.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Who({ choose, go }: { choose: () => void; go?: () => void }) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const { operator, signOut } = usePlatform();
  const tellLanguage = useTellLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={250} shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={styles['who']}>
          <PersonAvatar name={operator.name} size={32} />
          <span className={styles['whoText']}>
            <Text span size="sm" fw={560} truncate display="block">
              {operator.name}
            </Text>
            <Text span size="xs" c="dimmed" display="block">
              {t(`role.${operator.role}`)}
            </Text>
          </span>
          <IconSelector size={16} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles['choices']}>
          <LanguageSwitch fullWidth chosen={tellLanguage} />
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={common('profile.appearance')}
            value={colorScheme}
            onChange={setColorScheme}
            data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: common(`profile.${value}`) }))}
          />
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconShieldLock size={16} />}
          closeMenuOnClick
          renderRoot={(props) => <Link to="/platform/account" {...props} />}
          {...(go && { onClick: go })}
        >
          {t('account.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} closeMenuOnClick onClick={choose}>
          {t('ownPassword.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {common('profile.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
