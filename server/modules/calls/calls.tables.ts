import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;

export type CallService = 'voice_call' | 'video_call';

export type CallLinksTable = {
  id: string;
  tenant_id: string;
  conversation_id: string;
  service: CallService;
  token_hash: Buffer;
  metadata: ColumnType<Record<string, unknown>, string | undefined, string>;
  created_at: Time;
  expires_at: Date;
  used_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

export type CallTables = { call_links: CallLinksTable };
