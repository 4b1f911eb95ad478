import '@mantine/spotlight/styles.css';
import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Command, useOfferedCommands } from './commands.ts';

const groups: Command['group'][] = ['conversation', 'go', 'view'];

export default function Palette() {
  const { t } = useTranslation();
  const commands = useOfferedCommands();
  const actions = groups
    .map((group) => ({
      group: t(`commands.${group}`),
      actions: commands
        .filter((command) => command.group === group)
        .map(({ id, label, icon: Picture, keys, run }) => ({
          id,
          label,
          onClick: run,
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
