import { Button, Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../session/entrance.tsx';
import type { Proof } from '../session/session.ts';
import { useFailureText } from '../shell/use-failure.ts';
import { FactorStep } from './factor-step.tsx';
import { googleAnswer, keepTicket, signInWithGoogle } from './google.ts';
import { wantsFactor } from './owner-sign-in-page.tsx';
import { useTitle } from './use-title.ts';

/** Where Google sends people back to, with their token in the fragment: it leaves the address bar at once. */
export function GooglePage() {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  const failureText = useFailureText();
  const hasBegun = useRef(false);
  const [answer, setAnswer] = useState<ReturnType<typeof googleAnswer> | 'none'>();
  const go = async (given: NonNullable<ReturnType<typeof googleAnswer>>, proof: Proof = {}) => {
    const found = await signInWithGoogle(given, proof);
    if ('slug' in found) return navigate({ to: '/$slug/inbox', params: { slug: found.slug }, replace: true });
    keepTicket(found);
    return navigate({ to: '/sign-up', replace: true });
  };
  const signIn = useMutation({ mutationFn: (given: NonNullable<ReturnType<typeof googleAnswer>>) => go(given) });
  const { mutate } = signIn;
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const given = googleAnswer(window.location.hash);
    window.history.replaceState(null, '', window.location.pathname);
    setAnswer(given ?? 'none');
    if (given) mutate(given);
  }, [mutate]);
  const failed = answer === 'none' || signIn.isError;
  const isSecond = wantsFactor(signIn.error);
  const title = t(isSecond ? 'factor.title' : failed ? 'oauth.failed' : 'oauth.busy');
  useTitle(title);
  if (isSecond && answer && answer !== 'none') {
    return (
      <Entrance title={title} text="">
        <FactorStep
          prove={async (proof) => void (await go(answer, proof))}
          back={() => void navigate({ to: '/sign-in' })}
        />
      </Entrance>
    );
  }
  return (
    <Entrance
      title={title}
      text={signIn.isError ? failureText(signIn.error) : answer === 'none' ? t('oauth.cancelled') : ''}
    >
      {failed ? (
        <Button fullWidth size="md" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t('oauth.again')}
        </Button>
      ) : (
        <Loader />
      )}
    </Entrance>
  );
}
