import assert from 'node:assert/strict';
import test from 'node:test';
import type { operations } from '#contracts/ringnity.types.ts';
import type { Operation, OperationsOf } from '#surfaces/contract/index.ts';

type Caller = { tenantId: string };

const ok = <Data>(data: NoInfer<Data>): { status: 200; body: { success: true; data: Data } } => ({
  status: 200,
  body: { success: true, data },
});

// These lines are read by the type check alone: where a planted mistake stops being one, the check fails.
const written = {
  getAgentConversation: async ({ caller, path }) =>
    ok({ conversation: { conversationId: path.id, status: 'open', departmentName: caller.tenantId } }),
  listAgentConversations: async ({ query }) => {
    const limit: number | undefined = query.limit;
    return ok({ conversations: [], nextCursor: String(limit) });
  },
  createWebhook: async ({ body }) => ({
    status: 201,
    body: { success: true, data: { webhook: { url: body.url, events: body.events } } },
  }),
} satisfies OperationsOf<operations, Caller>;

const known = { conversationId: 'cnv_1', status: 'open' } as const;

export const planted = {
  // @ts-expect-error a misspelt reply field
  getAgentConversation: async () => ok({ conversation: { ...known, subjct: '' } }),
  // @ts-expect-error a status that the document does not name
  getServerTenant: async () => ({ status: 202, body: { success: true, data: {} } }),
  // @ts-expect-error a path parameter that the document does not name
  closeAgentConversation: async ({ path }) => ok({ conversation: { ...known, subject: path.number } }),
} satisfies OperationsOf<operations, Caller>;

test('operations written against the generated types can be mounted', async () => {
  const mountable: Readonly<Record<string, Operation<Caller> | undefined>> = written;
  assert.deepEqual(Object.keys(mountable), ['getAgentConversation', 'listAgentConversations', 'createWebhook']);
});
