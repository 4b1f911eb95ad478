import { ActionIcon, Button, FileButton, SegmentedControl, Textarea, Tooltip } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import { IconLock, IconPaperclip, IconSend2, IconUpload } from '@tabler/icons-react';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../session/preferences.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { modifierName, wantsToSend } from '../shortcuts/shortcuts.ts';
import styles from './composer.module.css';
import type { DraftKind } from './drafts.ts';
import type { Thread } from './use-thread.ts';
import { ChoiceList, choiceId, choiceListId } from './writing/choice-list.tsx';
import { type Trigger, withChoice } from './writing/trigger.ts';
import { UploadList } from './writing/upload-list.tsx';
import { uploadsOf } from './writing/uploads.ts';
import { useChoices } from './writing/use-choices.tsx';
import { useDraft } from './writing/use-draft.ts';
import { useDroppedFiles } from './writing/use-dropped-files.ts';
import writing from './writing/writing.module.css';

export type ComposerHandle = { focus(kind: DraftKind): void; insert(text: string): void };
type Properties = {
  ref: Ref<ComposerHandle>;
  conversationId: string;
  conversation: Conversation | undefined;
  thread: Thread | undefined;
  name: string;
  /** Closed ones take notes alone. */
  isClosed: boolean;
  /** What becomes of an answer in the state that the conversation is in. */
  hint: ReactNode;
  isPhone: boolean;
};

const longest = 8000;
const noteColour = '#8a6400';

export function Composer({ ref, conversationId, conversation, thread, name, isClosed, hint, isPhone }: Properties) {
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const workspace = useWorkspace();
  const { sendWith } = usePreferences();
  const draft = useDraft(conversationId);
  const { kind, text } = draft;
  const [caret, setCaret] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const nextCaret = useRef<number>(undefined);
  const uploads = uploadsOf(workspace, conversationId);
  const files = useSyncExternalStore(uploads.subscribe, uploads.all);
  const isNote = kind === 'note';
  const tooLong = text.length - longest;
  const isShut = isClosed && !isNote;
  const canSend = thread !== undefined && !isShut && text.trim() !== '' && tooLong <= 0;
  const mod = modifierName(navigator.platform, i18n.language);
  const choices = useChoices({ text, caret, isNote, conversation, put });
  const isOver = useDroppedFiles((dropped) => !isClosed && uploads.add(dropped));

  function turnTo(next: DraftKind) {
    if (next === kind) return;
    thread?.setTyping(false);
    draft.turnTo(next);
  }

  function write(next: string, at: number) {
    draft.write(next);
    setCaret(at);
    if (!isNote) thread?.setTyping(next.trim() !== '');
  }

  /** Fetched texts come a moment later: what was typed in the meantime stays. */
  function put(trigger: Trigger, chosen: string) {
    const now = field.current?.value ?? text;
    const next = withChoice(now, trigger, chosen);
    nextCaret.current = next.caret;
    write(next.text, next.caret);
    field.current?.focus();
  }

  function send() {
    if (!canSend || !thread) return;
    void thread.send(text.trim(), isNote ? { messageType: 'note' } : {});
    thread.setTyping(false);
    draft.sent();
    field.current?.focus();
  }

  function pressed(event: KeyboardEvent) {
    if (choices.pressed(event)) return;
    if (event.key === 'Escape') return field.current?.blur();
    if (!wantsToSend({ ...pick(event), isComposing: event.nativeEvent.isComposing }, sendWith)) return;
    event.preventDefault();
    send();
  }

  function pasted(event: ClipboardEvent) {
    if (event.clipboardData.files.length === 0 || isClosed) return;
    event.preventDefault();
    uploads.add(event.clipboardData.files);
  }

  useEffect(() => () => thread?.setTyping(false), [thread]);
  useEffect(() => {
    if (nextCaret.current === undefined) return;
    field.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = undefined;
  });
  useImperativeHandle(ref, () => ({
    focus(next) {
      turnTo(next);
      field.current?.focus();
    },
    insert(inserted) {
      const held = draft.of('reply').trimEnd();
      draft.write(held === '' ? inserted : `${held}\n\n${inserted}`, 'reply');
      field.current?.focus();
    },
  }));

  const active = choices.choices[choices.active];
  return (
    <div className={styles['composer']} data-kind={kind}>
      {!isNote && hint}
      {choices.isOpen && <ChoiceList {...choices} />}
      {isOver && !isClosed && (
        <div className={writing['drop']}>
          <IconUpload size={18} /> {desk('file.drop')}
        </div>
      )}
      <Textarea
        ref={field}
        variant="unstyled"
        autosize
        minRows={isPhone ? 1 : 2}
        maxRows={10}
        value={text}
        aria-label={isNote ? t('composer.note') : t('composer.reply')}
        aria-autocomplete="list"
        aria-controls={choices.isOpen ? choiceListId : undefined}
        aria-activedescendant={choices.isOpen && active ? choiceId(active.id) : undefined}
        placeholder={isNote ? desk('composer.notePlaceholder') : t('composer.replyPlaceholder', { name })}
        onChange={(event) => write(event.currentTarget.value, event.currentTarget.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={pressed}
        onPaste={pasted}
        onBlur={() => thread?.setTyping(false)}
        error={tooLong > 0 ? t('composer.tooLong', { count: tooLong, limit: longest }) : undefined}
        classNames={{ input: styles['field'] ?? '' }}
      />
      <UploadList all={files} uploads={uploads} />
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
        {!isNote && (
          <FileButton multiple disabled={isClosed} onChange={(chosen) => uploads.add(chosen)}>
            {(properties) => (
              <Tooltip label={desk('file.attach')}>
                <ActionIcon
                  {...properties}
                  variant="subtle"
                  color="gray"
                  disabled={isClosed}
                  aria-label={desk('file.attach')}
                >
                  <IconPaperclip size={18} stroke={1.7} />
                </ActionIcon>
              </Tooltip>
            )}
          </FileButton>
        )}
        {!isPhone && (
          <span className={styles['hint']}>
            {desk(isNote ? 'composer.noteHint' : 'composer.hint', {
              send: sendWith === 'enter' ? desk('composer.enter') : `${mod} + ${desk('composer.enter')}`,
            })}
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
