import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/settings.module.css';
import { Card } from '../settings/settings-page.tsx';
import { useFailureText } from '../shell/use-failure.ts';
import { useAskKnowledge } from './knowledge-queries.ts';
import { OpenPassage } from './open-passage.tsx';

export function AskKnowledge() {
  const { t } = useTranslation(['knowledge', 'translation']);
  const failureText = useFailureText();
  const [question, setQuestion] = useState('');
  const ask = useAskKnowledge();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() !== '') ask.mutate(question.trim());
  };
  return (
    <Card title={t('sources.ask')} text={t('sources.askText')}>
      <form onSubmit={submit}>
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            value={question}
            maxLength={500}
            placeholder={t('sources.askPlaceholder')}
            aria-label={t('sources.ask')}
            leftSection={<IconSearch size={17} />}
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={ask.isPending}>
            {t('translation:actions.search')}
          </Button>
        </Group>
      </form>
      <Stack gap="xs" mt={ask.isIdle ? 0 : 'md'} aria-live="polite">
        {ask.isError && <Text c="red">{failureText(ask.error)}</Text>}
        {ask.data?.length === 0 && <Text c="dimmed">{t('sources.askNothing')}</Text>}
        {ask.data?.map((source) => (
          <div key={`${source.id}${source.snippet}`} className={styles['passage']}>
            <div className={styles['passageTop']}>
              <span>{source.title}</span>
              <span>{t('translation:thread.relevance', { percent: Math.round(source.score * 100) })}</span>
            </div>
            <p>{source.snippet}</p>
            {source.passageId && <OpenPassage id={source.passageId} />}
          </div>
        ))}
      </Stack>
    </Card>
  );
}
