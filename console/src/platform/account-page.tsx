import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SecondFactor } from '../account/second-factor.tsx';
import type { Answer } from '../rest/answers.ts';
import { Card } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { OwnPassword } from './own-password.tsx';
import { usePlatform } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { platformKeys } from './platform-queries.ts';

/** How an operator signs in: password and second factor. */
export function AccountPage() {
  const { t } = useTranslation('platform');
  const { operator, rest } = usePlatform();
  const [isChoosing, choosing] = useDisclosure(false);
  const factor = useQuery({
    queryKey: platformKeys.factor,
    queryFn: async () =>
      (await rest.get<Answer<'getOperatorSecondFactor'>>('/console/platform/second-factor')).secondFactor,
  });
  return (
    <PlatformPage title={t('account.title')} text={t('account.text', { email: operator.email })}>
      <Loaded query={factor}>
        {(state) => (
          <SecondFactor
            state={state}
            place={{
              rest,
              path: '/console/platform/second-factor',
              stale: platformKeys.factor,
              workspace: 'platform',
              name: operator.email,
              hasPassword: true,
            }}
          />
        )}
      </Loaded>
      <Card title={t('account.password')} text={t('ownPassword.hint')}>
        <Button mt="md" variant="default" onClick={choosing.open}>
          {t('ownPassword.open')}
        </Button>
      </Card>
      <OwnPassword isOpen={isChoosing} close={choosing.close} />
    </PlatformPage>
  );
}
