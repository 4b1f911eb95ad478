import '@mantine/spotlight/styles.css';
import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useOfferedCommands } from './commands.ts';
import { usePlaceCommands } from './place-commands.ts';
import { recentCommands, recentFirst, rememberCommand } from './recent-commands.ts';

const groups: Command['group'][] = ['conversation', 'go', 'settings', 'view'];

export function Palette() {
  const { t } = useTranslation();
  const [recent, setRecent] = useState(recentCommands);
  const commands = [...useOfferedCommands(), ...usePlaceCommands()];
  const actions = groups
    .map((group) => ({
      group: group === 'settings' ? t('rail.settings') : t(`commands.${group}`),
      actions: recentFirst(
        commands.filter((command) => command.group === group),
        recent,
      ).map(({ id, label, icon: Picture, keys, words, run }) => ({
        id,
        label,
        ...(words && { keywords: words }),
        onClick: () => {
          setRecent(rememberCommand(id));
          run();
        },
        leftSection: <Picture size={18} stroke={1.6} />,
        rightSection: keys ? <Kbd size="xs">{keys}</Kbd> : undefined,
      })),
    }))
    .filter(({ actions: offered }) => offered.length > 0);
  return (
    <Spotlight
      actions={actions}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={t('commands.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} />,
        placeholder: t('commands.placeholder'),
        'aria-label': t('commands.placeholder'),
      }}
    />
  );
}
