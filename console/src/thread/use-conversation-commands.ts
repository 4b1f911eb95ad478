import type { Conversation } from '@switchboard/protocol';
import {
  IconAlarmSnooze,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowMerge,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconFlag,
  IconHandStop,
  IconNote,
  IconShieldX,
  IconSparkles,
  IconTag,
  IconUserCheck,
  IconUserShare,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isWaiting } from '../inbox/list-merge.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { shortcutKeys } from '../shortcuts/shortcuts.ts';
import type { DialogName } from './conversation-dialogs.tsx';
import type { OpenMenu } from './thread-header.tsx';
import type { ConversationActions } from './use-conversation-actions.ts';

type Ways = {
  write: (kind: 'reply' | 'note') => void;
  open: (menu: OpenMenu) => void;
  ask: (dialog: DialogName) => void;
};

export function useConversationCommands(
  conversation: Conversation | undefined,
  actions: ConversationActions,
  { write, open, ask }: Ways,
): void {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const isAtRest = conversation?.status === 'closed' || conversation?.status === 'resolved';
  const isSpam = conversation?.spamAt !== undefined;
  const isBlocked = conversation?.visitor?.blockedAt !== undefined;
  const assistant = conversation?.assistantState;
  const waits = conversation !== undefined && isWaiting(conversation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ways are made anew on each render and do the same
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
    const later = (act: () => void) => () => setTimeout(act, 250);
    const menu = (name: OpenMenu) => later(() => open(name));
    return [
      offer(
        'reply',
        t('commands.reply'),
        IconArrowBackUp,
        later(() => write('reply')),
        shortcutKeys.reply,
      ),
      offer(
        'note',
        t('commands.note'),
        IconNote,
        later(() => write('note')),
        shortcutKeys.note,
      ),
      offer('assign', t('commands.assign'), IconUserShare, menu('assign'), shortcutKeys.assign),
      offer('assignMe', t('commands.assignMe'), IconUserCheck, actions.assignToMe, shortcutKeys.assignMe),
      ...(assistant === 'active' || waits
        ? [offer('takeOver', t('commands.takeOver'), IconHandStop, actions.takeOver)]
        : []),
      ...(assistant === 'paused' ? [offer('handBack', t('commands.handBack'), IconSparkles, actions.handBack)] : []),
      ...(isAtRest
        ? [offer('reopen', t('closing.reopen'), IconArrowForwardUp, actions.reopen)]
        : [
            offer('resolve', t('commands.resolve'), IconCircleCheck, actions.resolve, shortcutKeys.resolve),
            offer('snooze', t('commands.snooze'), IconAlarmSnooze, menu('snooze'), shortcutKeys.snooze),
            offer('close', t('commands.close'), IconCircleX, actions.close, shortcutKeys.close),
          ]),
      offer('priority', t('commands.priority'), IconFlag, menu('priority'), shortcutKeys.priority),
      offer('tag', t('commands.tag'), IconTag, menu('tag'), shortcutKeys.tag),
      offer('merge', desk('merge.action'), IconArrowMerge, () => ask('merge')),
      offer('spam', desk(isSpam ? 'spam.clear' : 'spam.mark'), IconShieldX, () => actions.markSpam(!isSpam)),
      isBlocked
        ? offer('unblock', desk('block.lift'), IconUserCheck, actions.unblock)
        : offer('block', desk('block.action'), IconBan, () => ask('block')),
    ];
  }, [t, desk, actions, isAtRest, isSpam, isBlocked, assistant, waits]);
  useCommands(commands);
}
