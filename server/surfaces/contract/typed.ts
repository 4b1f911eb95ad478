import type { ContractRequest } from './mount.ts';

/** `content` of one message as openapi-typescript writes it: JSON where there is some, else any of its types. */
type BodyOf<Message> = Message extends { content: infer Content }
  ? Content extends { 'application/json': infer Body }
    ? Body
    : Content[keyof Content]
  : undefined;

type ParameterOf<Declared, Place extends string> = Declared extends { parameters: infer Parameters }
  ? Place extends keyof Parameters
    ? NonNullable<Parameters[Place]> extends never
      ? Record<string, never>
      : NonNullable<Parameters[Place]>
    : Record<string, never>
  : Record<string, never>;

type RequestBodyOf<Declared> = Declared extends { requestBody: infer Message }
  ? BodyOf<Message>
  : Declared extends { requestBody?: infer Message }
    ? BodyOf<NonNullable<Message>> | undefined
    : undefined;

/** One of the successes that the document names: a field that it doesn't know is a type error. */
export type AnswerOf<Declared> = Declared extends { responses: infer Replies }
  ? {
      [Status in keyof Replies & number]: {
        status: Status;
        body: BodyOf<Replies[Status]>;
        headers?: Record<string, string>;
      };
    }[keyof Replies & number]
  : never;

export type RequestOf<Declared, Caller> = ContractRequest<
  Caller,
  ParameterOf<Declared, 'path'>,
  ParameterOf<Declared, 'query'>,
  RequestBodyOf<Declared>
>;

/** The function behind an operation of a generated `operations` interface. */
export type OperationOf<Declared, Caller> = (request: RequestOf<Declared, Caller>) => Promise<AnswerOf<Declared>>;

/**
 * All or some operations of a document: `{ … } satisfies OperationsOf<operations, Caller>`.
 * A helper that wraps a body should take it as `NoInfer<Data>`, so that a misspelt field is found inside it too.
 */
export type OperationsOf<Declared, Caller> = { [Id in keyof Declared]?: OperationOf<Declared[Id], Caller> };
