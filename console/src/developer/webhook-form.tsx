import { Checkbox, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '../shell/form-foot.tsx';
import {
  type Changed,
  useChangeWebhook,
  useCreateWebhook,
  useWebhooks,
  type Vocabulary,
  type Webhook,
  type WebhookInput,
} from './webhook-queries.ts';

type Properties = { webhook?: Webhook | undefined; close: () => void; done: (changed: Changed) => void };

export function WebhookForm({ webhook, close, done }: Properties) {
  const { t } = useTranslation('developer');
  const { t: common } = useTranslation();
  const { data } = useWebhooks();
  const create = useCreateWebhook();
  const change = useChangeWebhook();
  const form = useForm<WebhookInput & { name: string }>({
    initialValues: {
      url: webhook?.url ?? '',
      name: webhook?.name ?? '',
      vocabulary: webhook?.vocabulary ?? 'ringnity',
      events: webhook?.events ?? [],
    },
    validate: {
      url: (url) => (/^https?:\/\/./i.test(url.trim()) && URL.canParse(url.trim()) ? null : t('hooks.needsUrl')),
      events: (events) => (events.length > 0 ? null : t('hooks.needsEvent')),
    },
  });
  const { vocabulary, events: chosen } = form.values;
  const events = data?.availableEvents[vocabulary].filter((event) => event !== 'webhook.test') ?? [];
  const submit = ({ url, name, ...rest }: WebhookInput & { name: string }) => {
    const wish = { url: url.trim(), ...(name.trim() && { name: name.trim() }) };
    const onSuccess = (changed: Changed) => {
      close();
      done(changed);
    };
    if (webhook) change.mutate({ id: webhook.id, ...wish, events: rest.events }, { onSuccess });
    else create.mutate({ ...wish, ...rest }, { onSuccess });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        <TextInput
          label={t('hooks.url')}
          placeholder="https://"
          inputMode="url"
          data-autofocus
          {...form.getInputProps('url')}
        />
        <TextInput label={t('hooks.name')} maxLength={120} {...form.getInputProps('name')} />
        {!webhook && (
          <div>
            <Text size="sm" fw={500} mb={4}>
              {t('hooks.vocabulary')}
            </Text>
            <SegmentedControl
              aria-label={t('hooks.vocabulary')}
              data={(['ringnity', 'echocall'] as const).map((value) => ({ value, label: t(`hooks.${value}`) }))}
              value={vocabulary}
              onChange={(value) => form.setValues({ vocabulary: value as Vocabulary, events: [] })}
            />
          </div>
        )}
        {/* Outside of the group, which would take it for one of its own. */}
        <Checkbox
          label={t('hooks.allEvents')}
          checked={chosen.length > 0 && chosen.length === events.length}
          indeterminate={chosen.length > 0 && chosen.length < events.length}
          onChange={() => form.setFieldValue('events', chosen.length === events.length ? [] : events)}
        />
        <Checkbox.Group label={t('hooks.events')} {...form.getInputProps('events')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt={10} spacing={8}>
            {events.map((event) => (
              <Checkbox key={event} value={event} label={event} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <FormFoot
          isPending={create.isPending || change.isPending}
          action={webhook ? common('actions.save') : t('hooks.make')}
          close={close}
        />
      </Stack>
    </form>
  );
}
