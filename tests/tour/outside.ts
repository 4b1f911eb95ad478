import { type FakeOidcIssuer, fakeOidcIssuer } from '#tests/fakes/oidc-issuer.ts';
import { type WebhookReceiver, webhookReceiver } from '#tests/fakes/webhook-receiver.ts';
import { type FakeWebsite, fakeWebsite } from '#tests/fakes/website.ts';
import { pages } from './knowledge.ts';

/** What the tour needs beside the product, all of it on this machine: the house must be told ALLOW_PRIVATE_TARGETS=1. */
export type Outside = {
  receiver: WebhookReceiver;
  website: FakeWebsite;
  google: FakeOidcIssuer;
  /** What the product has to be started with to know them. */
  environment: Record<string, string>;
  close(): Promise<void>;
};

export async function openOutside(): Promise<Outside> {
  const receiver = await webhookReceiver();
  const website = await fakeWebsite(pages);
  const google = await fakeOidcIssuer();
  return {
    receiver,
    website,
    google,
    environment: {
      ALLOW_PRIVATE_TARGETS: '1',
      // Calls are offered where there is a room to meet in; nobody enters it here.
      CALL_ROOM_URL: 'https://meet.example.com/{room}',
      GOOGLE_CLIENT_ID: google.clientId,
      GOOGLE_ISSUER: google.issuer,
      GOOGLE_JWKS_URL: google.jwksUrl,
    },
    async close() {
      await Promise.all([receiver.close(), website.close(), google.close()]);
    },
  };
}
