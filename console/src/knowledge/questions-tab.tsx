import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { relativeTime } from '../language/times.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { AnswerForm } from './answer-form.tsx';
import styles from './knowledge.module.css';
import { type KnowledgeSearch, questionStates } from './knowledge-search.ts';
import { type Question, useActOn, useDismiss, useQuestions } from './questions-queries.ts';
import { ReviewList } from './review-list.tsx';

type Properties = { mayChange: boolean; search: KnowledgeSearch; choose: (change: KnowledgeSearch) => void };

export function QuestionsTab({ mayChange, search, choose }: Properties) {
  const { t, i18n } = useTranslation('knowledge');
  const now = useNow();
  const state = search.state ?? 'open';
  const list = useQuestions(state);
  const [answered, setAnswered] = useState<Question>();
  const dismiss = useDismiss('questions', t('questions.dismissed'));
  const reopen = useActOn('questions', 'reopen', () => t('questions.reopened'));
  return (
    <Stack>
      <Group justify="space-between">
        <Text c="dimmed" flex={1} miw={220}>
          {t('questions.text')}
        </Text>
        <SegmentedControl
          aria-label={t('questions.state')}
          data={questionStates.map((value) => ({ value, label: t(`questions.states.${value}`) }))}
          value={state}
          onChange={(value) => choose({ state: value as Question['state'] })}
        />
      </Group>
      <ReviewList
        query={list}
        itemsOf={({ questions }) => questions}
        empty={<EmptyState icon={IconMessageQuestion} title={t('questions.empty')} text={t('questions.emptyText')} />}
      >
        {(question) => (
          <Group justify="space-between">
            <div style={{ flex: 1, minWidth: 220 }}>
              <p className={styles['question']}>{question.question}</p>
              <Text size="xs" c="dimmed">
                {t('questions.times', { count: question.times })},{' '}
                {t('questions.last', { time: relativeTime(question.lastAskedAt, now, i18n.language) })}
              </Text>
            </div>
            {mayChange && state === 'dismissed' && (
              <Button
                size="compact-md"
                variant="default"
                disabled={reopen.isPending}
                onClick={() => reopen.mutate({ id: question.id })}
              >
                {t('questions.reopen')}
              </Button>
            )}
            {mayChange && state === 'open' && (
              <Group gap="xs">
                <Button
                  size="compact-md"
                  variant="subtle"
                  color="gray"
                  disabled={dismiss.isPending}
                  onClick={() => dismiss.mutate(question.id)}
                >
                  {t('questions.dismiss')}
                </Button>
                <Button size="compact-md" variant="default" onClick={() => setAnswered(question)}>
                  {t('questions.write')}
                </Button>
              </Group>
            )}
          </Group>
        )}
      </ReviewList>
      {answered && <WriteAnswer question={answered} close={() => setAnswered(undefined)} />}
    </Stack>
  );
}

function WriteAnswer({ question, close }: { question: Question; close: () => void }) {
  const { t } = useTranslation('knowledge');
  const { t: common } = useTranslation();
  const save = useActOn('questions', 'answer', () => t('questions.solved'));
  return (
    <AnswerForm
      given={{ questions: [question.question], ...(question.language && { language: question.language }) }}
      title={t('questions.write')}
      action={common('actions.save')}
      isSaving={save.isPending}
      save={(answer) => save.mutate({ id: question.id, answer }, { onSuccess: close })}
      close={close}
    />
  );
}
