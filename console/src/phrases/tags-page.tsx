import { ColorSwatch, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCheck, IconPencil, IconTags, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EditableList, type RowActs } from '../settings/editable-list.tsx';
import styles from '../settings/settings.module.css';
import { FormFoot } from '../shell/form-foot.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { useChange } from '../shell/use-change.ts';
import team from '../team/team.module.css';

type Tag = Answer<'listTags'>['tags'][number];

/** Dark enough for white words on them, far enough apart to be told from each other. */
const palette = [
  '#0c6b66',
  '#1c7ed6',
  '#5f3dc4',
  '#9c36b5',
  '#c2255c',
  '#c92a2a',
  '#b35309',
  '#8a6d00',
  '#2b8a3e',
  '#495057',
] as const;

const tagsKey = (slug: string) => ['tags', slug];

export function TagsPage() {
  const { t } = useTranslation('phrases');
  const { slug, rest, agent } = useWorkspace();
  const tags = useQuery({
    queryKey: [...tagsKey(slug), 'with uses'],
    queryFn: async () => (await rest.get<Answer<'listTags'>>('/console/tags')).tags,
  });
  const removal = useChange({
    act: (rest, { tagId }: Tag) => rest.delete(`/console/tags/${tagId}`),
    stale: [tagsKey(slug)],
    done: (_answer, { name }) => t('tags.removed', { name }),
  });
  return (
    <EditableList
      words={{
        title: t('tags.title'),
        text: t('tags.text'),
        readOnly: t('tags.readOnly'),
        empty: t('tags.empty'),
        emptyText: t('tags.emptyText'),
        add: t('tags.add'),
        editTitle: ({ name }) => t('tags.editTitle', { name }),
        remove: t('tags.remove'),
        removeTitle: ({ name }) => t('tags.removeTitle', { name }),
        removeText: ({ uses }) => t('tags.removeText', { count: uses }),
      }}
      icon={IconTags}
      query={tags}
      mayChange={agent.role !== 'agent'}
      row={(tag, acts) => <TagRow key={tag.tagId} tag={tag} {...(acts && { acts })} />}
      form={(tag, close) => <TagForm tag={tag} used={tags.data?.length ?? 0} close={close} />}
      removal={removal}
    />
  );
}

function TagRow({ tag, acts }: { tag: Tag; acts?: RowActs }) {
  const { t } = useTranslation('phrases');
  return (
    <li className={team['row']} data-tag={tag.name}>
      <ColorSwatch color={tag.color} size={18} withShadow={false} aria-hidden />
      <span className={`${team['grow']} ${styles['itemTitle']}`}>{tag.name}</span>
      <Text size="sm" c="dimmed">
        {t('tags.uses', { count: tag.uses })}
      </Text>
      {acts && (
        <MoreMenu of={tag.name}>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={acts.edit}>
            {t('tags.edit')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={acts.remove}>
            {t('tags.remove')}
          </Menu.Item>
        </MoreMenu>
      )}
    </li>
  );
}

function TagForm({ tag, used, close }: { tag: Tag | 'new'; used: number; close: () => void }) {
  const { t } = useTranslation('phrases');
  const { slug } = useWorkspace();
  const before = tag === 'new' ? undefined : tag;
  const form = useForm({
    initialValues: { name: before?.name ?? '', color: before?.color ?? palette[used % palette.length] ?? palette[0] },
    validate: { name: (value) => (value.trim() === '' ? t('tags.required') : null) },
  });
  const save = useChange({
    act: (rest, { name, color }: typeof form.values) =>
      before
        ? rest.patch(`/console/tags/${before.tagId}`, { name: name.trim(), color })
        : rest.post('/console/tags', { name: name.trim(), color }),
    stale: [tagsKey(slug), ['inbox', slug]],
    done: (_answer, { name }) => t(before ? 'tags.saved' : 'tags.added', { name: name.trim() }),
  });
  const colours = palette.some((colour) => colour === before?.color) || !before ? palette : [before.color, ...palette];
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values, { onSuccess: close }))} noValidate>
      <Stack>
        <TextInput label={t('tags.name')} maxLength={40} data-autofocus {...form.getInputProps('name')} />
        <div>
          <Text size="sm" fw={500} mb={6} id="tag-colour">
            {t('tags.colour')}
          </Text>
          <Group gap={8} role="radiogroup" aria-labelledby="tag-colour">
            {colours.map((colour) => (
              <ColorSwatch
                key={colour}
                component="button"
                type="button"
                role="radio"
                aria-checked={form.values.color === colour}
                aria-label={colour}
                color={colour}
                size={32}
                withShadow={false}
                style={{ color: '#fff', cursor: 'pointer' }}
                onClick={() => form.setFieldValue('color', colour)}
              >
                {form.values.color === colour && <IconCheck size={16} stroke={3} />}
              </ColorSwatch>
            ))}
          </Group>
        </div>
        <FormFoot isPending={save.isPending} disabled={before !== undefined && !form.isDirty()} close={close} />
      </Stack>
    </form>
  );
}
