import { readFileSync } from 'node:fs';
import type { Clock } from '../clock.ts';
import type { Outbound } from '../outbound/index.ts';
import { StartupError } from '../startup-error.ts';
import { apns } from './apns.ts';
import { fcm, readServiceAccount } from './fcm.ts';
import type { PushMessage, PushOutcome, PushProvider } from './push.ts';

export type { PushMessage, PushOutcome, PushProvider } from './push.ts';

export type PushSettings = {
  fcmServiceAccount: string | undefined;
  fcmUrl: string;
  apnsKey: string | undefined;
  apnsKeyId: string | undefined;
  apnsTeamId: string | undefined;
  apnsTopic: string | undefined;
  apnsUrl: string;
};

function fileOf(setting: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartupError(
      `${setting} names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

function serviceAccountOf(path: string) {
  const account = readServiceAccount(fileOf('FCM_SERVICE_ACCOUNT', path));
  if (account) return account;
  throw new StartupError(
    `${path} is not the key of a Google service account: it should be the JSON file with project_id, client_email, private_key and token_uri.`,
  );
}

/** The ways to devices. What is not set up says so. */
export function openPush(
  settings: PushSettings,
  { outbound, clock }: { outbound: Pick<Outbound, 'request' | 'allow'>; clock: Clock },
) {
  const account = settings.fcmServiceAccount ? serviceAccountOf(settings.fcmServiceAccount) : undefined;
  // The operator named them, wherever they are.
  if (account) for (const target of [settings.fcmUrl, account.tokenUri]) outbound.allow(target);
  const google = account && fcm({ account, url: settings.fcmUrl, outbound, clock });
  const { apnsKey, apnsKeyId: keyId, apnsTeamId: teamId, apnsTopic: topic } = settings;
  if (apnsKey && !(keyId && teamId && topic)) {
    throw new StartupError('APNS_KEY needs APNS_KEY_ID, APNS_TEAM_ID and APNS_TOPIC: set all four or none.');
  }
  const apple =
    apnsKey && keyId && teamId && topic
      ? apns({ key: { privateKey: fileOf('APNS_KEY', apnsKey), keyId, teamId, topic }, url: settings.apnsUrl, clock })
      : undefined;
  const senders = { fcm: google, apns: apple?.alert, apns_voip: apple?.voip };

  return {
    isOn: (provider: PushProvider): boolean => senders[provider] !== undefined,
    send: async (provider: PushProvider, message: PushMessage): Promise<PushOutcome> =>
      senders[provider]?.(message) ?? { outcome: 'off' },
    close: (): void => apple?.close(),
  };
}

export type Push = ReturnType<typeof openPush>;
