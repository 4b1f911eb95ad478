import { useMediaQuery } from '@mantine/hooks';
import { Navigate } from '@tanstack/react-router';
import { useWorkspace } from '../session/workspace.tsx';
import { phone } from '../shell/phone.ts';
import { settingsPlacesOf } from './settings-places.ts';

/** Beside the menu there is always a page; on a phone the menu itself is the page. */
export function SettingsStart() {
  const { slug, agent } = useWorkspace();
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const first = settingsPlacesOf(agent.role).find(({ group }) => group !== 'mine');
  return isPhone || !first ? null : <Navigate to={first.to} params={{ slug }} replace />;
}
