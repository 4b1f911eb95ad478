import { Button, Skeleton, Tabs } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card, SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { FailureState } from '../shell/failure-state.tsx';
import { FormsTab } from './forms-tab.tsx';
import { HostedTab } from './hosted-tab.tsx';
import { InstallTab } from './install-tab.tsx';
import { LookTab } from './look-tab.tsx';
import { useWidget, useWidgetSettings } from './widget-queries.ts';
import { type WidgetTab, widgetSearch, widgetTabs } from './widget-search.ts';

const route = getRouteApi('/$slug/settings/widget');

export function WidgetPage() {
  const { t } = useTranslation('widget');
  const { agent } = useWorkspace();
  if (mayManage(agent.role)) return <Managed />;
  return (
    <SettingsPage title={t('title')} text={t('text')}>
      <Card text={t('readOnly')}>{null}</Card>
    </SettingsPage>
  );
}

function Managed() {
  const { t } = useTranslation('widget');
  const { slug } = useWorkspace();
  const { tab = 'install' } = widgetSearch(route.useSearch());
  const navigate = useNavigate();
  const widget = useWidget();
  const settings = useWidgetSettings();
  const failed = [widget, settings].find(({ isError, data }) => isError && !data);
  const choose = (next: string | null) =>
    void navigate({
      to: '/$slug/settings/widget',
      params: { slug },
      search: { tab: next as WidgetTab },
      replace: true,
    });
  return (
    <SettingsPage
      title={t('title')}
      text={t('text')}
      {...(widget.data?.demoUrl && { actions: <DemoButton url={widget.data.demoUrl} /> })}
    >
      {failed && <FailureState error={failed.error} retry={() => void failed.refetch()} />}
      {!failed && !(widget.data && settings.data) && <Skeleton height={260} radius="lg" />}
      {widget.data && settings.data && (
        <Tabs value={tab} keepMounted={false} onChange={choose}>
          <Tabs.List mb="lg" aria-label={t('label')} style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
            {widgetTabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="install">
            <InstallTab widget={widget.data} />
          </Tabs.Panel>
          <Tabs.Panel value="look">
            <LookTab settings={settings.data} />
          </Tabs.Panel>
          <Tabs.Panel value="forms">
            <FormsTab settings={settings.data} />
          </Tabs.Panel>
          <Tabs.Panel value="page">
            <HostedTab widget={widget.data} settings={settings.data} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SettingsPage>
  );
}

function DemoButton({ url }: { url: string }) {
  const { t } = useTranslation('widget');
  return (
    <Button component="a" href={url} target="_blank" rel="noopener" rightSection={<IconExternalLink size={16} />}>
      {t('demo')}
    </Button>
  );
}
