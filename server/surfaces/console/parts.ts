import { type TProperties, type TSchema, Type } from 'typebox';

/** What the operations of the console are described with. */
export const Time = Type.String({ format: 'date-time' });
export const oneOf = (...values: string[]) => Type.String({ enum: values });
export const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(schema);
export const closed = <Properties extends TProperties>(properties: Properties) => Type.Object(properties);

const Failure = closed({
  success: Type.Literal(false),
  code: Type.String(),
  message: Type.String(),
  details: optional(Type.Array(Type.String())),
  detail: optional(Type.Record(Type.String(), Type.Unknown())),
});

const json = (schema: TSchema) => ({ content: { 'application/json': { schema } } });
const refusals = {
  '4XX': { description: 'Refused: `code` and `details` say why and what would be right.', ...json(Failure) },
  '5XX': { description: 'A fault on our side.', ...json(Failure) },
};

export const replies = (status: 200 | 201, data: TSchema) => ({
  [status]: { description: status === 201 ? 'Made.' : 'Done.', ...json(closed({ success: Type.Literal(true), data })) },
  ...refusals,
});

/** A file, as it was sent to us. */
export const fileReply = {
  200: {
    description: 'The file.',
    content: { 'application/octet-stream': { schema: Type.String({ format: 'binary' }) } },
  },
  ...refusals,
};

export const idIn = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string', maxLength: 64 } });
export const queryOf = (name: string, schema: TSchema) => ({ name, in: 'query', schema });
export const body = (schema: TSchema) => ({ requestBody: { required: true, ...json(schema) } });

/** One file, as a form sends it. */
export const upload = {
  requestBody: {
    required: true,
    content: { 'multipart/form-data': { schema: closed({ file: Type.String({ format: 'binary' }) }) } },
  },
};
