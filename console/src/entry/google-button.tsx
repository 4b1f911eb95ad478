import { Button, Divider } from '@mantine/core';
import { IconBrandGoogle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { openRest } from '../rest/open-rest.ts';
import { goToGoogle } from './google.ts';

export const useSignUpState = () =>
  useQuery({
    queryKey: ['sign-up'],
    queryFn: () => openRest.get<Answer<'getSignUp'>>('/console/sign-up'),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Only where this installation has a client with Google. */
export function GoogleButton() {
  const { t } = useTranslation('entry');
  const clientId = useSignUpState().data?.googleClientId;
  if (!clientId) return null;
  return (
    <>
      <Divider label={t('or')} />
      <Button
        variant="default"
        size="md"
        leftSection={<IconBrandGoogle size={18} />}
        onClick={() => goToGoogle(clientId)}
      >
        {t('google')}
      </Button>
    </>
  );
}
