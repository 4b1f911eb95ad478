import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

const undoForMs = 8000;

function UndoToast({ text, undo }: { text: string; undo: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="subtle" flex="none" onClick={undo}>
        {t('actions.undo')}
      </Button>
    </Group>
  );
}

/** Says what was done, and takes it back for who asks soon. */
export function offerUndo(text: string, undo: () => unknown): void {
  const toast = notifications.show({ message: '', autoClose: undoForMs, color: 'petrol' });
  const takeBack = () => {
    notifications.hide(toast);
    void undo();
  };
  notifications.update({ id: toast, message: <UndoToast text={text} undo={takeBack} /> });
}
