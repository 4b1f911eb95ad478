import type { Schema } from './schema.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type SecurityScheme = {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
  readonly scheme?: string;
  /** Headers that may carry this credential, where there are more than the scheme's own. */
  readonly 'x-accepted-headers'?: readonly string[];
};

export type DocumentOperation = {
  readonly id: string;
  readonly document: string;
  readonly method: Method;
  /** As written in the document, without the base: `/webhooks/{id}`. */
  readonly path: string;
  readonly base: string;
  readonly tags: readonly string[];
  /** Each entry is an alternative: the schemes that it asks for together; an empty one asks for none. */
  readonly security: readonly (readonly string[])[];
  readonly pathParameters: Schema;
  readonly queryParameters: Schema;
  readonly headerParameters: Schema;
  /** `x-body-limit`: bytes, where more or less than elsewhere may come. */
  readonly bodyLimit: number | undefined;
  readonly body: { readonly required: boolean; readonly types: Readonly<Record<string, Schema>> } | undefined;
  /** By status as the document writes it (`200`, `4XX`, `default`), then by content type. */
  readonly replies: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
};

export type ResolvedParameter = { name: string; in: string; required?: boolean; schema?: Schema };
type Content = Record<string, { schema?: Schema }>;
export type ResolvedOperation = {
  operationId?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: ResolvedParameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
  servers?: { url: string }[];
  'x-body-limit'?: number;
};
export type ResolvedItem = { servers?: { url: string }[]; parameters?: ResolvedParameter[] } & {
  [method in Lowercase<Method>]?: ResolvedOperation;
};
export type ResolvedDocument = {
  info?: { title?: string };
  servers?: { url: string }[];
  security?: Record<string, string[]>[];
  paths: Record<string, ResolvedItem>;
  components?: { securitySchemes?: Record<string, SecurityScheme> };
};

/** The path of the first server: `/api`, or nothing for the root. */
export const baseOf = (servers: { url: string }[] | undefined): string =>
  (servers?.[0]?.url ?? '').replace(/^https?:\/\/[^/]+/, '').replace(/\/+$/, '');
