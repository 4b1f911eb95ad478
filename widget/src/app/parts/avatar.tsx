import { CordIcon } from './icons.tsx';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');

export const Avatar = ({ kind, name }: { kind: 'ai' | 'agent'; name: string }) => (
  <span class={`avatar ${kind}`} aria-hidden="true">
    {kind === 'ai' ? <CordIcon /> : initials(name) || '•'}
  </span>
);
