import { sql } from 'kysely';
import { systemCaller } from '#modules/identity/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { forbiddenFields } from './tenant-bodies.ts';
import { foreignFrames } from './tenant-frames.ts';
import { foreignIds, type MatrixInput, rightsAndRoles } from './tenant-matrix.ts';

type Hole = {
  name: string;
  /** Breaks the running product at one place and returns what mends it. */
  plant(input: MatrixInput): () => void;
  find(input: MatrixInput): Promise<string[]>;
};

/** Replaces one function of a module while the product runs. */
function replace<Module extends object, Name extends keyof Module>(module: Module, name: Name, by: Module[Name]) {
  const before = module[name];
  module[name] = by;
  return () => {
    module[name] = before;
  };
}

/** The tenant of a row, asked without a tenant: the mistake itself. */
const ownerOf = async (input: MatrixInput, table: string, id: string): Promise<string | undefined> => {
  const { rows } = await sql<{ tenant_id: string }>`select tenant_id from ${sql.table(table)} where id = ${id}`.execute(
    input.house.database.kysely,
  );
  return rows[0]?.tenant_id;
};

export const holes: Hole[] = [
  {
    name: 'a conversation is read without its tenant',
    plant(input) {
      const { conversations } = input.house.app.modules;
      const { get } = conversations;
      return replace(conversations, 'get', async (caller, id) =>
        get(systemCaller((await ownerOf(input, 'conversations', id)) ?? caller.tenantId), id),
      );
    },
    find: async (input) =>
      (await foreignIds({ ...input, only: ['ringnity.getAgentConversation', 'ringnity.getVisitorConversation'] }))
        .findings,
  },
  {
    name: 'the realtime channel reads a conversation without its tenant',
    plant(input) {
      const { conversations } = input.house.app.modules;
      const { get, messages, receipts } = conversations;
      const anybody = async (caller: Parameters<typeof get>[0], id: string) =>
        systemCaller((await ownerOf(input, 'conversations', id)) ?? caller.tenantId);
      const mends = [
        replace(conversations, 'get', async (caller, id) => get(await anybody(caller, id), id)),
        replace(conversations, 'messages', async (caller, id, page) => messages(await anybody(caller, id), id, page)),
        replace(conversations, 'receipts', async (caller, id) => receipts(await anybody(caller, id), id)),
      ];
      return () => {
        for (const mend of mends) mend();
      };
    },
    find: async (input) => (await foreignFrames(input)).findings,
  },
  {
    name: 'a webhook is switched off without its tenant',
    plant(input) {
      const { webhooks } = input.house.app.modules;
      const { disable } = webhooks;
      return replace(webhooks, 'disable', async (caller, id) => {
        const owner = await ownerOf(input, 'webhooks', id);
        if (owner && owner !== caller.tenantId) {
          // The worst kind: it says that there is no such webhook, and has done it.
          await disable(systemCaller(owner), id);
        }
        return disable(caller, id);
      });
    },
    find: async (input) => (await foreignIds({ ...input, only: ['ringnity.disableWebhook'] })).findings,
  },
  {
    name: 'a foreign item is forbidden instead of missing, which says that it exists',
    plant(input) {
      const { knowledge } = input.house.app.modules;
      const { get } = knowledge;
      return replace(knowledge, 'get', async (caller, id) => {
        const owner = await ownerOf(input, 'knowledge_items', id);
        if (owner && owner !== caller.tenantId) throw new Refusal('forbidden', 'not_yours', 'This is somebody else’s.');
        return get(caller, id);
      });
    },
    find: async (input) => (await foreignIds({ ...input, only: ['console.getKnowledge'] })).findings,
  },
  {
    name: 'an agent may remove knowledge',
    plant(input) {
      const { knowledge } = input.house.app.modules;
      const { remove } = knowledge;
      return replace(knowledge, 'remove', (caller, id) => remove(systemCaller(caller.tenantId), id));
    },
    find: async (input) => (await rightsAndRoles({ ...input, only: ['console.removeKnowledge'] })).findings,
  },
  {
    name: 'a forbidden field is kept',
    plant(input) {
      const { assistants } = input.house.app.modules;
      const { updateSettings } = assistants;
      return replace(assistants, 'updateSettings', (caller, patch) =>
        updateSettings(caller, { ...patch, name: `planted-${input.own.canary}` }),
      );
    },
    find: async (input) => (await forbiddenFields({ ...input, only: ['console.updateAssistant'] })).findings,
  },
];

/** Plants each hole in turn; true where the proof has found it. */
export async function tryHoles(input: MatrixInput): Promise<{ name: string; isFound: boolean }[]> {
  const tried: { name: string; isFound: boolean }[] = [];
  for (const hole of holes) {
    const mend = hole.plant(input);
    try {
      tried.push({ name: hole.name, isFound: (await hole.find(input)).length > 0 });
    } finally {
      mend();
    }
  }
  return tried;
}
