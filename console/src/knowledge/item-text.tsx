import { Skeleton, Stack, Text } from '@mantine/core';
import { Dialog } from '../shell/dialog.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import styles from './knowledge.module.css';
import { type KnowledgeItem, useItemText } from './knowledge-queries.ts';

export function ItemText({ item, close }: { item: KnowledgeItem; close: () => void }) {
  const text = useItemText(item.id);
  return (
    <Dialog opened onClose={close} size="xl" title={item.title}>
      {text.isPending && <Skeleton height={220} />}
      {text.isError && !text.data && <FailureState error={text.error} retry={() => void text.refetch()} />}
      {text.data && (
        <Stack>
          {text.data.questions.map((question) => (
            <Text key={question} fw={560}>
              {question}
            </Text>
          ))}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
          <p className={styles['text']} tabIndex={0}>
            {text.data.text}
          </p>
        </Stack>
      )}
    </Dialog>
  );
}
