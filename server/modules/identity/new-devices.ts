import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { AccountMails } from './account-mails.ts';
import type { CallOrigin } from './caller.ts';
import { deviceLine, deviceOf } from './device.ts';
import type { IdentityTables } from './identity.tables.ts';
import type { Subject } from './refresh-tokens.ts';
import { type Profile, profileStore } from './subject.ts';

type Needs = { clock: Clock; mails: AccountMails; securityPage(profile: Profile): string };

/** Tells a person of a sign-in by a browser that none of their sign-ins of the last weeks came by. */
export function newDevices({ clock, mails, securityPage }: Needs) {
  return {
    /** Before the sign-in is kept, in its transaction. The first of all is no news, and neither is a program's. */
    async greet(transaction: Kysely<unknown>, subject: Subject, origin: CallOrigin | undefined): Promise<void> {
      const device = deviceOf(origin?.userAgent ?? null);
      if (device.kind === 'other') return;
      const rows = await transaction
        .withTables<IdentityTables>()
        .selectFrom('sign_ins')
        .select('user_agent')
        .distinct()
        .where('tenant_id', '=', subject.tenantId)
        .where('subject_kind', '=', subject.kind)
        .where('subject_id', '=', subject.id)
        .limit(200)
        .execute();
      const line = deviceLine(device);
      const known = rows.map(({ user_agent }) => deviceLine(deviceOf(user_agent)));
      if (known.length === 0 || known.includes(line)) return;
      const profile = await profileStore(transaction).of(subject);
      if (!profile.email) return;
      await mails.send(transaction, {
        tenantId: subject.tenantId,
        to: { address: profile.email, name: profile.name },
        language: profile.language,
        template: 'newSignIn',
        values: {
          name: profile.name,
          workspace: profile.workspace,
          device: line,
          at: clock.now().toISOString(),
          url: securityPage(profile),
        },
      });
    },
  };
}

export type NewDevices = ReturnType<typeof newDevices>;
