import { ActionIcon, Button, ColorSwatch, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCheck, IconDots, IconPencil, IconPlus, IconTags, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { ReadOnly } from '../settings/read-only.tsx';
import styles from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
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
  const { t: common } = useTranslation();
  const { slug, rest, agent } = useWorkspace();
  const mayChange = agent.role !== 'agent';
  const tags = useQuery({
    queryKey: [...tagsKey(slug), 'with uses'],
    queryFn: async () => (await rest.get<Answer<'listTags'>>('/console/tags')).tags,
  });
  const [edited, setEdited] = useState<Tag | 'new'>();
  const [doomed, setDoomed] = useState<Tag>();
  const remove = useChange({
    act: (rest, { tagId }: Tag) => rest.delete(`/console/tags/${tagId}`),
    stale: [tagsKey(slug)],
    done: (_answer, { name }) => t('tags.removed', { name }),
  });
  const add = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited('new')}>
      {t('tags.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('tags.title')} text={t('tags.text')} {...(mayChange && { actions: add })}>
      {!mayChange && <ReadOnly text={t('tags.readOnly')} />}
      <div className={styles['tableCard']}>
        <Loaded query={tags}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState
                icon={IconTags}
                title={t('tags.empty')}
                text={t('tags.emptyText')}
                action={mayChange && add}
              />
            ) : (
              <ul className={team['list']}>
                {list.map((tag) => (
                  <li key={tag.tagId} className={team['row']} data-tag={tag.name}>
                    <ColorSwatch color={tag.color} size={18} withShadow={false} aria-hidden />
                    <span className={`${team['grow']} ${styles['itemTitle']}`}>{tag.name}</span>
                    <Text size="sm" c="dimmed">
                      {t('tags.uses', { count: tag.uses })}
                    </Text>
                    {mayChange && (
                      <Menu position="bottom-end" shadow="md">
                        <Menu.Target>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={`${common('actions.more')}: ${tag.name}`}
                          >
                            <IconDots size={18} />
                          </ActionIcon>
                        </Menu.Target>
                        <Menu.Dropdown>
                          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setEdited(tag)}>
                            {t('tags.edit')}
                          </Menu.Item>
                          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setDoomed(tag)}>
                            {t('tags.remove')}
                          </Menu.Item>
                        </Menu.Dropdown>
                      </Menu>
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited === 'new' ? t('tags.add') : edited && t('tags.editTitle', { name: edited.name })}
        closeButtonProps={{ 'aria-label': common('actions.close') }}
      >
        {edited && <TagForm tag={edited} used={tags.data?.length ?? 0} close={() => setEdited(undefined)} />}
      </Modal>
      <Confirm
        asked={
          doomed && {
            title: t('tags.removeTitle', { name: doomed.name }),
            text: t('tags.removeText', { count: doomed.uses }),
            action: t('tags.remove'),
            isDangerous: true,
            run: () => remove.mutate(doomed, { onSettled: () => setDoomed(undefined) }),
          }
        }
        isPending={remove.isPending}
        close={() => setDoomed(undefined)}
      />
    </SettingsPage>
  );
}

function TagForm({ tag, used, close }: { tag: Tag | 'new'; used: number; close: () => void }) {
  const { t } = useTranslation('phrases');
  const { t: common } = useTranslation();
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
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={before !== undefined && !form.isDirty()}>
            {common('actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
