import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';

type Properties = {
  asked: { title: string; text: string; action: string; isDangerous?: boolean; run: () => void } | undefined;
  isPending: boolean;
  close: () => void;
};

/** Asks once before something is done that cannot simply be taken back. */
export function Confirm({ asked, isPending, close }: Properties) {
  const { t } = useTranslation();
  return (
    <Dialog opened={asked !== undefined} onClose={close} title={asked?.title}>
      <Stack>
        <Text size="sm">{asked?.text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('actions.cancel')}
          </Button>
          <Button {...(asked?.isDangerous && { color: 'red.8' })} loading={isPending} onClick={() => asked?.run()}>
            {asked?.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
