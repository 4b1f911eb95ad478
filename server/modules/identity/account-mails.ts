import type { Kysely } from 'kysely';
import type { Language } from './account.tables.ts';
import type { OperatorRole, StaffRole } from './caller.ts';

/** The mails about accounts, and what each of them says. */
export type AccountMailValues = {
  confirmEmail: { name: string; workspace: string; url: string; isReminder?: true };
  passwordReset: { name: string; workspace: string; url: string };
  passwordChanged: { name: string; workspace: string; url: string };
  emailChanged: { name: string; workspace: string; newEmail: string };
  invitation: { workspace: string; invitedBy: string | null; role: StaffRole; url: string; days: number };
  operatorInvitation: { name: string; invitedBy: string | null; role: OperatorRole; url: string; days: number };
  newSignIn: { name: string; workspace: string; device: string; at: string; url: string };
  secondFactorChanged: { name: string; workspace: string; isOn: boolean; url: string };
};

export type AccountMailOrder = {
  [Template in keyof AccountMailValues]: {
    tenantId: string | null;
    to: { address: string; name?: string | null };
    language: Language;
    template: Template;
    values: AccountMailValues[Template];
  };
}[keyof AccountMailValues];

/** Orders a mail inside the transaction of what it tells of. */
export type AccountMails = { send(transaction: Kysely<unknown>, order: AccountMailOrder): Promise<unknown> };
