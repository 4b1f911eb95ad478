import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type MailStatus = 'queued' | 'sent' | 'failed' | 'bounced';

export type MailTables = {
  mails: {
    id: string;
    tenant_id: string | null;
    template: string;
    language: 'de' | 'en';
    to_address: string;
    to_name: string | null;
    content: string | null;
    subject: string | null;
    message_id: string;
    status: Generated<MailStatus>;
    attempts: Generated<number>;
    failure: string | null;
    created_at: Time;
    sent_at: MaybeTime;
    ended_at: MaybeTime;
  };
};
