import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { AnswerForm } from './answer-form.tsx';
import styles from './knowledge.module.css';
import { type Suggestion, useActOn, useDismiss, useSuggestions } from './questions-queries.ts';
import { ReviewList } from './review-list.tsx';

export function SuggestionsTab({ mayChange }: { mayChange: boolean }) {
  const { t, i18n } = useTranslation('knowledge');
  const { slug } = useWorkspace();
  const now = useNow();
  const list = useSuggestions();
  const [edited, setEdited] = useState<Suggestion>();
  const accept = useActOn('suggestions', 'accept', () => t('suggestions.accepted'));
  const dismiss = useDismiss('suggestions', t('suggestions.dismissed'));
  const isBusy = accept.isPending || dismiss.isPending;
  return (
    <Stack>
      <Text c="dimmed">{t('suggestions.text')}</Text>
      <ReviewList
        query={list}
        itemsOf={({ suggestions }) => suggestions}
        empty={<EmptyState icon={IconBulb} title={t('suggestions.empty')} text={t('suggestions.emptyText')} />}
      >
        {(suggestion) => (
          <>
            <p className={styles['question']}>{suggestion.question}</p>
            <p className={styles['answer']}>{suggestion.answer}</p>
            <Group justify="space-between" mt="sm">
              <Text size="xs" c="dimmed">
                {relativeTime(suggestion.createdAt, now, i18n.language)}
                {suggestion.conversationId && (
                  <>
                    {' · '}
                    <Link
                      to="/$slug/inbox/$conversationId"
                      params={{ slug, conversationId: suggestion.conversationId }}
                      style={{ color: 'inherit' }}
                    >
                      {t('suggestions.conversation')}
                    </Link>
                  </>
                )}
              </Text>
              {mayChange && (
                <Group gap="xs">
                  <Button
                    size="compact-md"
                    variant="subtle"
                    color="gray"
                    disabled={isBusy}
                    onClick={() => dismiss.mutate(suggestion.id)}
                  >
                    {t('suggestions.dismiss')}
                  </Button>
                  <Button size="compact-md" variant="default" onClick={() => setEdited(suggestion)}>
                    {t('suggestions.edit')}
                  </Button>
                  <Button size="compact-md" disabled={isBusy} onClick={() => accept.mutate({ id: suggestion.id })}>
                    {t('suggestions.accept')}
                  </Button>
                </Group>
              )}
            </Group>
          </>
        )}
      </ReviewList>
      {edited && (
        <AnswerForm
          given={{
            questions: [edited.question],
            answer: edited.answer,
            ...(edited.language && { language: edited.language }),
          }}
          title={t('suggestions.edit')}
          action={t('suggestions.accept')}
          isSaving={accept.isPending}
          save={(answer) => accept.mutate({ id: edited.id, answer }, { onSuccess: () => setEdited(undefined) })}
          close={() => setEdited(undefined)}
        />
      )}
    </Stack>
  );
}
