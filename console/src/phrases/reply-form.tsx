import { Button, Group, Stack, Switch, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { fillPlaceholders, type Placeholder, placeholders } from '@switchboard/protocol/placeholders';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../language/index.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { FormFoot } from '../shell/form-foot.tsx';
import { useChange } from '../shell/use-change.ts';
import { type Reply, repliesKey } from './replies-page.tsx';

const languages = ['de', 'en'] as const;
const fieldOf = { de: 'textDe', en: 'textEn' } as const;
const wordOf = {
  'visitor.name': 'visitor_name',
  'agent.name': 'agent_name',
  'conversation.number': 'conversation_number',
  'business.name': 'business_name',
} as const satisfies Record<Placeholder, string>;

/** `{{visitor.name|there}}`, put where the writer stands. */
export const withPlaceholder = (text: string, at: [number, number], name: Placeholder, otherwise?: string): string =>
  `${text.slice(0, at[0])}{{${name}${otherwise ? `|${otherwise}` : ''}}}${text.slice(at[1])}`;

export function ReplyForm({ reply, close }: { reply: Reply | 'new'; close: () => void }) {
  const { t, i18n } = useTranslation('phrases');
  const { slug, agent } = useWorkspace();
  const mayShare = agent.role !== 'agent';
  const before = reply === 'new' ? undefined : reply;
  const [language, setLanguage] = useState<Language>(
    before && !before.texts[i18n.language as Language] ? (before.texts.de ? 'de' : 'en') : (i18n.language as Language),
  );
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useForm({
    initialValues: {
      shortcut: before?.shortcut ?? '',
      title: before?.title ?? '',
      shared: before?.shared ?? false,
      textDe: before?.texts.de ?? '',
      textEn: before?.texts.en ?? '',
    },
    validate: {
      title: (value) => (value.trim() === '' ? t('replies.required') : null),
      shortcut: (value) =>
        value.trim() === ''
          ? t('replies.required')
          : /^[\p{L}\p{N}_-]{1,32}$/u.test(value.trim())
            ? null
            : t('replies.shortcutInvalid'),
      textDe: (value, { textEn }) => (value.trim() === '' && textEn.trim() === '' ? t('replies.oneText') : null),
      textEn: (value, { textDe }) => (value.trim() === '' && textDe.trim() === '' ? t('replies.oneText') : null),
    },
  });
  const save = useChange({
    act: (rest, { shortcut, title, shared, textDe, textEn }: typeof form.values) => {
      const fields = {
        shortcut: shortcut.trim(),
        title: title.trim(),
        texts: { ...(textDe.trim() && { de: textDe }), ...(textEn.trim() && { en: textEn }) },
      };
      return before
        ? rest.patch(`/console/canned-replies/${before.replyId}`, fields)
        : rest.post('/console/canned-replies', { ...fields, shared });
    },
    stale: [repliesKey(slug)],
    done: (_answer, { title }) => t(before ? 'replies.saved' : 'replies.added', { title: title.trim() }),
  });
  const field = fieldOf[language];
  const insert = (name: Placeholder) => {
    const text = form.values[field];
    const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {};
    const otherwise = name === 'visitor.name' ? t('replies.fallbackWord', { lng: language }) : undefined;
    form.setFieldValue(field, withPlaceholder(text, [selectionStart, selectionEnd], name, otherwise));
    area.current?.focus();
  };
  const preview = fillPlaceholders(form.values[field], {
    'visitor.name': t('replies.sample.visitor'),
    'agent.name': agent.name,
    'conversation.number': t('replies.sample.number'),
    'business.name': slug,
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values, { onSuccess: close }))} noValidate>
      <Stack>
        <Group align="flex-start" grow>
          <TextInput label={t('replies.name')} maxLength={80} data-autofocus {...form.getInputProps('title')} />
          <TextInput
            label={t('replies.shortcut')}
            description={t('replies.shortcutHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            leftSection="/"
            maxLength={32}
            spellCheck={false}
            {...form.getInputProps('shortcut')}
          />
        </Group>
        <Tabs value={language} onChange={(value) => setLanguage(value === 'en' ? 'en' : 'de')} keepMounted={false}>
          <Tabs.List>
            {languages.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(name === 'de' ? 'replies.textDe' : 'replies.textEn')}
                {form.values[fieldOf[name]].trim() !== '' && ' ✓'}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {languages.map((name) => (
            <Tabs.Panel key={name} value={name} pt="sm">
              <Textarea
                ref={area}
                aria-label={t(name === 'de' ? 'replies.textDe' : 'replies.textEn')}
                lang={name}
                autosize
                minRows={4}
                maxRows={12}
                maxLength={8000}
                {...form.getInputProps(fieldOf[name])}
              />
            </Tabs.Panel>
          ))}
        </Tabs>
        <Group gap={6} align="center">
          <Text size="xs" c="dimmed">
            {t('replies.placeholders')}
          </Text>
          {placeholders.map((name) => (
            <Button key={name} size="compact-xs" variant="default" fw={500} onClick={() => insert(name)}>
              {t(`replies.placeholder.${wordOf[name]}`)}
            </Button>
          ))}
        </Group>
        {form.values[field].includes('{{') && (
          <div className={styles['passage']} aria-live="polite">
            <Text size="xs" c="dimmed" fw={600}>
              {t('replies.preview')}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{preview}</Text>
            <Text size="xs" c="dimmed" mt={6}>
              {t('replies.fallback')}
            </Text>
          </div>
        )}
        {!before && (
          <Switch
            label={t('replies.forAll')}
            {...(!mayShare && { description: t('replies.forAllLocked') })}
            disabled={!mayShare}
            {...form.getInputProps('shared', { type: 'checkbox' })}
          />
        )}
        <FormFoot isPending={save.isPending} disabled={!form.isDirty()} close={close} />
      </Stack>
    </form>
  );
}
