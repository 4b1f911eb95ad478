import { Alert, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDoor, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RestError } from '../rest/rest-error.ts';
import { ReadOnly } from '../settings/read-only.tsx';
import settings from '../settings/settings.module.css';
import { Loaded } from '../shell/loaded.tsx';
import { AddPlan } from './add-plan.tsx';
import { PlanConflict } from './plan-conflict.tsx';
import { addPlan, changesBetween, FIXED, isNew, rebase } from './plan-draft.ts';
import { type Impact, PlanImpact } from './plan-impact.tsx';
import { PlanMatrix } from './plan-matrix.tsx';
import { usePlatform, usePlatformChange } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { type PlanCatalog, platformKeys, useInstallation, usePlanCatalog } from './platform-queries.ts';
import { SaveBar } from './save-bar.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';

type Saved = { data: PlanCatalog; impact?: Impact };

export function PlansPage() {
  const { t } = useTranslation('platform');
  const { may } = usePlatform();
  const catalog = usePlanCatalog();
  const [isAdding, adding] = useDisclosure(false);
  const mayWrite = may('pricing');
  return (
    <PlatformPage
      title={t('plans.title')}
      text={t('plans.text')}
      {...(mayWrite && {
        actions: (
          <Button leftSection={<IconPlus size={17} />} onClick={adding.open}>
            {t('plans.add')}
          </Button>
        ),
      })}
    >
      {!mayWrite && <ReadOnly text={t('plans.readOnly')} />}
      <OpenToStrangers catalog={catalog.data} />
      <Loaded query={catalog} rows={12}>
        {(stored) => <PlanEditor stored={stored} isLocked={!mayWrite} isAdding={isAdding} closeAdding={adding.close} />}
      </Loaded>
    </PlatformPage>
  );
}

/** Strangers who get everything for nothing: fine on one's own desk, and nothing to overlook elsewhere. */
function OpenToStrangers({ catalog }: { catalog: PlanCatalog | undefined }) {
  const { t } = useTranslation('platform');
  const signUp = useInstallation().data?.signUp;
  const plan = catalog?.plans.find(({ slug }) => slug === FIXED);
  if (!plan || !signUp?.open || signUp.planSlug !== FIXED) return null;
  return (
    <Alert color="gray" variant="light" icon={<IconDoor size={18} />}>
      {t('plans.openUnlimited', { plan: plan.name })}
    </Alert>
  );
}

/** As the server wants it: a plan that it doesn't know has no id. */
const sent = (draft: PlanCatalog): PlanCatalog => ({
  ...draft,
  plans: draft.plans.map((plan) => (isNew(plan) ? { ...plan, planId: '' } : plan)),
});

const isOutdated = (error: unknown): boolean => error instanceof RestError && error.reason === 'plan_contracts_changed';

type Properties = { stored: PlanCatalog; isLocked: boolean; isAdding: boolean; closeAdding: () => void };

function PlanEditor({ stored, isLocked, isAdding, closeAdding }: Properties) {
  const { t } = useTranslation('platform');
  const { rest } = usePlatform();
  const queries = useQueryClient();
  /** Where the editing began: what is saved meanwhile by somebody else does not slip in unseen. */
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState(stored);
  const [impact, setImpact] = useState<Impact>();
  const [fresh, setFresh] = useState<PlanCatalog>();
  const changes = changesBetween(base, draft);
  const isDirty = changes.length > 0;
  if (!isDirty && stored !== base) {
    setBase(stored);
    setDraft(stored);
  }

  const begin = (catalog: PlanCatalog, next = catalog) => {
    setBase(catalog);
    setDraft(next);
    setFresh(undefined);
    setImpact(undefined);
  };
  const put = (dryRun: boolean) =>
    rest.putWhole<Saved>('/platform/plan-contracts', sent(draft), dryRun ? { dryRun: 'true' } : {});
  const save = usePlatformChange({
    act: () => put(false),
    stale: [platformKeys.tenants],
    done: () => t('plans.saved'),
  });
  const look = usePlatformChange({ act: () => put(true) });

  const outdated = async (error: unknown) => {
    if (!isOutdated(error)) return;
    setImpact(undefined);
    setFresh(await rest.get<PlanCatalog>('/platform/plan-contracts'));
  };
  const store = () =>
    save.mutate(undefined, {
      onSuccess: ({ data }) => {
        queries.setQueryData(platformKeys.plans, data);
        begin(data);
      },
      onError: (error) => void outdated(error),
    });
  /** Nobody loses anything: then there is nothing to ask. */
  const check = (thenStore: boolean) =>
    look.mutate(undefined, {
      onSuccess: ({ impact: found }) => {
        if (thenStore && (found?.tenantsAffected ?? 0) === 0) store();
        else setImpact(found);
      },
      onError: (error) => void outdated(error),
    });

  return (
    <>
      <div className={settings['tableCard']}>
        <PlanMatrix catalog={draft} base={base} isLocked={isLocked} change={setDraft} />
      </div>
      <SaveBar isDirty={isDirty} text={t('plans.changes', { count: changes.length })}>
        <Group gap="sm">
          <Button variant="subtle" color="gray" onClick={() => begin(stored)}>
            {t('discard')}
          </Button>
          <Button variant="default" loading={look.isPending} onClick={() => check(false)}>
            {t('plans.check')}
          </Button>
          <Button loading={save.isPending} onClick={() => check(true)}>
            {t('plans.save')}
          </Button>
        </Group>
      </SaveBar>
      <AddPlan
        isOpen={isAdding}
        catalog={draft}
        close={closeAdding}
        add={(plan) => {
          setDraft(addPlan(draft, plan));
          closeAdding();
        }}
      />
      <PlanImpact
        impact={impact}
        catalog={draft}
        isPending={save.isPending}
        save={store}
        close={() => setImpact(undefined)}
      />
      <PlanConflict
        isOpen={fresh !== undefined}
        close={() => setFresh(undefined)}
        takeTheirs={() => {
          if (!fresh) return;
          queries.setQueryData(platformKeys.plans, fresh);
          begin(fresh);
        }}
        keepMine={() => {
          if (!fresh) return;
          queries.setQueryData(platformKeys.plans, fresh);
          begin(fresh, rebase(base, draft, fresh));
        }}
      />
      <UnsavedGuard isDirty={isDirty} />
    </>
  );
}
