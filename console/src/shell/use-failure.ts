import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { RestError } from '../rest/rest-error.ts';

export function useFailureText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error: unknown) => {
      const keys = error instanceof RestError ? [`reason.${error.reason}`, `refusal.${error.code}`] : [];
      const known = keys.find((key) => i18n.exists(key));
      if (known) return t(known as 'refusal.RATE_LIMITED', error instanceof RestError ? error.facts : {});
      if (error instanceof RestError && error.status !== 0) return [error.message, ...error.details].join(' ');
      if (error instanceof RestError || !(error instanceof Error)) return t('failure.network');
      return error.message;
    },
    [t, i18n],
  );
}

/** Tells that an action failed, and why. */
export function useFailure(): (error: unknown) => void {
  const { t } = useTranslation();
  const text = useFailureText();
  return useCallback(
    (error: unknown) => notifications.show({ color: 'red', title: t('failure.title'), message: text(error) }),
    [t, text],
  );
}
