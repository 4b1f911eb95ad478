import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance.tsx';
import { rememberedWorkspaces, slugPattern } from './remembered-workspaces.ts';

export function WorkspacePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const recent = rememberedWorkspaces();
  const [slug, setSlug] = useState(recent[0] ?? '');
  const [problem, setProblem] = useState('');

  useEffect(() => {
    document.title = `${t('workspace.title')} · Switchboard`;
  }, [t]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const name = slug.trim().toLowerCase();
    if (!slugPattern.test(name)) return setProblem(t('workspace.invalid'));
    void navigate({ to: '/$slug/inbox', params: { slug: name } });
  }

  return (
    <Entrance title={t('workspace.title')} text={t('workspace.text')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label={t('workspace.label')}
            placeholder="demo"
            size="md"
            autoFocus
            autoCapitalize="none"
            autoComplete="organization"
            spellCheck={false}
            value={slug}
            error={problem}
            onChange={(event) => {
              setSlug(event.currentTarget.value);
              setProblem('');
            }}
          />
          <Button type="submit" size="md" rightSection={<IconArrowRight size={18} />}>
            {t('workspace.next')}
          </Button>
        </Stack>
      </form>
      <Stack gap="xs" mt="lg" align="flex-start">
        <Anchor size="sm" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t('signIn.byEmail')}
        </Anchor>
        <Anchor size="sm" renderRoot={(props) => <Link to="/sign-up" {...props} />}>
          {t('signIn.signUp')}
        </Anchor>
        <Anchor size="sm" renderRoot={(props) => <Link to="/platform" {...props} />}>
          {t('signIn.platform')}
        </Anchor>
      </Stack>
      {recent.length > 0 && (
        <Stack gap={6} mt="xl">
          <Text size="xs" c="dimmed" fw={600}>
            {t('workspace.recent')}
          </Text>
          <Group gap="xs">
            {recent.map((name) => (
              <Button
                key={name}
                variant="default"
                size="xs"
                renderRoot={(props) => <Link to="/$slug/inbox" params={{ slug: name }} {...props} />}
              >
                {name}
              </Button>
            ))}
          </Group>
        </Stack>
      )}
    </Entrance>
  );
}
