import { Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureState } from '../shell/failure-state.tsx';
import styles from './knowledge.module.css';
import { type KnowledgeItem, useItemText } from './knowledge-queries.ts';

export function ItemText({ item, close }: { item: KnowledgeItem; close: () => void }) {
  const { t: common } = useTranslation();
  const text = useItemText(item.id);
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={item.title}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
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
    </Modal>
  );
}
