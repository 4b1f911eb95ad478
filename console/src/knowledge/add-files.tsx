import '@mantine/dropzone/styles.css';
import { ActionIcon, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconCircleCheck, IconFileUpload, IconRefresh, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useFailureText } from '../shell/use-failure.ts';

const mostBytes = 20 * 1024 * 1024;
const endings = /\.(pdf|docx|xlsx|csv|tsv|html?|md|markdown|txt)$/i;
type Sent = { key: number; file: File; share: number; state: 'sending' | 'done' | 'failed'; reason?: string };

export default function AddFiles({ close }: { close: () => void }) {
  const { t } = useTranslation('knowledge');
  const { rest, slug } = useWorkspace();
  const queries = useQueryClient();
  const failureText = useFailureText();
  const [sent, setSent] = useState<Sent[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const next = useRef(0);
  const mark = (key: number, change: Partial<Sent>) =>
    setSent((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));

  const send = async (key: number, file: File) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    mark(key, { state: 'sending', share: 0 });
    const form = new FormData();
    form.append('file', file);
    try {
      await rest.upload('/console/knowledge/files', form, {
        signal: stop.signal,
        onProgress: (share) => mark(key, { share }),
      });
      mark(key, { state: 'done', share: 1 });
      await queries.invalidateQueries({ queryKey: ['knowledge', slug] });
    } catch (error) {
      mark(key, { state: 'failed', reason: stop.signal.aborted ? t('files.cancelled') : failureText(error) });
    } finally {
      stops.current.delete(key);
    }
  };

  const take = (files: File[]) => {
    for (const file of files) {
      const key = next.current++;
      const { name } = file;
      const reason =
        file.size > mostBytes
          ? t('files.tooLarge', { name })
          : endings.test(name)
            ? undefined
            : t('files.wrongType', { name });
      setSent((all) => [
        ...all,
        { key, file, share: 0, state: reason ? 'failed' : 'sending', ...(reason && { reason }) },
      ]);
      if (!reason) void send(key, file);
    }
  };

  return (
    <Dialog opened onClose={close} size="lg" title={t('files.title')}>
      <Stack>
        <Dropzone onDrop={take} inputProps={{ 'aria-label': t('files.drop') }}>
          <Stack align="center" py="lg" gap={6}>
            <IconFileUpload size={30} stroke={1.5} aria-hidden />
            <Text fw={560} ta="center">
              {t('files.drop')}
            </Text>
            <Text size="sm" c="dimmed" ta="center">
              {t('files.text')}
            </Text>
          </Stack>
        </Dropzone>
        <Stack gap="xs" aria-live="polite">
          {sent.map((one) => (
            <SentRow
              key={one.key}
              sent={one}
              cancel={() => stops.current.get(one.key)?.abort()}
              again={() => void send(one.key, one.file)}
            />
          ))}
        </Stack>
        <Group justify="flex-end">
          <Button onClick={close}>{t('files.finish')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function SentRow({ sent, cancel, again }: { sent: Sent; cancel: () => void; again: () => void }) {
  const { t } = useTranslation('knowledge');
  const { file, share, state, reason } = sent;
  const canRetry = state === 'failed' && file.size <= mostBytes && endings.test(file.name);
  return (
    <Group wrap="nowrap" justify="space-between">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text truncate fw={560}>
          {file.name}
        </Text>
        {state === 'sending' && <Progress value={share * 100} size="sm" aria-label={file.name} />}
        <Text size="xs" c={state === 'failed' ? 'var(--sb-bad)' : 'dimmed'}>
          {state === 'sending' && t('files.sending', { percent: Math.round(share * 100) })}
          {state === 'done' && t('files.done')}
          {state === 'failed' && reason}
        </Text>
      </div>
      {state === 'sending' && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('files.cancel')} onClick={cancel}>
          <IconX size={16} />
        </ActionIcon>
      )}
      {canRetry && (
        <ActionIcon variant="subtle" aria-label={t('files.again')} onClick={again}>
          <IconRefresh size={16} />
        </ActionIcon>
      )}
      {state === 'done' && <IconCircleCheck size={18} color="var(--sb-good)" aria-hidden />}
    </Group>
  );
}
