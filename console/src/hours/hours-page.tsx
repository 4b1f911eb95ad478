import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { ReadOnly } from '../settings/read-only.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Holidays } from './holidays.tsx';
import { useHours } from './hours-queries.ts';
import { OpenNow } from './open-now.tsx';
import { WeekEditor } from './week-editor.tsx';

export function HoursPage() {
  const { t } = useTranslation('hours');
  const { agent } = useWorkspace();
  const hours = useHours();
  const isLocked = !mayManage(agent.role);
  return (
    <SettingsPage title={t('title')} text={t('text')}>
      {isLocked && <ReadOnly text={t('readOnly')} />}
      <Loaded query={hours} rows={8}>
        {(known) => (
          <>
            <OpenNow hours={known} />
            <WeekEditor key={JSON.stringify([known.timeZone, known.hours])} hours={known} isLocked={isLocked} />
            <Holidays holidays={known.holidays} timeZone={known.timeZone} isLocked={isLocked} />
          </>
        )}
      </Loaded>
    </SettingsPage>
  );
}
