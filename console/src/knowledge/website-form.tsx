import { NumberInput, SegmentedControl, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { type Bounds, useSaveWebsite, type Website } from './websites-queries.ts';

type Fields = { url: string; mostPages: number; include: string; exclude: string; refresh: Bounds['refresh'] };

const lines = (text: string) => text.split(/\s+/).filter(Boolean).slice(0, 20);

export function WebsiteForm({ website, close }: { website?: Website; close: () => void }) {
  const { t } = useTranslation('knowledge');
  const { t: common } = useTranslation();
  const save = useSaveWebsite(website?.id, () => t(website ? 'sites.saved' : 'sites.added'));
  const form = useForm<Fields>({
    initialValues: {
      url: website?.url ?? '',
      mostPages: website?.mostPages ?? 50,
      include: website?.includePaths.join('\n') ?? '',
      exclude: website?.excludePaths.join('\n') ?? '',
      refresh: website?.refresh ?? 'weekly',
    },
    validate: {
      url: (url) => (/^https?:\/\/./i.test(url.trim()) && URL.canParse(url.trim()) ? null : t('sites.invalid')),
    },
  });
  const submit = ({ url, mostPages, include, exclude, refresh }: Fields) =>
    save.mutate(
      { url: url.trim(), mostPages, includePaths: lines(include), excludePaths: lines(exclude), refresh },
      { onSuccess: close },
    );
  return (
    <Dialog opened onClose={close} size="lg" title={website ? website.url : t('sites.add')}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack>
          {!website && (
            <TextInput
              label={t('sites.url')}
              placeholder="https://www.example.com"
              inputMode="url"
              maxLength={2048}
              data-autofocus
              {...form.getInputProps('url')}
            />
          )}
          <NumberInput
            label={t('sites.mostPages')}
            min={1}
            max={200}
            clampBehavior="strict"
            allowDecimal={false}
            {...form.getInputProps('mostPages')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Textarea
              label={t('sites.include')}
              description={t('sites.includeHint')}
              autosize
              minRows={2}
              maxRows={8}
              {...form.getInputProps('include')}
            />
            <Textarea
              label={t('sites.exclude')}
              description={t('sites.excludeHint')}
              autosize
              minRows={2}
              maxRows={8}
              {...form.getInputProps('exclude')}
            />
          </SimpleGrid>
          <div>
            <Text size="sm" fw={500} mb={4}>
              {t('sites.refresh')}
            </Text>
            <SegmentedControl
              aria-label={t('sites.refresh')}
              data={(['off', 'daily', 'weekly'] as const).map((value) => ({ value, label: t(`sites.${value}`) }))}
              {...form.getInputProps('refresh')}
            />
          </div>
          <FormFoot
            isPending={save.isPending}
            action={website ? common('actions.save') : t('sites.add')}
            close={close}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
