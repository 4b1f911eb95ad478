import {
  baseOf,
  type DocumentOperation,
  type Method,
  type ResolvedDocument,
  type ResolvedItem,
  type ResolvedOperation,
  type ResolvedParameter,
} from './resolved.ts';
import type { Schema } from './schema.ts';

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const schemasByType = (content: Record<string, { schema?: Schema }> | undefined): Record<string, Schema> =>
  Object.fromEntries(Object.entries(content ?? {}).map(([type, media]) => [type, media.schema ?? {}]));

function objectOf(parameters: readonly ResolvedParameter[], place: string): Schema {
  const here = parameters.filter((parameter) => parameter.in === place);
  const key = (parameter: ResolvedParameter) => (place === 'header' ? parameter.name.toLowerCase() : parameter.name);
  return {
    type: 'object',
    properties: Object.fromEntries(here.map((parameter) => [key(parameter), parameter.schema ?? {}])),
    required: here.filter((parameter) => parameter.required).map(key),
  };
}

export function operationsOf(document: string, { paths, security, servers }: ResolvedDocument): DocumentOperation[] {
  const read = (path: string, item: ResolvedItem, method: Method, operation: ResolvedOperation): DocumentOperation => {
    if (!operation.operationId) throw new Error(`${method} ${path} of ${document} has no operationId.`);
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
    return {
      id: operation.operationId,
      document,
      method,
      path,
      base: baseOf(operation.servers ?? item.servers ?? servers),
      tags: operation.tags ?? [],
      security: (operation.security ?? security ?? []).map((alternative) => Object.keys(alternative)),
      pathParameters: objectOf(parameters, 'path'),
      queryParameters: objectOf(parameters, 'query'),
      headerParameters: objectOf(parameters, 'header'),
      bodyLimit: operation['x-body-limit'],
      body: operation.requestBody && {
        required: operation.requestBody.required === true,
        types: schemasByType(operation.requestBody.content),
      },
      replies: Object.fromEntries(
        Object.entries(operation.responses).map(([status, reply]) => [status, schemasByType(reply.content)]),
      ),
    };
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method.toLowerCase() as Lowercase<Method>];
      return operation ? [read(path, item, method, operation)] : [];
    }),
  );
}
