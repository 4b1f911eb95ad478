import { Button, Menu, Tabs, Text } from '@mantine/core';
import {
  IconChevronDown,
  IconFileUpload,
  IconMessageQuestion,
  IconTextPlus,
  IconWorld,
  IconWorldPlus,
} from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanNotice } from '../plan/plan-notice.tsx';
import { useRefusedByPlan } from '../plan/use-allowance.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { Dialog } from '../shell/dialog.tsx';
import { AddItem } from './knowledge-add.tsx';
import { useLiveKnowledge } from './knowledge-queries.ts';
import { type KnowledgeSearch, type KnowledgeTab, knowledgeSearch, knowledgeTabs } from './knowledge-search.ts';
import { QuestionsTab } from './questions-tab.tsx';
import { SourcesTab } from './sources-tab.tsx';
import { SuggestionsTab } from './suggestions-tab.tsx';
import { NewAnswer } from './typed-answer.tsx';
import { WebsiteForm } from './website-form.tsx';
import { WebsitesTab } from './websites-tab.tsx';

const AddFiles = lazy(() => import('./add-files.tsx'));
const route = getRouteApi('/$slug/knowledge');
const ways = [
  { name: 'file', icon: IconFileUpload, label: 'addFile', hint: 'addFileHint' },
  { name: 'website', icon: IconWorldPlus, label: 'addWebsite', hint: 'addWebsiteHint' },
  { name: 'url', icon: IconWorld, label: 'addPage', hint: 'addPageHint' },
  { name: 'answer', icon: IconMessageQuestion, label: 'addAnswer', hint: 'addAnswerHint' },
  { name: 'text', icon: IconTextPlus, label: 'addText', hint: 'addTextHint' },
] as const;
type Way = (typeof ways)[number]['name'];

export function KnowledgePage() {
  const { t } = useTranslation(['knowledge', 'translation']);
  const { slug, agent } = useWorkspace();
  const search = knowledgeSearch(route.useSearch());
  const navigate = useNavigate();
  const mayChange = mayManage(agent.role);
  const [adding, setAdding] = useState<Way>();
  const tab = search.tab ?? 'sources';
  useLiveKnowledge();
  const choose = (next: KnowledgeSearch) =>
    void navigate({ to: '/$slug/knowledge', params: { slug }, search: { ...search, ...next }, replace: true });
  const add = mayChange && <AddMenu choose={setAdding} />;
  return (
    <SettingsPage title={t('sources.title')} text={t('sources.text')} actions={add || undefined}>
      {!mayChange && (
        <Text size="sm" c="dimmed">
          {t('readOnly')}
        </Text>
      )}
      {mayChange && <PlanNotice feature="knowledge" quota="knowledge_items" />}
      <Tabs value={tab} keepMounted={false} onChange={(next) => choose({ tab: next as KnowledgeTab })}>
        <Tabs.List mb="lg" aria-label={t('label')} style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {knowledgeTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="sources">
          <SourcesTab mayChange={mayChange} search={search} choose={choose} add={add} />
        </Tabs.Panel>
        <Tabs.Panel value="websites">
          <WebsitesTab mayChange={mayChange} />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <QuestionsTab mayChange={mayChange} search={search} choose={choose} />
        </Tabs.Panel>
        <Tabs.Panel value="suggestions">
          <SuggestionsTab mayChange={mayChange} />
        </Tabs.Panel>
      </Tabs>
      <Adding way={adding} close={() => setAdding(undefined)} />
    </SettingsPage>
  );
}

function AddMenu({ choose }: { choose: (way: Way) => void }) {
  const { t } = useTranslation('knowledge');
  const isRefused = useRefusedByPlan({ feature: 'knowledge', quota: 'knowledge_items' }) !== undefined;
  return (
    <Menu position="bottom-end" shadow="md" width={290} disabled={isRefused}>
      <Menu.Target>
        <Button disabled={isRefused} rightSection={<IconChevronDown size={16} />}>
          {t('add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ name, icon: Picture, label, hint }) => (
          <Menu.Item key={name} leftSection={<Picture size={18} stroke={1.6} />} onClick={() => choose(name)}>
            {t(label)}
            <Text size="xs" c="dimmed">
              {t(hint)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Adding({ way, close }: { way: Way | undefined; close: () => void }) {
  const { t } = useTranslation(['knowledge', 'translation']);
  if (way === 'answer') return <NewAnswer close={close} />;
  if (way === 'website') return <WebsiteForm close={close} />;
  if (way === 'file')
    return (
      <Suspense>
        <AddFiles close={close} />
      </Suspense>
    );
  return (
    <Dialog
      opened={way !== undefined}
      onClose={close}
      size="lg"
      title={t(way === 'url' ? 'sources.addUrl' : 'sources.addText')}
    >
      {way && <AddItem type={way} close={close} />}
    </Dialog>
  );
}
