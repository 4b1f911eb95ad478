import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { accountKey, useAccount } from './account-queries.ts';
import { Applications } from './applications.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

export function SecurityPage() {
  const { t } = useTranslation('account');
  const { slug, agent, rest } = useWorkspace();
  const account = useAccount();
  return (
    <SettingsPage title={t('security.title')} text={t('security.text')}>
      <Loaded query={account}>
        {({ secondFactor, hasPassword }) => (
          <SecondFactor
            state={secondFactor}
            place={{
              ...{ rest, hasPassword },
              path: '/console/me/second-factor',
              stale: accountKey(slug),
              workspace: slug,
              name: agent.username,
            }}
          />
        )}
      </Loaded>
      <Sessions />
      <Applications />
    </SettingsPage>
  );
}
