import { Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '../shell/form-foot.tsx';
import { type NewItem, useAddItem } from './knowledge-queries.ts';

type Fields = { title: string; body: string; url: string };

const isWebAddress = (text: string): boolean => URL.canParse(text.trim()) && /^https?:\/\//i.test(text.trim());

export function AddItem({ type, close }: { type: 'text' | 'url'; close: () => void }) {
  const { t } = useTranslation(['knowledge', 'translation']);
  const required = (value: string) => (value.trim() === '' ? t('sources.required') : null);
  const form = useForm<Fields>({
    mode: 'uncontrolled',
    initialValues: { title: '', body: '', url: '' },
    validate:
      type === 'text'
        ? { title: required, body: required }
        : { url: (value) => (isWebAddress(value) ? null : t('sources.urlInvalid')) },
  });
  const add = useAddItem((item) => t('sources.added', { title: item.title ?? (item.type === 'url' ? item.url : '') }));
  const submit = ({ title, body, url }: Fields) => {
    const name = title.trim();
    const item: NewItem =
      type === 'text' ? { type, title: name, body } : { type, url: url.trim(), ...(name && { title: name }) };
    add.mutate(item, { onSuccess: close });
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        {type === 'url' && (
          <TextInput
            label={t('sources.urlLabel')}
            placeholder="https://"
            inputMode="url"
            data-autofocus
            key={form.key('url')}
            {...form.getInputProps('url')}
          />
        )}
        <TextInput
          label={t('sources.titleLabel')}
          description={t('sources.titleHint')}
          maxLength={200}
          data-autofocus={type === 'text' || undefined}
          key={form.key('title')}
          {...form.getInputProps('title')}
        />
        {type === 'text' && (
          <Textarea
            label={t('sources.bodyLabel')}
            description={t('sources.bodyHint')}
            autosize
            minRows={8}
            maxRows={18}
            key={form.key('body')}
            {...form.getInputProps('body')}
          />
        )}
        <FormFoot isPending={add.isPending} action={t('sources.add')} close={close} />
      </Stack>
    </form>
  );
}
