import type { ColumnType } from 'kysely';
import type { CallStatus } from './call-state.ts';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Json = ColumnType<Record<string, unknown>, string | undefined, string>;

export type CallService = 'voice_call' | 'video_call';
export type CallType = 'audio' | 'video';
export type CallDirection = 'inbound' | 'outbound';

export type CallSessionsTable = {
  id: string;
  tenant_id: string;
  conversation_id: string;
  visitor_id: string;
  type: CallType;
  direction: CallDirection;
  status: CallStatus;
  staff_id: string | null;
  staff_name: string | null;
  started_at: Date;
  rings_until: Date;
  answered_at: Date | null;
  ended_at: Date | null;
  duration_seconds: number | null;
  end_reason: string | null;
  room_url: string | null;
  metadata: Json;
  /** When somebody saw to a missed call, and who. */
  handled_at: MaybeTime;
  handled_by: ColumnType<string | null, string | null | undefined, string | null>;
  handled_by_name: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: Time;
  updated_at: Time;
};

export type CallRingsTable = {
  tenant_id: string;
  call_id: string;
  staff_id: string;
  rung_at: Date;
  declined_at: MaybeTime;
};

export type CallLinksTable = {
  id: string;
  tenant_id: string;
  conversation_id: string;
  service: CallService;
  token_hash: Buffer;
  metadata: Json;
  created_at: Time;
  expires_at: Date;
  used_at: MaybeTime;
  call_id: ColumnType<string | null, string | null | undefined, string | null>;
};

export type CallTables = { call_links: CallLinksTable; call_sessions: CallSessionsTable; call_rings: CallRingsTable };
