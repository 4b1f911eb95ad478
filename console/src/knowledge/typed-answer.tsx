import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { AnswerForm } from './answer-form.tsx';
import { type KnowledgeItem, useItemText, useSaveAnswer } from './knowledge-queries.ts';

export function NewAnswer({ close }: { close: () => void }) {
  const { t } = useTranslation('knowledge');
  const save = useSaveAnswer(undefined, () => t('answer.saved'));
  return (
    <AnswerForm
      title={t('answer.new')}
      action={t('sources.add')}
      isSaving={save.isPending}
      save={(answer) => save.mutate(answer, { onSuccess: close })}
      close={close}
    />
  );
}

export function EditAnswer({ item, close }: { item: KnowledgeItem; close: () => void }) {
  const { t } = useTranslation('knowledge');
  const { t: common } = useTranslation();
  const text = useItemText(item.id);
  const save = useSaveAnswer(item.id, () => t('answer.saved'));
  if (!text.data) {
    return (
      <Dialog opened onClose={close} size="lg" title={t('answer.edit')} withCloseButton={false}>
        <Skeleton height={260} />
      </Dialog>
    );
  }
  return (
    <AnswerForm
      given={{
        questions: text.data.questions,
        answer: text.data.text,
        ...(item.language && { language: item.language }),
      }}
      title={t('answer.edit')}
      action={common('actions.save')}
      isSaving={save.isPending}
      save={(answer) => save.mutate(answer, { onSuccess: close })}
      close={close}
    />
  );
}
