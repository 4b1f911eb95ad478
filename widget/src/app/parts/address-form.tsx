import { useEffect, useRef, useState } from 'preact/hooks';
import { faultOfField, isEmail } from '../fields.ts';
import { words } from '../words/index.ts';
import '../style/forms.css';

type Props = {
  known: string;
  label: string;
  action: string;
  failure: string;
  done: (email: string) => string;
  send: (email: string) => Promise<unknown>;
  /** Missing where the form cannot be put away. */
  close?: () => void;
};

/** One line for an address: for the transcript, or for the answer that comes later. */
export function AddressForm({ known, label, action, failure, done, send, close }: Props) {
  const [email, setEmail] = useState(known);
  const [fault, setFault] = useState('');
  const [step, setStep] = useState<'asking' | 'sending' | 'done'>('asking');
  const input = useRef<HTMLInputElement>(null);
  const texts = words.value;
  useEffect(() => {
    if (close) input.current?.focus();
  }, []);
  const submit = async () => {
    const wrong = faultOfField(email, 'required', isEmail);
    setFault(wrong ? (wrong === 'missing' ? texts.missingField : texts.wrongEmail) : '');
    if (wrong) return input.current?.focus();
    setStep('sending');
    try {
      await send(email.trim());
      setStep('done');
    } catch {
      setFault(failure);
      setStep('asking');
    }
  };
  if (step === 'done')
    return (
      <p class="address" role="status">
        <span>{done(email.trim())}</span>
        {close && (
          <button type="button" class="link" onClick={close}>
            {texts.dismiss}
          </button>
        )}
      </p>
    );
  return (
    <form
      class="address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !close) return;
        event.stopPropagation();
        close();
      }}
    >
      <label for="address">{label}</label>
      <div>
        <input
          ref={input}
          id="address"
          type="email"
          autocomplete="email"
          maxLength={254}
          placeholder={texts.email}
          value={email}
          aria-invalid={Boolean(fault)}
          aria-describedby="address-fault"
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button type="submit" class="pill" disabled={step === 'sending'}>
          {action}
        </button>
        {close && (
          <button type="button" class="link" onClick={close}>
            {texts.cancel}
          </button>
        )}
      </div>
      <p id="address-fault" class="wrong" aria-live="polite">
        {fault}
      </p>
    </form>
  );
}
