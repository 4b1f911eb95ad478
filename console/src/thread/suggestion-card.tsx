import { Button, CloseButton, Group, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageSources } from './message-sources.tsx';
import styles from './suggestion-card.module.css';
import type { ThreadState } from './use-thread.ts';

type Properties = { draft: NonNullable<ThreadState['draft']>; use: (text: string) => void };

/** Where the assistant only assists: its proposal, until it is used or put away. */
export function SuggestionCard({ draft, use }: Properties) {
  const { t } = useTranslation();
  const [putAway, putAwayTurn] = useState<string>();
  if (putAway === draft.turnId) return null;
  const dismiss = () => putAwayTurn(draft.turnId);
  return (
    <div className={styles['suggestion']} role="status">
      <Group gap={8} wrap="nowrap" align="flex-start">
        <IconSparkles size={17} className={styles['suggestionIcon']} />
        <div>
          <Text size="sm" fw={600} lh={1.35}>
            {t('suggestion.title')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('suggestion.text')}
          </Text>
        </div>
        <CloseButton size="sm" ml="auto" onClick={dismiss} aria-label={t('suggestion.dismiss')} />
      </Group>
      <p className={styles['suggestionText']}>{draft.text}</p>
      {draft.sources.length > 0 && <MessageSources sources={draft.sources} />}
      <Group gap={6} mt={8}>
        <Button
          size="compact-sm"
          onClick={() => {
            use(draft.text);
            dismiss();
          }}
        >
          {t('suggestion.insert')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={dismiss}>
          {t('suggestion.dismiss')}
        </Button>
      </Group>
    </div>
  );
}
