import { Badge, Group, Menu, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconEye, IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { bySortOrder, FIXED, movePlan, removePlan, setPlan } from './plan-draft.ts';
import { type PlanCatalog, type PlanContract, useInstallation } from './platform-queries.ts';

type Properties = {
  plan: PlanContract;
  catalog: PlanCatalog;
  isLocked: boolean;
  change: (catalog: PlanCatalog) => void;
};

export function PlanHead({ plan, catalog, isLocked, change }: Properties) {
  const { t } = useTranslation('platform');
  const [isRenaming, setRenaming] = useState(false);
  const signUpPlan = useInstallation().data?.signUp.planSlug;
  const { planId, name, slug, isActive } = plan;
  const places = catalog.plans.toSorted(bySortOrder);
  const isForNew = slug === signUpPlan;
  const move = (by: -1 | 1) => () => change(movePlan(catalog, planId, by));
  return (
    <Table.Th scope="col" data-plan={slug} miw={136}>
      <Group gap={4} wrap="nowrap" justify="space-between">
        <div>
          {name}
          <Text size="xs" c="dimmed" fw={400}>
            {slug}
          </Text>
        </div>
        {!isLocked && (
          <MoreMenu of={name}>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>
              {t('plans.rename')}
            </Menu.Item>
            {places[0] !== plan && (
              <Menu.Item leftSection={<IconArrowLeft size={16} />} onClick={move(-1)}>
                {t('plans.left')}
              </Menu.Item>
            )}
            {places.at(-1) !== plan && (
              <Menu.Item leftSection={<IconArrowRight size={16} />} onClick={move(1)}>
                {t('plans.right')}
              </Menu.Item>
            )}
            {slug !== FIXED && !isForNew && (
              <>
                <Menu.Item
                  leftSection={isActive ? <IconEyeOff size={16} /> : <IconEye size={16} />}
                  onClick={() => change(setPlan(catalog, planId, { isActive: !isActive }))}
                >
                  {t(isActive ? 'plans.retire' : 'plans.offer')}
                </Menu.Item>
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={16} />}
                  onClick={() => change(removePlan(catalog, planId))}
                >
                  {t('plans.remove')}
                </Menu.Item>
              </>
            )}
          </MoreMenu>
        )}
      </Group>
      {isForNew && (
        <Badge variant="light" tt="none" size="sm" title={t('plans.forNewText')}>
          {t('plans.forNew')}
        </Badge>
      )}
      {!isActive && (
        <Badge variant="light" color="gray" tt="none" size="sm">
          {t('plans.retired')}
        </Badge>
      )}
      <Dialog opened={isRenaming} onClose={() => setRenaming(false)} title={t('plans.renameTitle', { name })}>
        <Rename
          name={name}
          close={() => setRenaming(false)}
          rename={(next) => change(setPlan(catalog, planId, { name: next }))}
        />
      </Dialog>
    </Table.Th>
  );
}

function Rename({ name, rename, close }: { name: string; rename: (name: string) => void; close: () => void }) {
  const { t } = useTranslation('platform');
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    rename(typed.trim());
    close();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          data-autofocus
          label={t('plans.name')}
          maxLength={60}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <FormFoot action={t('plans.rename')} isPending={false} disabled={typed.trim() === ''} close={close} />
      </Stack>
    </form>
  );
}
