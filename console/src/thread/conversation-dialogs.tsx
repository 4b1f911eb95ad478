import { Alert, Button, Group, Radio, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import { IconAlertTriangle, IconMessagesOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrevious } from '../context/use-previous.ts';
import { visitorName } from '../inbox/names.ts';
import { useNow } from '../inbox/use-now.ts';
import { relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import styles from './conversation-dialogs.module.css';
import type { ConversationActions } from './use-conversation-actions.ts';

export type DialogName = 'block' | 'merge';
type Properties = { conversation: Conversation; actions: ConversationActions; close: () => void };

export default function ConversationDialog({ dialog, ...given }: Properties & { dialog: DialogName }) {
  return dialog === 'block' ? <BlockDialog {...given} /> : <MergeDialog {...given} />;
}

function BlockDialog({ conversation, actions, close }: Properties) {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const [reason, setReason] = useState('');
  return (
    <Dialog opened onClose={close} title={desk('block.title', { name: visitorName(conversation, t) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void actions.block(reason.trim());
          close();
        }}
      >
        <Stack>
          <Text size="sm">{desk('block.text')}</Text>
          <TextInput
            label={desk('block.reason')}
            description={desk('block.reasonHint')}
            maxLength={300}
            value={reason}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormFoot isDangerous isPending={false} action={desk('block.do')} close={close} />
        </Stack>
      </form>
    </Dialog>
  );
}

/** Only threads of the same person can become one; the other ones are not offered. */
function MergeDialog({ conversation, actions, close }: Properties) {
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const now = useNow();
  const others = usePrevious(conversation.conversationId);
  const [chosen, choose] = useState('');
  const [isBusy, setBusy] = useState(false);
  // What is closed takes nothing in any more: of two, one has to be able to go on.
  const offered = (others.data?.pages.flatMap((page) => page.conversations) ?? []).filter(
    (one) => !one.mergedInto && !one.spamAt && (one.status !== 'closed' || conversation.status !== 'closed'),
  );
  const brought = offered.find((one) => one.conversationId === chosen && one.status === 'closed');

  async function merge() {
    setBusy(true);
    const isDone = brought ? await actions.bringHere(chosen) : await actions.mergeInto(chosen);
    setBusy(false);
    if (!isDone) return;
    close();
    if (brought) return;
    void navigate({ to: '/$slug/inbox/$conversationId', params: { slug, conversationId: chosen }, search: true });
  }

  return (
    <Dialog opened onClose={close} size="lg" title={desk('merge.title')}>
      {others.isPending && <Skeleton height={120} />}
      {others.isError && <FailureState error={others.error} retry={() => void others.refetch()} />}
      {others.isSuccess && offered.length === 0 && (
        <EmptyState icon={IconMessagesOff} title={desk('merge.nothing')} text={desk('merge.nothingText')} />
      )}
      {offered.length > 0 && (
        <Stack>
          <Text size="sm" aria-live="polite">
            {brought
              ? desk('merge.bring', { number: brought.conversationNumber })
              : desk('merge.text', { number: conversation.conversationNumber })}
          </Text>
          <Radio.Group value={chosen} onChange={choose} aria-label={desk('merge.title')}>
            <Stack gap={6} className={styles['mergeChoices']}>
              {offered.map((other) => (
                <Radio.Card key={other.conversationId} value={other.conversationId} p="sm" radius="md">
                  <Group wrap="nowrap" align="flex-start">
                    <Radio.Indicator mt={2} />
                    <div className={styles['mergeChoice']}>
                      <Text size="sm" fw={600}>
                        #{other.conversationNumber} · {t(`status.${other.status}`)}
                      </Text>
                      <Text size="sm" c="dimmed" truncate>
                        {other.preview ?? t('inbox.noMessage')}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {relativeTime(other.lastMessageAt ?? other.createdAt, now, i18n.language)}
                      </Text>
                    </div>
                  </Group>
                </Radio.Card>
              ))}
            </Stack>
          </Radio.Group>
          {others.hasNextPage && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={others.isFetchingNextPage}
              onClick={() => void others.fetchNextPage()}
            >
              {desk('search.more')}
            </Button>
          )}
          <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
            {desk('merge.warning')}
          </Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('actions.cancel')}
            </Button>
            <Button disabled={chosen === ''} loading={isBusy} onClick={() => void merge()}>
              {desk('merge.do')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
