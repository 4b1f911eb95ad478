import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Tenants, widgetOf } from '#modules/tenants/index.ts';
import { showBranding } from '#surfaces/shapes/branding.ts';
import { icon } from './assets/markup.ts';
import { languageOf } from './assets/reader.ts';
import { notBuilt, whenBuilt } from './built-files.ts';
import { framePolicy } from './frame-policy.ts';
import { hostedPage } from './hosted-page.ts';
import { notePage } from './note-page.ts';

export type HostedNeeds = {
  tenants: Pick<Tenants, 'bySlug' | 'domains'>;
  /** The folder that the widget's build fills. */
  dist: string;
};

const gone = {
  de: {
    title: 'Diesen Chat gibt es nicht',
    text: 'Die Adresse ist unbekannt oder abgeschaltet. Bitte prüfen Sie den Link, oder erreichen Sie das Unternehmen auf anderem Weg.',
  },
  en: {
    title: 'This chat does not exist',
    text: 'The address is unknown or switched off. Please check the link, or reach the business another way.',
  },
};

/** `/v/{slug}`: the chat of a workspace as a page of its own, for a link, a QR code or an app's web view. */
export const hostedPages =
  ({ tenants, dist }: HostedNeeds) =>
  async (fastify: FastifyInstance): Promise<void> => {
    const built = whenBuilt(() => readFileSync(join(dist, 'frame', 'frame.html'), 'utf8'));

    fastify.get<{ Params: { slug: string } }>('/v/:slug', async (request, reply) => {
      const frame = built();
      if (!frame) return notBuilt(reply, 'widget');
      const language = languageOf(request);
      const tenant = await tenants.bySlug(request.params.slug);
      const settings = tenant && widgetOf(tenant).hostedPage;
      reply.type('text/html; charset=utf-8').header('vary', 'accept-language');
      if (!tenant?.isActive || !settings?.isOn) {
        const { html, policy } = notePage(gone[language], { language });
        reply.header('content-security-policy', policy).header('cache-control', 'no-store');
        return reply.code(404).header('x-robots-tag', 'noindex').send(html);
      }
      if (!settings.isIndexed) reply.header('x-robots-tag', 'noindex');
      reply.header('referrer-policy', 'strict-origin').header('cache-control', 'no-cache');
      reply.header('permissions-policy', 'geolocation=(), payment=(), usb=()');
      reply.header(
        'content-security-policy',
        framePolicy({ domains: await tenants.domains(tenant.id), host: request.host }),
      );
      const { displayName, primaryColor } = showBranding(tenant);
      const { publicKey: key } = tenant;
      return reply.send(
        hostedPage(frame, { key, name: displayName, colour: primaryColor, language, icon, ...settings }),
      );
    });
  };
