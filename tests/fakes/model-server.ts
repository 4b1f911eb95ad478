import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How the fake answers one request. */
export type ScriptedReply =
  /** Streams the text word by word. */
  | { text: string; betweenWordsMs?: number; finishReason?: 'stop' | 'length' }
  /** Calls a tool, after the text where there is one. */
  | { toolCall: { name: string; arguments: object | string }; text?: string }
  /** Refuses: 500, 429 with Retry-After, 401 … */
  | { status: number; retryAfterSeconds?: number; message?: string }
  /** Accepts the request and never says a word. */
  | { hangs: true }
  /**
   * The worst model there could be: it does whatever stands in what it is shown, wherever it stands. A line
   * `CALL name {json}` calls the tool, `SAY text` says the text, `REVEAL` reads out all that it was given.
   */
  | { obeys: true }
  /** Breaks the connection after so many words. */
  | { text: string; dropsAfterWords: number };

/** A request as it came: what a model would have seen. */
export type ModelRequest = {
  path: string;
  authorization: string | undefined;
  model: string;
  stream: boolean;
  messages: { role: string; content: unknown; tool_calls?: unknown }[];
  tools: string[];
  maxTokens: number | undefined;
  temperature: number | undefined;
  /** The whole body as text, to search for what must never be in it. */
  raw: string;
};

export type ModelServer = {
  /** For MODEL_BASE_URL. */
  baseUrl: string;
  requests: ModelRequest[];
  /** Answers the next requests, in this order; afterwards the standard reply counts again. */
  script(...replies: ScriptedReply[]): void;
  close(): Promise<void>;
};

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function understood(request: IncomingMessage, raw: string): ModelRequest {
  const body = JSON.parse(raw || '{}') as Record<string, unknown>;
  const tools = (body['tools'] ?? []) as { function?: { name?: string } }[];
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    model: String(body['model'] ?? ''),
    stream: body['stream'] === true,
    messages: (body['messages'] ?? []) as ModelRequest['messages'],
    tools: tools.map((tool) => tool.function?.name ?? ''),
    maxTokens: body['max_tokens'] as number | undefined,
    temperature: body['temperature'] as number | undefined,
    raw,
  };
}

/** What an obedient model answers: the orders that it found, one tool call first, and the words after its result. */
function obeyed(request: ModelRequest): ScriptedReply {
  const shown = request.messages.map(({ content }) =>
    typeof content === 'string' ? content : JSON.stringify(content),
  );
  const orders = shown.flatMap((text) => text.split(/\n|\\n/)).map((line) => line.trim());
  const calls = orders.flatMap((line) => {
    const found = /^CALL (\w+) (\{.*\})$/.exec(line);
    return found ? [{ name: found[1]!, arguments: found[2]! }] : [];
  });
  const answered = request.messages.filter(({ role }) => role === 'tool').length;
  const said = orders.flatMap((line) => (line.startsWith('SAY ') ? [line.slice(4)] : []));
  const text = [...said, ...(orders.includes('REVEAL') ? shown : [])].join(' ') || 'As you wish.';
  const call = calls[answered];
  return call ? { toolCall: call } : { text };
}

const tokens = (text: string): number => Math.ceil(text.length / 4);

function usageOf(request: ModelRequest, text: string) {
  const prompt = tokens(JSON.stringify(request.messages));
  const completion = tokens(text);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

const asArguments = (value: object | string): string => (typeof value === 'string' ? value : JSON.stringify(value));

function refuse(response: ServerResponse, reply: { status: number; retryAfterSeconds?: number; message?: string }) {
  if (reply.retryAfterSeconds !== undefined) response.setHeader('retry-after', String(reply.retryAfterSeconds));
  response.writeHead(reply.status, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ error: { message: reply.message ?? `status ${reply.status}`, type: 'fake', code: null } }),
  );
}

function writer(response: ServerResponse, request: ModelRequest) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const send = (data: object) =>
    response.write(
      `data: ${JSON.stringify({ id: 'chatcmpl-fake', object: 'chat.completion.chunk', created: 0, model: request.model, ...data })}\n\n`,
    );
  return {
    delta: (delta: object, finishReason: string | null = null) =>
      send({ choices: [{ index: 0, delta, finish_reason: finishReason }] }),
    end(text: string) {
      send({ choices: [], usage: usageOf(request, text) });
      response.end('data: [DONE]\n\n');
    },
  };
}

async function stream(response: ServerResponse, request: ModelRequest, reply: ScriptedReply): Promise<void> {
  const to = writer(response, request);
  to.delta({ role: 'assistant', content: '' });
  const text = 'text' in reply ? (reply.text ?? '') : '';
  const words = text.match(/\S+\s*/g) ?? [];
  for (const [index, word] of words.entries()) {
    if ('dropsAfterWords' in reply && index >= reply.dropsAfterWords) {
      await pause(5);
      response.destroy();
      return;
    }
    to.delta({ content: word });
    await pause('betweenWordsMs' in reply ? (reply.betweenWordsMs ?? 0) : 0);
    if (response.destroyed) return;
  }
  if ('toolCall' in reply) {
    const { name, arguments: input } = reply.toolCall;
    to.delta({ tool_calls: [{ index: 0, id: 'call_fake', type: 'function', function: { name, arguments: '' } }] });
    to.delta({ tool_calls: [{ index: 0, function: { arguments: asArguments(input) } }] });
    to.delta({}, 'tool_calls');
  } else to.delta({}, 'finishReason' in reply ? (reply.finishReason ?? 'stop') : 'stop');
  to.end(text);
}

function whole(response: ServerResponse, request: ModelRequest, reply: ScriptedReply): void {
  const content = 'text' in reply ? (reply.text ?? '') : '';
  const calls =
    'toolCall' in reply
      ? [
          {
            id: 'call_fake',
            type: 'function',
            function: { name: reply.toolCall.name, arguments: asArguments(reply.toolCall.arguments) },
          },
        ]
      : undefined;
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      id: 'chatcmpl-fake',
      object: 'chat.completion',
      created: 0,
      model: request.model,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content, ...(calls && { tool_calls: calls }) },
          finish_reason: calls ? 'tool_calls' : 'stop',
        },
      ],
      usage: usageOf(request, content),
    }),
  );
}

/** An OpenAI-compatible model on a free port of 127.0.0.1 that does what it is told to, and remembers what it saw. */
export async function startModelServer(
  standard: ScriptedReply = { text: 'An answer of the fake model.' },
): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  const scripted: ScriptedReply[] = [];
  const server = createServer(async (request, response) => {
    response.on('error', () => {});
    if (request.url?.endsWith('/models')) {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ object: 'list', data: [{ id: 'fake', object: 'model', owned_by: 'tests' }] }));
      return;
    }
    if (!request.url?.endsWith('/chat/completions')) return refuse(response, { status: 404 });
    const seen = understood(request, await readBody(request));
    requests.push(seen);
    const scriptedReply = scripted.shift() ?? standard;
    const reply = 'obeys' in scriptedReply ? obeyed(seen) : scriptedReply;
    if ('status' in reply) refuse(response, reply);
    else if ('hangs' in reply) return;
    else if (seen.stream) await stream(response, seen, reply);
    else whole(response, seen, reply);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    script: (...replies) => void scripted.push(...replies),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
