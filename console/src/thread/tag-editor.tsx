import { ActionIcon, Popover, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import type { Conversation, Tag } from '@switchboard/protocol';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTags } from '../inbox/inbox-queries.ts';
import choices from './choices.module.css';
import styles from './tag-editor.module.css';
import type { ConversationActions } from './use-conversation-actions.ts';

type Properties = {
  conversation: Conversation;
  actions: ConversationActions;
  opened: boolean;
  onChange: (opened: boolean) => void;
};

const none: Tag[] = [];

/** Tags as chips; one field finds and ticks them. Making new ones belongs to the settings. */
export function TagEditor({ conversation, actions, opened, onChange }: Properties) {
  const { t } = useTranslation('desk');
  const carried = conversation.tags ?? none;
  const remove = (tag: Tag) => void actions.setTags(carried.filter(({ tagId }) => tagId !== tag.tagId));
  return (
    <div className={styles['tags']}>
      {carried.map((tag) => (
        <span key={tag.tagId} className={styles['tagChip']}>
          <i style={{ background: tag.color }} aria-hidden />
          {tag.name}
          <button type="button" onClick={() => remove(tag)} aria-label={t('tag.remove', { name: tag.name })}>
            <IconX size={12} />
          </button>
        </span>
      ))}
      <Popover
        opened={opened}
        onChange={onChange}
        position="bottom-start"
        width={240}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Tooltip label={t('tag.add')} disabled={opened}>
            <ActionIcon
              size={24}
              variant="default"
              onClick={() => onChange(!opened)}
              aria-label={t('tag.add')}
              aria-expanded={opened}
            >
              <IconPlus size={14} />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown p={8} aria-label={t('tag.add')}>
          <TagPicker carried={carried} set={(tags) => void actions.setTags(tags)} close={() => onChange(false)} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function TagPicker({ carried, set, close }: { carried: Tag[]; set: (tags: Tag[]) => void; close: () => void }) {
  const { t } = useTranslation('desk');
  const tags = useTags();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = tags.filter(({ name }) => name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));
  const has = (tag: Tag) => carried.some(({ tagId }) => tagId === tag.tagId);
  const toggle = (tag: Tag) => set(has(tag) ? carried.filter(({ tagId }) => tagId !== tag.tagId) : [...carried, tag]);
  function pressed(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((held) => (held + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const tag = found[at];
      if (tag) toggle(tag);
    } else if (event.key === 'Escape') {
      close();
    }
  }
  return (
    <>
      <TextInput
        size="xs"
        value={text}
        data-autofocus
        placeholder={t('tag.find')}
        aria-label={t('tag.find')}
        role="combobox"
        aria-expanded
        aria-controls="tag-choices"
        aria-activedescendant={found[at] ? `tag-${found[at].tagId}` : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={pressed}
      />
      <div
        id="tag-choices"
        role="listbox"
        aria-multiselectable
        aria-label={t('tag.title')}
        className={choices['choices']}
      >
        {found.map((tag, index) => (
          <UnstyledButton
            key={tag.tagId}
            id={`tag-${tag.tagId}`}
            role="option"
            tabIndex={-1}
            aria-selected={has(tag)}
            data-active={index === at || undefined}
            className={choices['choice']}
            onClick={() => toggle(tag)}
          >
            <i style={{ background: tag.color }} aria-hidden />
            <span>{tag.name}</span>
            {has(tag) && <IconCheck size={15} />}
          </UnstyledButton>
        ))}
      </div>
      {found.length === 0 && <p className={choices['noChoice']}>{t(tags.length === 0 ? 'tag.none' : 'tag.nothing')}</p>}
    </>
  );
}
