import { useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { faultOfField, isEmail } from '../fields.ts';
import { attributesOf, Field, focusFirstFault } from '../parts/field.tsx';
import { TickIcon } from '../parts/icons.tsx';
import { showReturn, words } from '../words/index.ts';

type Step = 'writing' | 'sending' | 'failed' | { number: string; email: string };
type Faults = { email?: string | undefined; message?: string | undefined };

/** While nobody answers: a message that becomes a ticket, and is answered by mail. */
export function OfflineForm({ chat }: { chat: Chat }) {
  const known = chat.about.answers.value;
  const [name, setName] = useState(known.name ?? '');
  const [email, setEmail] = useState(known.email ?? '');
  const [message, setMessage] = useState(chat.draft.read);
  const [faults, setFaults] = useState<Faults>({});
  const [step, setStep] = useState<Step>('writing');
  const form = useRef<HTMLFormElement>(null);
  const texts = words.value;
  const { nextOpeningAt } = chat.availability.value;

  const send = async () => {
    const wrong = faultOfField(email, 'required', isEmail);
    const found = {
      ...(wrong && { email: wrong === 'missing' ? texts.missingField : texts.wrongEmail }),
      ...(!message.trim() && { message: texts.missingField }),
    };
    setFaults(found);
    if (Object.keys(found).length) return focusFirstFault(form.current);
    setStep('sending');
    try {
      const { ticket } = await chat.desk.ticket({
        ...(name.trim() && { name: name.trim() }),
        email: email.trim(),
        message: message.trim(),
      });
      chat.about.learn({ ...(name.trim() && { name: name.trim() }), email: email.trim() });
      chat.draft.keep('');
      setStep({ number: ticket.ticketNumber, email: email.trim() });
    } catch {
      setStep('failed');
    }
  };

  if (typeof step === 'object')
    return (
      <div class="stage fault" role="status">
        <span class="sign good">
          <TickIcon />
        </span>
        <h2>{texts.formSentTitle}</h2>
        <p>{texts.formSentText(step.email, step.number)}</p>
        {nextOpeningAt && <p>{texts.openAgain(showReturn(nextOpeningAt))}</p>}
      </div>
    );
  return (
    <div class="stage forms">
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2>{texts.formTitle}</h2>
        <p class="lead">
          {texts.formText} {nextOpeningAt && texts.openAgain(showReturn(nextOpeningAt))}
        </p>
        <Field id="form-name" label={texts.name} isOptional>
          <input
            {...attributesOf('form-name', undefined)}
            type="text"
            autocomplete="name"
            maxLength={200}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Field id="form-email" label={texts.email} fault={faults.email}>
          <input
            {...attributesOf('form-email', faults.email)}
            type="email"
            autocomplete="email"
            maxLength={254}
            required
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </Field>
        <Field id="form-message" label={texts.formMessage} fault={faults.message}>
          <textarea
            {...attributesOf('form-message', faults.message)}
            rows={5}
            maxLength={8_000}
            required
            dir="auto"
            value={message}
            onInput={(event) => setMessage(event.currentTarget.value)}
          />
        </Field>
        {step === 'failed' && (
          <p class="wrong" role="alert">
            {texts.formFailed}
          </p>
        )}
        <button type="submit" class="solid" disabled={step === 'sending'}>
          {step === 'sending' ? texts.formSending : texts.formSend}
        </button>
        <button type="button" class="link" onClick={chat.preferChat}>
          {texts.formChat}
        </button>
      </form>
    </div>
  );
}
