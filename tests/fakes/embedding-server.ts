import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type EmbeddingServer = {
  /** For EMBEDDING_BASE_URL. */
  baseUrl: string;
  requests: { model: string; input: string[] }[];
  /** Refuses everything until told otherwise. */
  fail(isFailing: boolean): void;
  close(): Promise<void>;
};

const DIMENSIONS = 128;

function hash(word: string): number {
  let value = 7;
  for (const sign of word) value = (value * 31 + sign.codePointAt(0)!) >>> 0;
  return value % DIMENSIONS;
}

/** An OpenAI-compatible embedding server on a free port of 127.0.0.1, to which words of one group mean the same. */
export async function startEmbeddingServer(groups: readonly (readonly string[])[] = []): Promise<EmbeddingServer> {
  const requests: EmbeddingServer['requests'] = [];
  const meanings = new Map(groups.flatMap((group) => group.map((word) => [word, group[0]!])));
  let isFailing = false;

  function embed(text: string): number[] {
    const vector = new Array<number>(DIMENSIONS).fill(0.001);
    for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) vector[hash(meanings.get(word) ?? word)]! += 1;
    return vector;
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { model: string; input: string | string[] };
    if (isFailing || !request.url?.endsWith('/embeddings')) {
      response.writeHead(isFailing ? 503 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'not now', type: 'fake', code: null } }));
      return;
    }
    const input = [body.input].flat();
    requests.push({ model: body.model, input });
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        object: 'list',
        model: body.model,
        data: input.map((text, index) => ({ object: 'embedding', index, embedding: embed(text) })),
        usage: { prompt_tokens: 1, total_tokens: 1 },
      }),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    fail: (failing) => {
      isFailing = failing;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
