import { Checkbox, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '../shell/form-foot.tsx';
import { type Made, useMakeKey } from './keys-queries.ts';

export const scopes = [
  'server:health',
  'server:tenant:read',
  'server:contacts:read',
  'server:contacts:write',
  'server:webhook:read',
  'server:webhook:write',
  'server:visitor-context:write',
  'server:agent-token:write',
  'server:admin-token:write',
  'server:reports:read',
] as const;

export function KeyForm({ close, made }: { close: () => void; made: (key: Made) => void }) {
  const { t } = useTranslation('developer');
  const make = useMakeKey();
  const form = useForm<{ name: string; environment: 'live' | 'test'; scopes: string[] }>({
    initialValues: { name: '', environment: 'live', scopes: ['server:health', 'server:tenant:read'] },
    validate: {
      name: (name) => (name.trim() ? null : t('keys.needsName')),
      scopes: (chosen) => (chosen.length > 0 ? null : t('keys.needsScope')),
    },
  });
  const chosen = form.values.scopes.length;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        make.mutate(
          { ...values, name: values.name.trim() },
          {
            onSuccess: (key) => {
              close();
              made(key);
            },
          },
        ),
      )}
    >
      <Stack>
        <TextInput
          label={t('keys.name')}
          description={t('keys.nameHint')}
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Radio.Group label={t('keys.environment')} {...form.getInputProps('environment')}>
          <Stack gap={8} mt={6}>
            <Radio value="live" label={t('mode.live')} description={t('keys.liveHint')} />
            <Radio value="test" label={t('mode.test')} description={t('keys.testHint')} />
          </Stack>
        </Radio.Group>
        {/* Outside of the group, which would take it for one of its own. */}
        <Checkbox
          label={t('keys.all')}
          checked={chosen === scopes.length}
          indeterminate={chosen > 0 && chosen < scopes.length}
          onChange={() => form.setFieldValue('scopes', chosen === scopes.length ? [] : [...scopes])}
        />
        <Checkbox.Group label={t('keys.scopes')} {...form.getInputProps('scopes')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt={10} spacing={10}>
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} description={scope} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <FormFoot isPending={make.isPending} action={t('keys.make')} close={close} />
      </Stack>
    </form>
  );
}
