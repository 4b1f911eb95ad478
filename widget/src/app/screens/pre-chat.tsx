import { useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import type { Config, Demand, PreChat } from '../config.ts';
import { type FieldFault, faultOfField, isEmail, isPhone } from '../fields.ts';
import { safeUrl } from '../markdown.ts';
import { attributesOf, Field, focusFirstFault } from '../parts/field.tsx';
import { language, words } from '../words/index.ts';

type Name = 'name' | 'email' | 'phone';
const rules: Record<
  Name,
  { isRight: (text: string) => boolean; keys: 'text' | 'email' | 'tel'; complete: string; most: number }
> = {
  name: { isRight: () => true, keys: 'text', complete: 'name', most: 200 },
  email: { isRight: isEmail, keys: 'email', complete: 'email', most: 254 },
  phone: { isRight: isPhone, keys: 'tel', complete: 'tel', most: 40 },
};
const names = ['name', 'email', 'phone'] as const;
type Faults = Partial<Record<Name | 'department' | 'consent', FieldFault>>;

/** What the business wants to know first. Asked once; the answers stay in this browser. */
export function PreChatForm({ chat, config, asked }: { chat: Chat; config: Config; asked: PreChat }) {
  const known = chat.about.answers.value;
  const [given, setGiven] = useState({ name: known.name ?? '', email: known.email ?? '', phone: known.phone ?? '' });
  const [departmentId, setDepartment] = useState('');
  const [hasConsented, setConsented] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const form = useRef<HTMLFormElement>(null);
  const texts = words.value;
  const { consent, departments = [] } = asked;
  const wording = consent.text[language.value] ?? consent.text[config.standardLanguage];
  const asksConsent = consent.isRequired || Boolean(wording);
  const policy = consent.url ? safeUrl(consent.url) : undefined;

  const saying = (name: Name | 'department'): string | undefined => {
    const fault = faults[name];
    if (!fault) return undefined;
    if (fault === 'missing') return texts.missingField;
    return name === 'phone' ? texts.wrongPhone : texts.wrongEmail;
  };
  const begin = () => {
    const found: Faults = {};
    for (const name of names) {
      const fault = faultOfField(given[name], asked[name], rules[name].isRight);
      if (fault) found[name] = fault;
    }
    if (asked.department === 'required' && !departmentId) found.department = 'missing';
    if (consent.isRequired && !hasConsented) found.consent = 'missing';
    setFaults(found);
    if (Object.keys(found).length) return focusFirstFault(form.current);
    chat.answerForm({
      ...Object.fromEntries(names.flatMap((name) => (given[name].trim() ? [[name, given[name].trim()]] : []))),
      ...(departmentId && { departmentId }),
      ...(hasConsented && { consentedAt: new Date().toISOString() }),
    });
  };
  const isAsked = (demand: Demand) => demand !== 'off';
  return (
    <div class="stage forms">
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <h2>{config.greeting(language.value) ?? texts.preChatTitle}</h2>
        <p class="lead">{texts.preChatText}</p>
        {names.map(
          (name) =>
            isAsked(asked[name]) && (
              <Field
                key={name}
                id={`ask-${name}`}
                label={texts[name]}
                isOptional={asked[name] === 'optional'}
                fault={saying(name)}
              >
                <input
                  {...attributesOf(`ask-${name}`, faults[name])}
                  type="text"
                  inputMode={rules[name].keys}
                  autocomplete={rules[name].complete}
                  maxLength={rules[name].most}
                  required={asked[name] === 'required'}
                  value={given[name]}
                  onInput={(event) => setGiven({ ...given, [name]: event.currentTarget.value })}
                />
              </Field>
            ),
        )}
        {isAsked(asked.department) && departments.length > 0 && (
          <Field
            id="ask-department"
            label={texts.department}
            isOptional={asked.department === 'optional'}
            fault={saying('department')}
          >
            <select
              {...attributesOf('ask-department', faults.department)}
              value={departmentId}
              onChange={(event) => setDepartment(event.currentTarget.value)}
            >
              <option value="">{texts.chooseOne}</option>
              {departments.map((department) => (
                <option key={department.departmentId} value={department.departmentId}>
                  {department.name}
                </option>
              ))}
            </select>
          </Field>
        )}
        {asksConsent && (
          <div class="field">
            <div class="consent">
              <input
                {...attributesOf('ask-consent', faults.consent)}
                type="checkbox"
                checked={hasConsented}
                onChange={(event) => setConsented(event.currentTarget.checked)}
              />
              <p>
                <label for="ask-consent">{wording || texts.consentDefault}</label>{' '}
                {policy && (
                  <a href={policy.href} target="_blank" rel="noopener noreferrer" title={texts.newTab}>
                    {texts.privacy}
                  </a>
                )}
              </p>
            </div>
            <p id="ask-consent-fault" class="wrong" aria-live="polite">
              {faults.consent && texts.missingConsent}
            </p>
          </div>
        )}
        <button type="submit" class="solid">
          {texts.startChat}
        </button>
        {config.isAssistantOn && <p class="fine">{config.disclosure(language.value) ?? texts.disclosure}</p>}
      </form>
    </div>
  );
}
