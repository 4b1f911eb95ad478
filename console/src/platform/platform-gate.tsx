import { lazy, Suspense, useSyncExternalStore } from 'react';
import { operatorSession } from './operator-session.ts';
import { PlatformProvider } from './platform.tsx';
import { PlatformSignIn } from './platform-sign-in.tsx';

const PlatformShell = lazy(async () => ({ default: (await import('./platform-shell.tsx')).PlatformShell }));

export function PlatformGate() {
  const session = operatorSession();
  const operator = useSyncExternalStore(session.subscribe, session.who);
  if (!operator) return <PlatformSignIn session={session} />;
  return (
    <PlatformProvider key={operator.adminId} session={session} operator={operator}>
      <Suspense>
        <PlatformShell />
      </Suspense>
    </PlatformProvider>
  );
}
