import { Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { slugOf } from './plan-draft.ts';
import type { PlanCatalog } from './platform-queries.ts';

type NewPlan = { name: string; slug: string; like?: string | undefined };
type Properties = { isOpen: boolean; catalog: PlanCatalog; close: () => void; add: (plan: NewPlan) => void };

export function AddPlan({ isOpen, ...rest }: Properties) {
  const { t } = useTranslation('platform');
  return (
    <Dialog opened={isOpen} onClose={rest.close} title={t('plans.add')}>
      {isOpen && <Form {...rest} />}
    </Dialog>
  );
}

function Form({ catalog, close, add }: Omit<Properties, 'isOpen'>) {
  const { t } = useTranslation('platform');
  const form = useForm({
    initialValues: { name: '', like: '' },
    validate: {
      name: (name) => {
        const slug = slugOf(name);
        if (slug === '') return t('plans.nameMissing');
        return catalog.plans.some((plan) => plan.slug === slug) ? t('plans.nameTaken') : null;
      },
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ name, like }) =>
        add({ name: name.trim(), slug: slugOf(name), ...(like && { like }) }),
      )}
    >
      <Stack>
        <TextInput data-autofocus label={t('plans.name')} maxLength={60} {...form.getInputProps('name')} />
        <Select
          label={t('plans.like')}
          placeholder={t('plans.likeNone')}
          clearable
          data={catalog.plans.map(({ planId, name }) => ({ value: planId, label: name }))}
          {...form.getInputProps('like')}
        />
        <FormFoot action={t('plans.addAction')} isPending={false} close={close} />
      </Stack>
    </form>
  );
}
