import type { Conversation } from '@switchboard/protocol';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../../inbox/inbox-queries.ts';
import { useWorkspace } from '../../session/workspace.tsx';
import { filled, textIn, tongueOf, useCannedReplies } from './canned-replies.ts';
import { ranked, type Trigger, triggerAt } from './trigger.ts';

export type Choice = { id: string; title: string; detail: string; text: () => Promise<string> };
type Needs = {
  text: string;
  caret: number;
  isNote: boolean;
  conversation: Conversation | undefined;
  put: (trigger: Trigger, text: string) => void;
};

const most = 30;

/** The list under the caret: what it offers, what the keys do in it. */
export function useChoices({ text, caret, isNote, conversation, put }: Needs) {
  const { i18n } = useTranslation();
  const workspace = useWorkspace();
  const [closedAt, closeAt] = useState<string>();
  const [held, setActive] = useState({ of: '', at: 0 });
  const trigger = triggerAt(text, caret, isNote);
  const name = trigger && `${trigger.kind} ${trigger.from}`;
  const isOpen = trigger !== undefined && closedAt !== name;
  const { replies, isLoading } = useCannedReplies(trigger?.kind === 'canned');
  const isPutting = useRef(false);
  const staff = useStaff().data?.staff ?? [];
  const tongue = tongueOf(conversation, i18n.language);
  const choices = isOpen ? offered(trigger) : [];
  const query = `${name} ${trigger?.query}`;
  const active = held.of === query ? Math.min(held.at, choices.length - 1) : 0;

  function offered({ kind, query: typed }: Trigger): Choice[] {
    if (kind === 'mention') {
      return ranked(
        staff.filter(({ agentId }) => agentId !== workspace.agent.agentId),
        typed,
        (person) => [person.username, ...person.name.split(' ')],
      )
        .slice(0, most)
        .map(({ agentId, name: title, username }) => ({
          id: agentId,
          title,
          detail: `@${username}`,
          text: async () => `@${username} `,
        }));
    }
    return ranked(replies, typed, ({ shortcut, title }) => [shortcut, title])
      .slice(0, most)
      .map((reply) => ({
        id: reply.replyId,
        title: `/${reply.shortcut} · ${reply.title}`,
        detail: textIn(reply, tongue),
        text: async () => (conversation ? filled(reply, conversation, tongue, workspace) : textIn(reply, tongue)),
      }));
  }

  async function choose(choice: Choice): Promise<void> {
    if (!trigger) return;
    closeAt(name);
    isPutting.current = true;
    try {
      put(trigger, await choice.text());
    } finally {
      isPutting.current = false;
      closeAt(undefined);
    }
  }

  /** True where the key belonged to the list. */
  function pressed(event: KeyboardEvent): boolean {
    // Whoever is quicker than the list, or mistypes, would send the visitor a shortcut.
    const isShortcutAlone = isOpen && trigger.kind === 'canned' && text.trim().length === trigger.to - trigger.from;
    const isEarly = isOpen && isLoading;
    if (event.key === 'Enter' && (isPutting.current || isEarly || (isShortcutAlone && choices.length === 0))) {
      event.preventDefault();
      return true;
    }
    if (!isOpen || event.nativeEvent.isComposing) return false;
    if (event.key === 'Escape') {
      closeAt(name);
      return true;
    }
    const choice = choices[active];
    if (!choice) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive({ of: query, at: (active + step + choices.length) % choices.length });
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && !event.metaKey && !event.ctrlKey) {
      void choose(choice);
    } else return false;
    event.preventDefault();
    return true;
  }

  return {
    kind: trigger?.kind,
    isOpen: isOpen && (choices.length > 0 || trigger.kind === 'canned'),
    choices,
    active,
    choose,
    pressed,
  };
}

export type Choices = ReturnType<typeof useChoices>;
