import { Button, Tabs } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card, SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { ClientsTab } from './clients-tab.tsx';
import { type DeveloperTab, developerSearch, developerTabs } from './developer-search.ts';
import { DomainsTab } from './domains-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import { RequestsTab } from './requests-tab.tsx';
import { TryTab } from './try-tab.tsx';
import { WebhooksTab } from './webhooks-tab.tsx';

const route = getRouteApi('/$slug/settings/developer');
const shown = {
  keys: KeysTab,
  clients: ClientsTab,
  domains: DomainsTab,
  webhooks: WebhooksTab,
  requests: RequestsTab,
  try: TryTab,
};

export function DeveloperPage() {
  const { t } = useTranslation('developer');
  const { slug, agent } = useWorkspace();
  // What the page above did not check passes its check by.
  const { tab = 'keys' } = developerSearch(route.useSearch());
  const navigate = useNavigate();
  const choose = (next: string | null) =>
    void navigate({
      to: '/$slug/settings/developer',
      params: { slug },
      search: { tab: next as DeveloperTab },
      replace: true,
    });
  return (
    <SettingsPage
      title={t('title')}
      text={t('text')}
      actions={
        <Button
          component="a"
          variant="default"
          href="/docs"
          target="_blank"
          rel="noopener"
          rightSection={<IconExternalLink size={16} />}
        >
          {t('docs')}
        </Button>
      }
    >
      {mayManage(agent.role) ? (
        <Tabs value={tab} onChange={choose} keepMounted={false}>
          <Tabs.List mb="lg" style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
            {developerTabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {developerTabs.map((name) => {
            const Shown = shown[name];
            return (
              <Tabs.Panel key={name} value={name}>
                <Shown />
              </Tabs.Panel>
            );
          })}
        </Tabs>
      ) : (
        <Card text={t('readOnly')}>{null}</Card>
      )}
    </SettingsPage>
  );
}
