import { Group, Kbd, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { modifierName, shortcutActions, shortcutKeys } from '../shortcuts/shortcuts.ts';
import { Dialog } from './dialog.tsx';

const labels = {
  next: 'commands.next',
  previous: 'commands.previous',
  reply: 'commands.reply',
  note: 'commands.note',
  assign: 'commands.assign',
  assignMe: 'commands.assignMe',
  resolve: 'commands.resolve',
  snooze: 'commands.snooze',
  priority: 'commands.priority',
  tag: 'commands.tag',
  select: 'commands.select',
  search: 'commands.search',
  close: 'commands.close',
  help: 'commands.help',
} as const;

export default function ShortcutsOverlay({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const mod = modifierName(navigator.platform, i18n.language);
  const rows = [
    ...shortcutActions.map((action) => ({ keys: [shortcutKeys[action]], label: t(labels[action]) })),
    { keys: [mod, 'K'], label: t('commands.palette') },
    { keys: [mod, 'Enter'], label: t('composer.send') },
  ];
  return (
    <Dialog opened onClose={onClose} title={t('commands.overlay')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('commands.overlayText')}
      </Text>
      <Stack gap={10}>
        {rows.map(({ keys, label }) => (
          <Group key={label} justify="space-between">
            <Text size="sm">{label}</Text>
            <Group gap={4}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Dialog>
  );
}
