import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { DocumentOperation } from '#surfaces/contract/index.ts';
import { replyFor } from '#surfaces/contract/reply.ts';
import type { Answer } from './exchange.ts';

/** What HTTP and our contracts know how to refuse with. */
const REFUSALS = new Set([400, 401, 402, 403, 404, 405, 409, 412, 413, 414, 415, 422, 426, 429, 431]);

/** Said by the parser, before anybody looks which operation is meant. */
const BEFORE_ANY_OPERATION = new Set([414, 431]);

/** Words of the inside: a stack, a path, a statement, an error of the driver's. */
const INSIDE =
  /\bat \S+ \(|node:internal|node_modules|\.ts:\d+|\b(?:TypeError|RangeError|ReferenceError|SyntaxError)\b|\bselect .{1,80} from\b|\binsert into\b|\brelation "|\bcolumn "|\bSQLSTATE\b|invalid input syntax|ECONNREFUSED|Cannot read propert/i;

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const compiled = new WeakMap<object, ValidateFunction>();
function validatorOf(schema: object): ValidateFunction {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A refusal in the words of its contract: EchoCall's `error`, OAuth's, or `success: false`. */
export function envelopeFaults(
  document: string,
  { json, headers, status }: Answer,
  { isOfOAuth = false }: { isOfOAuth?: boolean } = {},
): string[] {
  if (!isObject(json)) return ['a refusal without a JSON body'];
  if (document === 'echocall') {
    const error = json['error'];
    return isObject(error) && isText(error['code']) && isText(error['message']) ? [] : ['not EchoCall’s envelope'];
  }
  const faults: string[] = [];
  if (isText(json['error'])) return isOfOAuth ? [] : ['OAuth’s words where they do not belong'];
  if (json['success'] !== false || !isText(json['code']) || !isText(json['message'])) faults.push('not the envelope');
  const detail = json['detail'];
  if (headers['x-request-id'] && isObject(detail) && detail['requestId'] !== headers['x-request-id'])
    faults.push('another request id in the body than in the header');
  const told = json['details'];
  if (told !== undefined && !(Array.isArray(told) && told.length > 0 && told.every(isText)))
    faults.push('details that are no list of sentences');
  if (status === 400 && json['code'] === 'VALIDATION_FAILED' && told === undefined)
    faults.push('a validation that does not say in details what is wrong');
  return faults;
}

/** All that is wrong with a reply, whatever was asked. */
export function judge(
  operation: DocumentOperation,
  answer: Answer,
  { isAnswered, saidInside }: { isAnswered: boolean; saidInside: readonly string[] },
): string[] {
  const { status, headers, text, json } = answer;
  const faults = saidInside.map((fault) => `inside: ${fault}`);
  if (status >= 500 && (isAnswered || status !== 501)) faults.push(`status ${status}`);
  if (!isAnswered && status !== 501 && !BEFORE_ANY_OPERATION.has(status))
    faults.push(`status ${status} from an operation that nobody answers`);
  if (status >= 400 && status < 500 && !REFUSALS.has(status)) faults.push(`the refusal ${status} is not one of ours`);
  if (!headers['x-request-id']) faults.push('no x-request-id');
  if (status >= 400 && INSIDE.test(text)) faults.push('tells of the inside');
  const isOfOAuth = /^\/(?:oauth|\.well-known)\//.test(operation.path);
  if (status >= 400) faults.push(...envelopeFaults(operation.document, answer, { isOfOAuth }));
  const documented = replyFor(operation, status);
  if (!documented) return [...faults, `status ${status} is not documented`];
  const schema = documented['application/json'];
  const type = String(headers['content-type'] ?? '').split(';', 1)[0] ?? '';
  // Where another type is documented as well, such as a table, the answer says which it is.
  if (!schema || (type !== 'application/json' && type in documented)) return faults;
  if (json === undefined) return [...faults, 'the body is no JSON'];
  const validate = validatorOf(schema);
  if (!validate(json)) {
    const why = (validate.errors ?? [])
      .slice(0, 3)
      .map(({ instancePath, message }) => `body${instancePath} ${message}`);
    faults.push(`not as documented: ${why.join('; ')}`);
  }
  return faults;
}
