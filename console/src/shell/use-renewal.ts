import type { ServerFrame } from '@switchboard/protocol';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWorkspace } from '../session/workspace.tsx';

const gatheredForMs = 400;

/**
 * Asks again for what these frames tell of: once for many that come together, and once after the line was down. To be
 * given values that stay the same from one drawing to the next.
 */
export function useRenewal(types: readonly ServerFrame['type'][], keysOf: (slug: string) => QueryKey[]): void {
  const { client, slug } = useWorkspace();
  const queries = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const renew = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        for (const queryKey of keysOf(slug)) void queries.invalidateQueries({ queryKey });
      }, gatheredForMs);
    };
    const stops = [
      client.on('frame', (frame) => types.includes(frame.type) && renew()),
      client.on('status', (status) => status === 'online' && renew()),
    ];
    return () => {
      clearTimeout(waiting);
      for (const stop of stops) stop();
    };
  }, [client, queries, slug, types, keysOf]);
}
