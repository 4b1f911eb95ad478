import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;

export type CannedReplyTables = {
  canned_replies: {
    id: string;
    tenant_id: string;
    staff_id: string | null;
    shortcut: string;
    title: string;
    texts: ColumnType<Record<string, string>, string, string>;
    created_at: Time;
    updated_at: Time;
  };
};
