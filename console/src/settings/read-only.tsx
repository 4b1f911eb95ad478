import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';

/** Who may look and not change is told so, and by whom it can be. */
export function ReadOnly({ text }: { text: string }) {
  return (
    <Alert color="gray" icon={<IconLock size={18} />}>
      {text}
    </Alert>
  );
}
