import { originMatches } from './origins.ts';
import type { Page, ServiceCapability, ServiceKey } from './services.ts';

/** What a developer asks: may a page of this origin use this service of this workspace? */
export type PageQuestion = { origin?: string; slug?: string; service?: ServiceKey };

export type PageCheck = {
  name: 'slug' | 'origin' | 'secure_context' | 'service';
  passed: boolean;
  /** What is. */
  message: string;
  /** What would be right. */
  remedy?: string;
  page?: Page;
};

type Facts = {
  slug: string;
  domains: readonly string[];
  services: readonly ServiceCapability[];
  /** Pages of the installation itself may always. */
  ownOrigin: string;
};

const quoted = (text: string) => JSON.stringify(text.slice(0, 200));
const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;
const usesMicrophone: readonly ServiceKey[] = ['voice_call', 'video_call', 'ai_voice', 'ai_video'];

function checkSlug(asked: string, { slug }: Facts): PageCheck {
  if (asked.toLowerCase() === slug)
    return { name: 'slug', passed: true, message: `${quoted(slug)} is this workspace.` };
  return {
    name: 'slug',
    passed: false,
    message: `${quoted(asked)} is not this workspace.`,
    remedy: `Use the slug ${quoted(slug)}, or the public key.`,
  };
}

function checkOrigin(asked: string, { domains, ownOrigin }: Facts): PageCheck {
  const failed = (message: string, remedy: string, page?: Page): PageCheck => ({
    name: 'origin',
    passed: false,
    message,
    remedy,
    ...(page && { page }),
  });
  const passed = (message: string): PageCheck => ({ name: 'origin', passed: true, message });
  if (asked === 'null') {
    return failed(
      'A page that was opened from a file, or stands in a sandboxed frame, has the origin null.',
      'Serve the page over http or https.',
    );
  }
  const parsed = URL.parse(asked);
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) {
    return failed(`${quoted(asked)} is not the origin of a page.`, 'Give it as https://shop.example.');
  }
  const { hostname, origin } = parsed;
  if (origin === ownOrigin) return passed('Pages of this installation may always use the workspace.');
  if (originMatches(origin, domains)) return passed(`${quoted(origin)} is covered by the allowed domains.`);
  const why = domains.includes(`*.${hostname}`)
    ? `*.${hostname} covers the subdomains of ${hostname}, and not ${hostname} itself.`
    : `${hostname.slice(0, 200)} is not among the allowed domains.`;
  return failed(why, `Add ${hostname.slice(0, 200)} under Developer, Allowed domains.`, 'developer');
}

/** Browsers open microphone and camera in secure contexts alone (W3C Secure Contexts, section 3.1). */
function checkSecure({ origin, service }: PageQuestion): PageCheck | undefined {
  const parsed = origin === undefined ? null : URL.parse(origin);
  if (!parsed || !service || !usesMicrophone.includes(service) || parsed.protocol !== 'http:') return undefined;
  if (loopback.test(parsed.hostname)) return undefined;
  return {
    name: 'secure_context',
    passed: false,
    message: 'Browsers give no microphone or camera to pages over http.',
    remedy: `Serve the page from https://${parsed.host.slice(0, 200)}.`,
  };
}

function checkService(key: ServiceKey | undefined, { services }: Facts): PageCheck {
  if (key === undefined) {
    const offered = services.filter(({ allowed }) => allowed).map((service) => service.key);
    if (offered.length > 0) return { name: 'service', passed: true, message: `Available: ${offered.join(', ')}.` };
  }
  // Without a service named, the first one speaks for what holds them all up.
  const service = services.find((each) => each.key === (key ?? 'chat'));
  if (service?.allowed) return { name: 'service', passed: true, message: `${service.key} is available.` };
  return {
    name: 'service',
    passed: false,
    message: `${key ?? 'No service'} is${key ? ' not' : ''} available.`,
    ...(service?.reason && { remedy: service.reason }),
    ...(service?.page && { page: service.page }),
  };
}

/** Everything that stands between a page and the workspace, each with what would be right. */
export function checkPage(question: PageQuestion, facts: Facts): PageCheck[] {
  const { origin, slug, service } = question;
  const secure = checkSecure(question);
  return [
    ...(slug === undefined ? [] : [checkSlug(slug, facts)]),
    ...(origin === undefined ? [] : [checkOrigin(origin, facts)]),
    ...(secure ? [secure] : []),
    checkService(service, facts),
  ];
}
