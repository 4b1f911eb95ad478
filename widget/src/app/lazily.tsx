import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** What is rarely used is fetched when it is. Where it cannot be had, the next look asks again. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const found = signal<{ Part: ComponentType<Props> } | undefined>(undefined);
  let isAsked = false;
  const ask = async () => {
    isAsked = true;
    try {
      found.value = { Part: await load() };
    } catch {
      isAsked = false;
    }
  };
  return (props: Props) => {
    if (found.value) {
      const { Part } = found.value;
      return <Part {...props} />;
    }
    if (!isAsked) void ask();
    return null;
  };
}
