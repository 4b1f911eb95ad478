import type { ComponentChildren } from 'preact';
import { words } from '../words/index.ts';
import '../style/forms.css';

type Props = {
  id: string;
  label: string;
  isOptional?: boolean;
  fault?: string | undefined;
  children: ComponentChildren;
};

/** A label, what goes in, and below it what is wrong with it. */
export const Field = ({ id, label, isOptional = false, fault, children }: Props) => (
  <div class="field">
    <label for={id}>
      {label}
      {isOptional && <small> ({words.value.optional})</small>}
    </label>
    {children}
    <p id={`${id}-fault`} class="wrong" aria-live="polite">
      {fault}
    </p>
  </div>
);

/** What ties the input to its fault. */
export const attributesOf = (id: string, fault: string | undefined) => ({
  id,
  'aria-invalid': Boolean(fault),
  'aria-describedby': `${id}-fault`,
});

export const focusFirstFault = (form: HTMLFormElement | null) =>
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
