import { SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import type { TypedAnswer } from './knowledge-queries.ts';

type Fields = { questions: string; answer: string; language: 'de' | 'en' | 'both' };
type Properties = {
  given?: Partial<TypedAnswer>;
  title: string;
  action: string;
  isSaving: boolean;
  save: (answer: TypedAnswer) => void;
  close: () => void;
};

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** A question in the ways it is asked, with its answer: typed anew, or proposed and put right. */
export function AnswerForm({ given, title, action, isSaving, save, close }: Properties) {
  const { t } = useTranslation('knowledge');
  const form = useForm<Fields>({
    initialValues: {
      questions: given?.questions?.join('\n') ?? '',
      answer: given?.answer ?? '',
      language: given?.language ?? 'both',
    },
    validate: {
      questions: (text) => {
        const lines = linesOf(text);
        if (lines.length === 0) return t('answer.needsQuestion');
        return lines.length > 20 || lines.some((line) => line.length > 200) ? t('answer.tooMany') : null;
      },
      answer: (text) => (text.trim() ? null : t('answer.needsAnswer')),
    },
  });
  const submit = ({ questions, answer, language }: Fields) =>
    save({ questions: linesOf(questions), answer: answer.trim(), ...(language !== 'both' && { language }) });
  return (
    <Dialog opened onClose={close} size="lg" title={title}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack>
          <Textarea
            label={t('answer.questions')}
            description={t('answer.questionsHint')}
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus={!given || undefined}
            {...form.getInputProps('questions')}
          />
          <Textarea
            label={t('answer.answer')}
            description={t('answer.answerHint')}
            autosize
            minRows={5}
            maxRows={16}
            maxLength={20_000}
            data-autofocus={given ? true : undefined}
            {...form.getInputProps('answer')}
          />
          <div>
            <Text size="sm" fw={500} mb={4}>
              {t('answer.language')}
            </Text>
            <SegmentedControl
              aria-label={t('answer.language')}
              data={[
                { value: 'both', label: t('answer.anyLanguage') },
                { value: 'de', label: 'Deutsch' },
                { value: 'en', label: 'English' },
              ]}
              {...form.getInputProps('language')}
            />
          </div>
          <FormFoot isPending={isSaving} action={action} close={close} />
        </Stack>
      </form>
    </Dialog>
  );
}
