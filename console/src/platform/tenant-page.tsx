import { Anchor, Button, Group, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconExternalLink, IconListDetails, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { pageOf } from '../language/areas.ts';
import { absoluteTime } from '../language/times.ts';
import { planWords } from '../plan/words/index.ts';
import { recordsWords } from '../records/words/index.ts';
import { ReadOnly } from '../settings/read-only.tsx';
import { Card } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { TypedConfirm } from '../shell/typed-confirm.tsx';
import { SampleMark, StatusMark } from './marks.tsx';
import styles from './platform.module.css';
import { usePlatform, usePlatformChange } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { platformKeys } from './platform-queries.ts';
import { TenantAnswers } from './tenant-answers.tsx';
import { type RegisteredTenant, useTenant } from './tenants-queries.ts';

// They read with the words of the workspace's own pages.
const TenantPlanCard = pageOf('plan', planWords, async () => (await import('./tenant-plan.tsx')).TenantPlanCard);
const TenantBalanceCard = pageOf(
  'plan',
  planWords,
  async () => (await import('./tenant-balance.tsx')).TenantBalanceCard,
);
const TenantServices = pageOf(
  'records',
  recordsWords,
  async () => (await import('./tenant-services.tsx')).TenantServices,
);

export function TenantPage() {
  const { t } = useTranslation('platform');
  const { may } = usePlatform();
  const { tenantId = '' } = useParams({ strict: false });
  const found = useTenant(tenantId);
  const tenant = found.data?.tenant;
  return (
    <PlatformPage
      title={tenant?.name ?? t('tenant.title')}
      text={tenant ? `${tenant.slug} · ${tenant.email}` : found.isError ? '' : t('tenant.text')}
      back={
        <Anchor size="sm" c="dimmed" renderRoot={(props) => <Link to="/platform/tenants" {...props} />}>
          ‹ {t('page.tenants')}
        </Anchor>
      }
      {...(tenant && {
        actions: (
          <>
            <Button
              variant="default"
              leftSection={<IconListDetails size={17} />}
              renderRoot={(props) => <Link to="/platform/audit" search={{ target: tenant.tenantId }} {...props} />}
            >
              {t('page.audit')}
            </Button>
            <Button
              component="a"
              href={`/console/${tenant.slug}`}
              target="_blank"
              rel="noreferrer"
              variant="default"
              leftSection={<IconExternalLink size={17} />}
            >
              {t('tenant.open')}
            </Button>
            {may('write') && <Suspension tenant={tenant} />}
          </>
        ),
      })}
    >
      {!may('write') && <ReadOnly text={t('tenant.readOnly')} />}
      <Loaded query={found} rows={8}>
        {(data) => (
          <>
            <Facts tenant={data.tenant} />
            <div className={styles['columns']} data-loose>
              <Suspense fallback={<Skeleton h={420} radius="lg" />}>
                <TenantPlanCard tenant={data.tenant} subscription={data.subscription} />
              </Suspense>
              <div className={styles['stack']}>
                <Suspense fallback={<Skeleton h={220} radius="lg" />}>
                  <TenantBalanceCard tenantId={data.tenant.tenantId} />
                </Suspense>
                <TenantAnswers tenantId={data.tenant.tenantId} />
                <Suspense fallback={<Skeleton h={180} radius="lg" />}>
                  <TenantServices services={data.services} />
                </Suspense>
              </div>
            </div>
          </>
        )}
      </Loaded>
    </PlatformPage>
  );
}

function Facts({ tenant }: { tenant: RegisteredTenant }) {
  const { t, i18n } = useTranslation('platform');
  const facts = [
    ['company', tenant.companyName],
    ['people', String(tenant.people)],
    ['timeZone', tenant.timeZone],
    ['language', t(`language.${tenant.language}`)],
    ['testMode', t(tenant.hasTestMode ? 'tenant.used' : 'tenant.unused')],
    ['since', absoluteTime(tenant.createdAt, i18n.language)],
    ['id', tenant.tenantId],
  ] as const;
  return (
    <Card>
      <Group gap={8}>
        <StatusMark status={tenant.status} />
        {tenant.isSample && <SampleMark />}
      </Group>
      <dl className={styles['facts']}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`tenant.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  );
}

/** Shutting a business out is nothing to do by a slip: its name is typed. Letting it in again is one click. */
function Suspension({ tenant }: { tenant: RegisteredTenant }) {
  const { t } = useTranslation('platform');
  const [isAsked, asking] = useDisclosure(false);
  const path = `/console/platform/tenants/${tenant.tenantId}/suspension`;
  const suspend = usePlatformChange({
    act: (rest) => rest.put(path, undefined),
    stale: [platformKeys.tenants],
    done: () => t('tenant.suspended', { name: tenant.name }),
  });
  const resume = usePlatformChange({
    act: (rest) => rest.delete(path),
    stale: [platformKeys.tenants],
    done: () => t('tenant.resumed', { name: tenant.name }),
  });
  if (tenant.status === 'suspended') {
    return (
      <Button leftSection={<IconPlayerPlay size={17} />} loading={resume.isPending} onClick={() => resume.mutate()}>
        {t('tenant.resume')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" leftSection={<IconPlayerPause size={17} />} onClick={asking.open}>
        {t('tenant.suspend')}
      </Button>
      {isAsked && (
        <TypedConfirm
          title={t('tenant.suspendTitle', { name: tenant.name })}
          text={t('tenant.suspendText')}
          word={tenant.slug}
          label={t('tenant.suspendLabel', { slug: tenant.slug })}
          action={t('tenant.suspend')}
          isPending={suspend.isPending}
          run={() => suspend.mutate(undefined, { onSuccess: asking.close })}
          close={asking.close}
        />
      )}
    </>
  );
}
