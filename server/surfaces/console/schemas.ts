import { type TProperties, type TSchema, Type } from 'typebox';

/** The words that every group of operations of the console's document is written in. */
export const Time = Type.String({ format: 'date-time' });
export const oneOf = (...values: string[]) => Type.String({ enum: values });
export const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(schema);
export const closed = <Properties extends TProperties>(properties: Properties) => Type.Object(properties);

export const Failure = closed({
  success: Type.Literal(false),
  code: Type.String(),
  message: Type.String(),
  details: optional(Type.Array(Type.String())),
  detail: optional(Type.Record(Type.String(), Type.Unknown())),
});

export const json = (schema: TSchema) => ({ content: { 'application/json': { schema } } });
export const replies = (status: 200 | 201, data: TSchema) => ({
  [status]: { description: status === 201 ? 'Made.' : 'Done.', ...json(closed({ success: Type.Literal(true), data })) },
  '4XX': { description: 'Refused: `code` and `details` say why and what would be right.', ...json(Failure) },
  '5XX': { description: 'A fault on our side.', ...json(Failure) },
});
export const idIn = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string', maxLength: 64 } });
export const body = (schema: TSchema) => ({ requestBody: { required: true, ...json(schema) } });

export const queryOf = (name: string, schema: TSchema) => ({ name, in: 'query', required: false, schema });
/** A table to take away, instead of an answer in JSON. */
export const csvReplies = {
  '200': { description: 'The table, as CSV (UTF-8).', content: { 'text/csv': { schema: { type: 'string' } } } },
  '4XX': replies(200, Type.Null())['4XX'],
  '5XX': replies(200, Type.Null())['5XX'],
};
/** A file to take away. */
export const fileReplies = {
  '200': {
    description: 'The file.',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
  '4XX': replies(200, Type.Null())['4XX'],
  '5XX': replies(200, Type.Null())['5XX'],
};
/** One file, as a form sends it. */
export const fileForm = {
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': { schema: closed({ file: Type.Unsafe<string>({ type: 'string', format: 'binary' }) }) },
    },
  },
};
