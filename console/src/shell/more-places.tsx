import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import type { Destination } from './destinations.ts';
import styles from './shell.module.css';

/** The places for which the bar of a phone has no room. */
export default function MorePlaces({ places }: { places: readonly Destination[] }) {
  const { t } = useTranslation();
  const { slug } = useWorkspace();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isHere = places.some(({ to }) => path.includes(to.replace('$slug', slug)));
  return (
    <Menu position="top" offset={10} width={220} shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles['railButton']} data-active={isHere || undefined}>
          <IconDots size={21} stroke={1.6} />
          <span className={styles['railWord']}>{t('rail.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ name, to, icon: Picture }) => (
          <Menu.Item
            key={name}
            renderRoot={(props) => <Link to={to} params={{ slug }} {...props} />}
            leftSection={<Picture size={19} stroke={1.6} />}
          >
            {t(`rail.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
