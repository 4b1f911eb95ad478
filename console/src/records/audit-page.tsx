import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { usePeople } from '../team/team-queries.ts';
import { AuditRecord } from './audit-record.tsx';

export function AuditPage() {
  const { t } = useTranslation('records');
  const { slug, rest } = useWorkspace();
  const people = usePeople().data ?? [];
  return (
    <AuditRecord
      place={{ rest, path: '/console/audit', key: ['audit', slug], name: slug }}
      frame={SettingsPage}
      text={t('audit.text')}
      people={people.map(({ agentId, name }) => ({ value: agentId, label: name }))}
    />
  );
}
