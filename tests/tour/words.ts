const LONGEST = 150;
const SHOWN_OF_A_SECRET = 6;
/** Fields whose values open something. */
const secretNames = /^(?:.*token|.*secret|.*password|ticket)$/i;
/** In addresses and forms besides: `code` of a body is why something was refused. */
const secretParameters = /^(?:.*token|.*secret|.*password|code|code_verifier|signature)$/i;
/** What opens something wherever it stands: JSON Web Tokens, our own forms of keys, and signatures of addresses. */
const secretForms = /\b(?:eyJ[\w-]{8}|rn_sk_(?:live|test)_|whsec_|sw[a-z]_|so[a-z]_|(?<=signature=))[\w.+/=-]+/g;

const cutText = (text: string): string => `${text.slice(0, SHOWN_OF_A_SECRET)}…`;

const cutForms = (text: string): string => text.replaceAll(secretForms, cutText);

const withoutSecrets = (name: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  return secretNames.test(name) ? cutText(value) : cutForms(value);
};

const parametersOf = (parameters: URLSearchParams): string =>
  [...parameters].map(([name, value]) => `${name}=${secretParameters.test(name) ? cutText(value) : value}`).join('&');

/** One line of a body, its secrets cut. */
export function shortly(body: unknown): string {
  const text = typeof body === 'string' ? cutForms(body) : JSON.stringify(body, withoutSecrets);
  const line = (text ?? '').replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** A form that was sent. */
export const shortForm = (body: string): string => shortly(parametersOf(new URLSearchParams(body)));

/** An address without its host, the secrets in its query cut. */
export function addressOf({ pathname, searchParams }: URL): string {
  return searchParams.size > 0 ? `${pathname}?${parametersOf(searchParams)}` : pathname;
}
