import type { Conversation } from '@switchboard/protocol';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconHandStop,
  IconNote,
  IconSparkles,
  IconUserCheck,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isWaiting } from '../inbox/list-merge.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { shortcutKeys } from '../shortcuts/shortcuts.ts';
import type { ConversationActions } from './use-conversation-actions.ts';

export function useConversationCommands(
  conversation: Conversation | undefined,
  actions: ConversationActions,
  write: (kind: 'reply' | 'note') => void,
): void {
  const { t } = useTranslation();
  const isClosed = conversation?.status === 'closed';
  const assistant = conversation?.assistantState;
  const waits = conversation !== undefined && isWaiting(conversation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `write` is made anew on each render and does the same
  const commands = useMemo<Command[]>(() => {
    const offer = (id: string, label: string, icon: Command['icon'], run: () => unknown, keys?: string): Command => ({
      id,
      group: 'conversation',
      label,
      icon,
      run: () => void run(),
      ...(keys && { keys: keys.toUpperCase() }),
    });
    // The palette gives the focus back on closing; the composer takes it after that.
    const later = (kind: 'reply' | 'note') => () => setTimeout(() => write(kind), 250);
    return [
      offer('reply', t('commands.reply'), IconArrowBackUp, later('reply'), shortcutKeys.reply),
      offer('note', t('commands.note'), IconNote, later('note'), shortcutKeys.note),
      offer('assignMe', t('commands.assignMe'), IconUserCheck, actions.assignToMe, shortcutKeys.assignMe),
      ...(assistant === 'active' || waits
        ? [offer('takeOver', t('commands.takeOver'), IconHandStop, actions.takeOver)]
        : []),
      ...(assistant === 'paused' ? [offer('handBack', t('commands.handBack'), IconSparkles, actions.handBack)] : []),
      isClosed
        ? offer('reopen', t('closing.reopen'), IconArrowForwardUp, actions.reopen)
        : offer('close', t('commands.close'), IconCircleCheck, actions.close, shortcutKeys.close),
    ];
  }, [t, actions, isClosed, assistant, waits]);
  useCommands(commands);
}
