import { useEffect, useState } from 'preact/hooks';
import { words } from '../words/index.ts';
import { Avatar } from './avatar.tsx';
import { RichText } from './rich-text.tsx';

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Pieces come in bursts; the eye reads at one pace. The further behind, the faster. */
function usePace(text: string): string {
  const [length, setLength] = useState(isStill() ? text.length : 0);
  useEffect(() => {
    if (length >= text.length) return;
    const frame = requestAnimationFrame(() =>
      setLength(isStill() ? text.length : Math.min(text.length, length + Math.ceil((text.length - length) / 14))),
    );
    return () => cancelAnimationFrame(frame);
  }, [text, length]);
  return text.slice(0, length);
}

const Row = ({ kind, name, children }: { kind: 'ai' | 'agent'; name: string; children: preact.ComponentChildren }) => (
  <li class={`message ${kind} first last`}>
    <Avatar kind={kind} name={name} />
    <div class="column">{children}</div>
  </li>
);

/** The answer under way. Silent for screen readers: the finished message is read to them once. */
export function Answering({ text }: { text: string }) {
  const shown = usePace(text);
  return (
    <Row kind="ai" name={words.value.assistant}>
      <p class="name">
        {words.value.assistant}
        <abbr class="badge" title={words.value.aiTitle}>
          {words.value.ai}
        </abbr>
      </p>
      <div class="bubble streaming" aria-hidden="true" dir="auto">
        <RichText text={shown} />
      </div>
    </Row>
  );
}

export const Typing = ({ kind, name }: { kind: 'ai' | 'agent'; name: string }) => (
  <Row kind={kind} name={name}>
    <div class="bubble dots">
      <i />
      <i />
      <i />
      <span class="unseen">{kind === 'ai' ? words.value.thinking : words.value.typing(name)}</span>
    </div>
  </Row>
);
