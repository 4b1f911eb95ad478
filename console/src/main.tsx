import '@mantine/core/styles.css';
import './look/base.css';
import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './language/index.ts';
import { colours, theme } from './look/theme.ts';
import { RestError } from './rest/rest-error.ts';
import { router } from './routes.tsx';

const Toasts = lazy(() => import('./shell/toasts.tsx'));

const queries = new QueryClient({
  // Whatever was done may have used something up. Where nobody looks at it, nothing is asked.
  mutationCache: new MutationCache({
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['subscription'] }),
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays one; only a lost or stumbling server is worth asking again.
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof RestError) || error.status === 0 || error.status >= 500),
    },
  },
});

await startLanguage();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Suspense>
          <Toasts />
        </Suspense>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
