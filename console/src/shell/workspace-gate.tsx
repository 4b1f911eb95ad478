import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { rememberWorkspace, slugPattern } from '../session/remembered-workspaces.ts';
import { sessionOf, useAgent, WorkspaceProvider } from '../session/workspace.tsx';

const SignInPage = lazy(async () => ({ default: (await import('../session/sign-in-page.tsx')).SignInPage }));
const Shell = lazy(async () => ({ default: (await import('./shell.tsx')).Shell }));

export function WorkspaceGate() {
  const { slug } = useParams({ from: '/$slug' });
  const navigate = useNavigate();
  const isSlug = slugPattern.test(slug);
  useEffect(() => {
    if (!isSlug) void navigate({ to: '/', replace: true });
  }, [isSlug, navigate]);
  return isSlug ? <SignedInOrNot key={slug} slug={slug} /> : null;
}

function SignedInOrNot({ slug }: { slug: string }) {
  const session = sessionOf(slug);
  const agent = useAgent(session);
  useEffect(() => {
    if (agent) rememberWorkspace(slug);
  }, [agent, slug]);
  if (!agent) {
    return (
      <Suspense>
        <SignInPage session={session} />
      </Suspense>
    );
  }
  return (
    <WorkspaceProvider key={agent.agentId} session={session} agent={agent}>
      <Suspense>
        <Shell />
      </Suspense>
    </WorkspaceProvider>
  );
}
