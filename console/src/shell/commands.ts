import type { Icon } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';

export type Command = {
  id: string;
  group: 'conversation' | 'go' | 'settings' | 'view';
  label: string;
  icon: Icon;
  keys?: string;
  /** Other words that it is found by. */
  words?: string;
  run(): void;
};

let offers: { commands: Command[] }[] = [];
let all: Command[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  all = offers.flatMap((offer) => offer.commands);
  for (const listener of listeners) listener();
}

/** A page offers its commands for as long as it is shown. Hand in a memoised list. */
export function useCommands(commands: Command[]): void {
  useEffect(() => {
    const offer = { commands };
    offers = [...offers, offer];
    changed();
    return () => {
      offers = offers.filter((other) => other !== offer);
      changed();
    };
  }, [commands]);
}

export const useOfferedCommands = (): Command[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => all,
  );
