import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';

type Properties = { isOpen: boolean; close: () => void; takeTheirs: () => void; keepMine: () => void };

/** Somebody else saved while this was edited. */
export function PlanConflict({ isOpen, close, takeTheirs, keepMine }: Properties) {
  const { t } = useTranslation('platform');
  return (
    <Dialog opened={isOpen} onClose={close} title={t('conflict.title')}>
      <Stack>
        <Text size="sm">{t('conflict.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={takeTheirs}>
            {t('conflict.theirs')}
          </Button>
          <Button onClick={keepMine} data-autofocus>
            {t('conflict.mine')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
