import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../shell/use-failure.ts';
import { useAskKnowledge } from './knowledge-queries.ts';
import styles from './settings.module.css';
import { Card } from './settings-page.tsx';

export function AskKnowledge() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [question, setQuestion] = useState('');
  const ask = useAskKnowledge();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() !== '') ask.mutate(question.trim());
  };
  return (
    <Card title={t('knowledge.ask')} text={t('knowledge.askText')}>
      <form onSubmit={submit}>
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            value={question}
            maxLength={500}
            placeholder={t('knowledge.askPlaceholder')}
            aria-label={t('knowledge.ask')}
            leftSection={<IconSearch size={17} />}
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={ask.isPending}>
            {t('actions.search')}
          </Button>
        </Group>
      </form>
      <Stack gap="xs" mt={ask.isIdle ? 0 : 'md'} aria-live="polite">
        {ask.isError && <Text c="red">{failureText(ask.error)}</Text>}
        {ask.data?.length === 0 && <Text c="dimmed">{t('knowledge.askNothing')}</Text>}
        {ask.data?.map((source) => (
          <div key={`${source.id}${source.snippet}`} className={styles['passage']}>
            <div className={styles['passageTop']}>
              <span>{source.title}</span>
              <span>{t('thread.relevance', { percent: Math.round(source.score * 100) })}</span>
            </div>
            <p>{source.snippet}</p>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
