import { IconChecklist } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { settingsPlacesOf } from '../settings/settings-places.ts';
import type { Command } from './commands.ts';
import { destinationsOf } from './destinations.ts';
import { placeWords } from './place-words.ts';

/** The palette leads to every main page and to each page of the settings that this person needs. */
export function usePlaceCommands(): Command[] {
  const { t } = useTranslation();
  const { t: settings } = useTranslation('settings');
  const { slug, agent } = useWorkspace();
  const navigate = useNavigate();
  return useMemo<Command[]>(() => {
    const words = (name: string) => ({ words: placeWords[name] ?? '' });
    return [
      ...destinationsOf(agent.role).map(
        ({ name, to, icon }): Command => ({
          id: `go ${name}`,
          group: 'go',
          label: t(`rail.${name}`),
          icon,
          ...words(name),
          run: () => void navigate({ to, params: { slug } }),
        }),
      ),
      ...settingsPlacesOf(agent.role).map(
        ({ name, to, icon }): Command => ({
          id: `settings ${name}`,
          group: 'settings',
          label: settings(`page.${name}`),
          icon,
          ...words(name),
          run: () => void navigate({ to, params: { slug } }),
        }),
      ),
      {
        id: 'first steps',
        group: 'settings',
        label: settings('firstSteps'),
        icon: IconChecklist,
        ...words('start'),
        run: () => void navigate({ to: '/$slug/start', params: { slug } }),
      },
    ];
  }, [t, settings, agent.role, slug, navigate]);
}
