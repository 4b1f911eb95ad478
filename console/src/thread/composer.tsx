import { ActionIcon, Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconLock, IconSend2 } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../session/preferences.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { modifierName, wantsToSend } from '../shortcuts/shortcuts.ts';
import { type DraftKind, draftsOf } from './drafts.ts';
import styles from './thread.module.css';
import type { Thread } from './use-thread.ts';

export type ComposerHandle = { focus(kind: DraftKind): void; insert(text: string): void };
type Properties = {
  ref: Ref<ComposerHandle>;
  conversationId: string;
  thread: Thread | undefined;
  name: string;
  isClosed: boolean;
  isPhone: boolean;
};

const longest = 8000;
const noteColour = '#8a6400';

export function Composer({ ref, conversationId, thread, name, isClosed, isPhone }: Properties) {
  const { t, i18n } = useTranslation();
  const { slug } = useWorkspace();
  const { sendWith } = usePreferences();
  const drafts = useMemo(() => draftsOf({ storage: localStorage, slug, now: () => Date.now() }), [slug]);
  const [kind, setKind] = useState<DraftKind>('reply');
  const [text, setText] = useState(() => drafts.get(conversationId, 'reply'));
  const field = useRef<HTMLTextAreaElement>(null);
  const isNote = kind === 'note';
  const tooLong = text.length - longest;
  const canSend = thread !== undefined && text.trim() !== '' && tooLong <= 0;
  const mod = modifierName(navigator.platform, i18n.language);

  function turnTo(next: DraftKind) {
    if (next === kind) return;
    thread?.setTyping(false);
    setKind(next);
    setText(drafts.get(conversationId, next));
  }

  function write(next: string) {
    setText(next);
    drafts.set(conversationId, kind, next);
    if (!isNote) thread?.setTyping(next.trim() !== '');
  }

  function send() {
    if (!canSend || !thread) return;
    void thread.send(text.trim(), isNote ? { messageType: 'note' } : {});
    thread.setTyping(false);
    setText('');
    drafts.set(conversationId, kind, '');
    field.current?.focus();
  }

  function pressed(event: KeyboardEvent) {
    if (event.key === 'Escape') return field.current?.blur();
    if (!wantsToSend({ ...pick(event), isComposing: event.nativeEvent.isComposing }, sendWith)) return;
    event.preventDefault();
    send();
  }

  useEffect(() => () => thread?.setTyping(false), [thread]);
  useImperativeHandle(ref, () => ({
    focus(next) {
      turnTo(next);
      field.current?.focus();
    },
    insert(inserted) {
      const held = drafts.get(conversationId, 'reply').trimEnd();
      const whole = held === '' ? inserted : `${held}\n\n${inserted}`;
      drafts.set(conversationId, 'reply', whole);
      setKind('reply');
      setText(whole);
      field.current?.focus();
    },
  }));

  return (
    <div className={styles['composer']} data-kind={kind}>
      {isClosed && !isNote && (
        <p className={styles['closedHint']}>
          {t('closing.isClosed')} {t('closing.isClosedText')}
        </p>
      )}
      <Textarea
        ref={field}
        variant="unstyled"
        autosize
        minRows={isPhone ? 1 : 2}
        maxRows={10}
        value={text}
        aria-label={isNote ? t('composer.note') : t('composer.reply')}
        placeholder={isNote ? t('composer.notePlaceholder') : t('composer.replyPlaceholder', { name })}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={pressed}
        onBlur={() => thread?.setTyping(false)}
        error={tooLong > 0 ? t('composer.tooLong', { count: tooLong, limit: longest }) : undefined}
        classNames={{ input: styles['field'] ?? '' }}
      />
      <div className={styles['composerFoot']}>
        <SegmentedControl
          size="xs"
          aria-label={t('composer.mode')}
          value={kind}
          onChange={(next) => {
            turnTo(next);
            field.current?.focus();
          }}
          data={[
            { value: 'reply' as const, label: t('composer.reply') },
            {
              value: 'note' as const,
              label: (
                <span className={styles['noteLabel']}>
                  <IconLock size={12} /> {t('composer.note')}
                </span>
              ),
            },
          ]}
        />
        {!isPhone && (
          <span className={styles['hint']}>
            {sendWith === 'enter' ? t('composer.hintEnter') : t('composer.hintMod', { mod })}
          </span>
        )}
        {isPhone ? (
          <ActionIcon
            size="lg"
            radius="xl"
            disabled={!canSend}
            onClick={send}
            color={isNote ? noteColour : 'petrol'}
            aria-label={isNote ? t('composer.addNote') : t('composer.send')}
          >
            <IconSend2 size={18} />
          </ActionIcon>
        ) : (
          <Button
            size="xs"
            disabled={!canSend}
            onClick={send}
            {...(isNote && { color: noteColour })}
            rightSection={<IconSend2 size={15} />}
          >
            {isNote ? t('composer.addNote') : t('composer.send')}
          </Button>
        )}
      </div>
    </div>
  );
}

const pick = ({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent) => ({
  key,
  metaKey,
  ctrlKey,
  altKey,
  shiftKey,
});
