import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date, Date>;

export type WatchKind = 'answer_unread' | 'visitor_waiting' | 'handoff_waiting' | 'handoff_ticket' | 'mention_unseen';

export type DeskTables = {
  desk_settings: {
    tenant_id: string;
    answer_by_mail_minutes: Generated<number>;
    remind_staff_minutes: Generated<number>;
    ticket_after_minutes: Generated<number>;
    asks_for_rating: Generated<boolean>;
    updated_at: ColumnType<Date, Date | undefined, Date>;
  };
  desk_watches: { tenant_id: string; conversation_id: string; kind: WatchKind; due_at: Time };
  visitor_presence: { tenant_id: string; visitor_id: string; online_until: Time };
  mailed_conversations: {
    tenant_id: string;
    conversation_id: string;
    mailed_seq: Generated<number>;
    last_message_id: string | null;
  };
  inbound_mails: { tenant_id: string; message_key: Buffer; received_at: Time };
  mail_stops: { tenant_id: string; address: string; stopped_at: Time };
};
