import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { DocumentOperation } from '#surfaces/contract/index.ts';
import { replyFor } from '#surfaces/contract/reply.ts';

export type Exchange = { method: string; url: URL; status: number; type: string; text: string };

type Schema = DocumentOperation['pathParameters'];
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new WeakMap<Schema, ValidateFunction>();

function faultsIn(schema: Schema, body: unknown): string[] {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  return validate(body)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `body${instancePath} ${message}`);
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** The operation of an address: `/messages/test` is nearer to it than `/messages/{id}`. */
export function operationAt(
  operations: readonly DocumentOperation[],
  method: string,
  pathname: string,
): DocumentOperation | undefined {
  const asked = partsOf(pathname);
  const fits = (operation: DocumentOperation): boolean => {
    const parts = partsOf(operation.base + operation.path);
    return (
      operation.method === method &&
      parts.length === asked.length &&
      parts.every((part, place) => part.startsWith('{') || part === asked[place])
    );
  };
  const unnamed = ({ path }: DocumentOperation) => path.split('{').length;
  return operations.filter(fits).sort((one, other) => unnamed(one) - unnamed(other))[0];
}

/** What is not as the document says, in sentences. */
export function faultsOf(operation: DocumentOperation, { status, type, text }: Exchange): string[] {
  const documented = replyFor(operation, status);
  if (!documented) return [`status ${status} is not documented: ${Object.keys(operation.replies).join(', ')} are`];
  const types = Object.keys(documented);
  // A redirect may say in words where it leads; what counts is its location.
  if (status >= 300 && status < 400) return [];
  if (text === '') return types.length > 0 ? [`the body is empty where ${types.join(' or ')} is documented`] : [];
  const schema = documented[type];
  if (!schema) return [`content type ${type} is not documented: ${types.join(', ') || 'no body'} is`];
  return type === 'application/json' ? faultsIn(schema, JSON.parse(text)) : [];
}
