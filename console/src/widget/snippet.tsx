import { Group } from '@mantine/core';
import styles from '../settings/settings.module.css';
import { CopyButton } from '../shell/copy-button.tsx';

export function Snippet({ code }: { code: string }) {
  return (
    <>
      <code className={styles['snippet']} style={{ marginTop: 12 }}>
        {code}
      </code>
      <Group justify="flex-end" mt="sm">
        <CopyButton text={code} />
      </Group>
    </>
  );
}
