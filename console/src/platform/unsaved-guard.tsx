import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shell/confirm.tsx';

/** Asks before a page with changes that nobody saved is left. To be drawn where the form is. */
export function UnsavedGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation('platform');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  const isBlocked = blocker.status === 'blocked';
  return (
    <Confirm
      asked={
        isBlocked
          ? {
              title: t('unsaved.title'),
              text: t('unsaved.text'),
              action: t('unsaved.leave'),
              isDangerous: true,
              run: () => blocker.proceed(),
            }
          : undefined
      }
      isPending={false}
      close={() => blocker.reset?.()}
    />
  );
}
