import type { CallStatus } from './call-state.ts';
import type { CallDirection, CallType } from './calls.tables.ts';

/** One leg of audio or video in a conversation. */
export type Call = {
  id: string;
  tenantId: string;
  conversationId: string;
  visitorId: string;
  type: CallType;
  direction: CallDirection;
  status: CallStatus;
  /** On the workspace's side: who calls out, or who has answered. */
  staffId: string | null;
  staffName: string | null;
  startedAt: Date;
  ringsUntil: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  /** Of the talk alone; null where there was none. */
  durationSeconds: number | null;
  endReason: string | null;
  /** Where both sides meet, once it is answered. */
  roomUrl: string | null;
  metadata: Record<string, unknown>;
};

/** A call that rings or is under way, and whom it rings at this moment. */
export type LiveCall = { call: Call; ringing: readonly string[]; visitorName: string | null };

type Row = Record<string, unknown>;
const time = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)));
const maybeTime = (value: unknown): Date | null => (value === null || value === undefined ? null : time(value));
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** Rows come from the driver (Date) or from an event (text): both are read here. */
export const toCall = (row: Row): Call => ({
  id: String(row['id']),
  tenantId: String(row['tenant_id']),
  conversationId: String(row['conversation_id']),
  visitorId: String(row['visitor_id']),
  type: row['type'] as CallType,
  direction: row['direction'] as CallDirection,
  status: row['status'] as CallStatus,
  staffId: text(row['staff_id']),
  staffName: text(row['staff_name']),
  startedAt: time(row['started_at']),
  ringsUntil: time(row['rings_until']),
  answeredAt: maybeTime(row['answered_at']),
  endedAt: maybeTime(row['ended_at']),
  durationSeconds: row['duration_seconds'] === null ? null : Number(row['duration_seconds']),
  endReason: text(row['end_reason']),
  roomUrl: text(row['room_url']),
  metadata: (row['metadata'] ?? {}) as Row,
});
