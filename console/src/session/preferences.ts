import { useSyncExternalStore } from 'react';

export type Preferences = { sendWith: 'enter' | 'mod+enter'; shortcuts: boolean; sound: boolean; notify: boolean };

const key = 'switchboard:preferences';
const usual: Preferences = { sendWith: 'enter', shortcuts: true, sound: false, notify: false };
const listeners = new Set<() => void>();
let current: Preferences | undefined;

function read(): Preferences {
  if (current) return current;
  try {
    current = { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>) };
  } catch {
    current = usual;
  }
  return current;
}

export const preferences = read;

export function prefer(change: Partial<Preferences>): void {
  current = { ...read(), ...change };
  localStorage.setItem(key, JSON.stringify(current));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, read);
