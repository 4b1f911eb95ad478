import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { Person } from '#modules/identity/index.ts';
import { type Application, type AvailableScope, audienceOf, scopeCatalog, subjectOf } from '#modules/login/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import { isRefusal, Refusal } from '#platform/refusal.ts';
import { sameSecret } from '#platform/secrets.ts';
import type { Language } from '#surfaces/pages/assets/reader.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import { subOf } from './claims.ts';
import { fill, partedScopes } from './grants.ts';
import type { LoginSurfaceNeeds } from './needs.ts';
import { brandOf, choicePage, consentPage, failurePage, formPage, type Page } from './page.ts';
import { interactionPath, type ProviderHandle } from './provider.ts';
import { languageOfHeader, languageWished, loginWords } from './words.ts';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;
type Asked = { Params: { uid: string }; Querystring: { lang?: unknown } };
type Fields = Readonly<Record<string, string | undefined>>;

type Scene = ProviderHandle & {
  details: Details;
  application: Application;
  tenant: Tenant;
  language: Language;
};

const PROOF_MS = 10 * 60_000;
const MOST_TYPED = 500;

const scopeName = (language: Language, scope: string): string => loginWords[language].scopes[scope as AvailableScope];
const isSensitive = (scope: string): boolean => scopeCatalog.some((entry) => entry.scope === scope && entry.sensitive);

/** A browser says whose page sends a form; whoever says nothing is held to the form's own token. */
function isFromOurPage({ headers }: FastifyRequest, issuer: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || headers.origin === issuer || headers.origin === 'null';
}

function languageOf(request: FastifyRequest<Asked>, details: Details): Language {
  const { lang } = request.query;
  if (lang === 'de' || lang === 'en') return lang;
  return languageWished(details.params['ui_locales'], request.headers['accept-language'] ?? '');
}

/** The pages of a login, each a form that works without scripts: who are you, what shows it besides, and what may it do. */
export function interactionPages(
  scope: FastifyInstance,
  needs: LoginSurfaceNeeds & { open(): Promise<ProviderHandle> },
): void {
  const { login, identity, tenants, secrets } = needs;
  const formKey = secrets.derive('login forms');
  const formToken = (uid: string): string => createHmac('sha256', formKey).update(uid).digest('base64url');
  const proofFor = (uid: string): string => `login:${uid}:proof`;

  async function sceneOf(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<Scene | undefined> {
    const handle = await needs.open();
    const details = await handle.provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
    if (!details || details.uid !== request.params.uid) return undefined;
    const application = await login.applications.byClientId(String(details.params['client_id']));
    const tenant = application && (await tenants.byId(application.tenantId));
    if (!tenant) return undefined;
    return { ...handle, details, application, tenant, language: languageOf(request, details) };
  }

  const send = (reply: FastifyReply, { html, policy }: Page, status = 200) =>
    reply
      .code(status)
      .header('content-security-policy', policy)
      .header('x-frame-options', 'DENY')
      .type('text/html; charset=utf-8')
      .send(html);

  function over(request: FastifyRequest, reply: FastifyReply) {
    const language = languageOfHeader(request.headers['accept-language'] ?? '');
    return send(reply, failurePage(loginWords[language].over, undefined, language), 400);
  }

  const common = ({ details, language, tenant }: Scene) => ({
    language,
    brand: brandOf(tenant),
    otherLanguage: {
      href: `${interactionPath(details.uid)}?lang=${language === 'de' ? 'en' : 'de'}`,
      label: language === 'de' ? 'English' : 'Deutsch',
    },
  });

  function signInPage(scene: Scene, fault?: string, name?: string): Page {
    const { details, application, tenant, language } = scene;
    const words = loginWords[language].signIn;
    const hint = details.params['login_hint'];
    return formPage({
      ...common(scene),
      title: words.title(brandOf(tenant).name),
      text: words.text(application.name),
      fault,
      hidden: { token: formToken(details.uid) },
      fields: [
        {
          name: 'name',
          label: words.name,
          type: 'text',
          value: name ?? (typeof hint === 'string' ? hint.slice(0, MOST_TYPED) : ''),
          complete: 'username',
        },
        { name: 'password', label: words.password, type: 'password', complete: 'current-password' },
      ],
      submit: words.submit,
      cancel: words.cancel,
      help: { href: '/console/password', label: words.forgot },
    });
  }

  function factorPage(scene: Scene, proof: string, fault?: string): Page {
    const { details, language } = scene;
    const { factor, signIn } = loginWords[language];
    return formPage({
      ...common(scene),
      title: factor.title,
      text: factor.text,
      fault,
      hidden: { token: formToken(details.uid), proof },
      fields: [{ name: 'code', label: factor.code, type: 'text', complete: 'one-time-code' }],
      submit: factor.submit,
      cancel: signIn.cancel,
    });
  }

  async function personIn({ details, application }: Scene): Promise<Person | undefined> {
    const { accountId, amr } = details.session ?? {};
    const subject = accountId === undefined ? undefined : subjectOf(application.tenantId, accountId);
    const sessionId = amr?.[0];
    return subject && sessionId ? identity.personInSession(subject, sessionId) : undefined;
  }

  /** The same login once more, for somebody else. */
  function asSomebodyElse({ details }: Scene): string {
    const again = new URLSearchParams(
      Object.entries(details.params).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    );
    again.set('prompt', 'login');
    return `/oauth/authorize?${again}`;
  }

  /** For an application that wants to be sure who it is. */
  async function askAccount(scene: Scene): Promise<Page | undefined> {
    const person = await personIn(scene);
    if (!person) return undefined;
    const { choose, consent, signIn } = loginWords[scene.language];
    return choicePage({
      ...common(scene),
      title: choose.title(person.name),
      text: signIn.text(scene.application.name),
      other: { href: asSomebodyElse(scene), label: consent.other },
      hidden: { token: formToken(scene.details.uid) },
      solid: { name: 'step', value: 'continue', label: choose.submit },
      quiet: { name: 'step', value: 'deny', label: signIn.cancel },
    });
  }

  async function askConsent(scene: Scene): Promise<Page | undefined> {
    const { details, application, language } = scene;
    const person = await personIn(scene);
    if (!person) return undefined;
    const words = loginWords[language].consent;
    const { given, beyond } = partedScopes(details.params['scope'], person);
    const target = URL.parse(String(details.params['redirect_uri']));
    return consentPage({
      ...common(scene),
      title: words.title(application.name),
      text: words.signedIn(person.name),
      other: { href: asSomebodyElse(scene), label: words.other },
      hidden: { token: formToken(details.uid) },
      may: words.may,
      asked: given.map((one) => ({
        label: scopeName(language, one),
        mark: isSensitive(one) ? words.sensitive : undefined,
      })),
      beyond:
        beyond.length > 0
          ? { title: words.beyond, asked: beyond.map((one) => ({ label: scopeName(language, one) })) }
          : undefined,
      leads: words.leads(target?.host || target?.protocol.replace(/:$/, '') || ''),
      allow: words.allow,
      deny: words.deny,
    });
  }

  async function finish(
    { provider }: Scene,
    request: FastifyRequest,
    reply: FastifyReply,
    result: Parameters<Provider['interactionResult']>[2],
    { mergeWithLastSubmission }: { mergeWithLastSubmission: boolean },
  ) {
    const to = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission });
    return reply.code(303).header('location', to).send();
  }

  /** Somebody else was signed in with this browser: what they had allowed is not for who comes now. */
  async function leave({ provider, details }: Scene, request: FastifyRequest, reply: FastifyReply, sub: string) {
    if (!details.session?.accountId || details.session.accountId === sub) return;
    Object.assign(details, { session: undefined });
    await details.persist();
    const session = await provider.Session.get(provider.createContext(request.raw, reply.raw));
    Object.assign(session, { accountId: undefined, loginTs: undefined, amr: undefined, authorizations: undefined });
    if (session.exp !== undefined) await session.persist();
  }

  async function admit(
    scene: Scene,
    request: FastifyRequest,
    reply: FastifyReply,
    subject: Person['subject'],
    code: string,
  ) {
    // Six digits are an app's; whatever has letters is written on paper.
    const factor = /^[\d\s]+$/.test(code) ? { code } : { recoveryCode: code };
    const { person, sessionId } = await identity.admitPerson(subject, code ? factor : {}, originOf(request));
    const accountId = subOf(person);
    await leave(scene, request, reply, accountId);
    return finish(
      scene,
      request,
      reply,
      { login: { accountId, amr: [sessionId] }, select_account: {} },
      { mergeWithLastSubmission: false },
    );
  }

  function faultOf(error: unknown, { language }: Scene): string {
    const words = loginWords[language].faults;
    if (!isRefusal(error)) throw error;
    if (error.code === 'second_factor_invalid' || error.code === 'second_factor_required') return words.factor;
    if (error.kind === 'limited') return words.throttled(Math.ceil((error.details.retryAfterSeconds ?? 60) / 60));
    if (error.kind === 'unauthenticated') return words.failed;
    throw error;
  }

  const statusOf = (error: unknown): number => (isRefusal(error) && error.kind === 'limited' ? 429 : 401);

  async function takePassword(scene: Scene, request: FastifyRequest, reply: FastifyReply, fields: Fields) {
    const { name = '', password = '' } = fields;
    if (!name.trim() || !password || name.length > MOST_TYPED || password.length > MOST_TYPED) {
      return send(reply, signInPage(scene, loginWords[scene.language].faults.empty, name.slice(0, MOST_TYPED)), 400);
    }
    try {
      const { subject, hasSecondFactor } = await identity.provePerson({
        tenantId: scene.tenant.id,
        name,
        password,
        origin: originOf(request),
      });
      if (!hasSecondFactor) return await admit(scene, request, reply, subject, '');
      const proof = secrets.seal(
        JSON.stringify({ subject, until: Date.now() + PROOF_MS }),
        proofFor(scene.details.uid),
      );
      return send(reply, factorPage(scene, proof));
    } catch (error) {
      return send(reply, signInPage(scene, faultOf(error, scene), name), statusOf(error));
    }
  }

  function proven(proof: string, uid: string): Person['subject'] | undefined {
    try {
      const { subject, until } = JSON.parse(secrets.open(proof, proofFor(uid))) as {
        subject: Person['subject'];
        until: number;
      };
      return until > Date.now() ? subject : undefined;
    } catch {
      return undefined;
    }
  }

  async function takeFactor(scene: Scene, request: FastifyRequest, reply: FastifyReply, fields: Fields) {
    const { proof = '', code = '' } = fields;
    const subject = proven(proof, scene.details.uid);
    if (!subject) return send(reply, signInPage(scene, loginWords[scene.language].faults.late), 401);
    try {
      return await admit(scene, request, reply, subject, code.trim().slice(0, 100));
    } catch (error) {
      return send(reply, factorPage(scene, proof, faultOf(error, scene)), statusOf(error));
    }
  }

  async function takeConsent(scene: Scene, request: FastifyRequest, reply: FastifyReply) {
    const { provider, details, application, issuer } = scene;
    const person = await personIn(scene);
    if (!person) return over(request, reply);
    const parted = partedScopes(details.params['scope'], person);
    const known = details.grantId ? await provider.Grant.find(details.grantId) : undefined;
    const grant = known ?? new provider.Grant({ accountId: subOf(person), clientId: application.clientId });
    fill(grant, audienceOf(issuer), parted);
    const grantId = await grant.save();
    await login.consents.allow(person, application, parted.given, originOf(request));
    return finish(scene, request, reply, { consent: { grantId } }, { mergeWithLastSubmission: true });
  }

  const deny = (scene: Scene, request: FastifyRequest, reply: FastifyReply) =>
    finish(
      scene,
      request,
      reply,
      { error: 'access_denied', error_description: 'The person has refused' },
      { mergeWithLastSubmission: false },
    );

  scope.get<Asked>('/oauth/interaction/:uid', async (request, reply) => {
    const scene = await sceneOf(request, reply);
    if (!scene) return over(request, reply);
    const { name } = scene.details.prompt;
    if (name === 'login') return send(reply, signInPage(scene));
    const page = await (name === 'select_account' ? askAccount(scene) : askConsent(scene));
    return page ? send(reply, page) : over(request, reply);
  });

  scope.post<Asked & { Body: Fields | undefined }>('/oauth/interaction/:uid', async (request, reply) => {
    const scene = await sceneOf(request, reply);
    if (!scene) return over(request, reply);
    const fields = request.body ?? {};
    if (!isFromOurPage(request, scene.issuer) || !sameSecret(fields['token'] ?? '', formToken(scene.details.uid))) {
      throw new Refusal(
        'forbidden',
        'form_foreign',
        'This form was not sent from our own page. Begin the login again.',
      );
    }
    if (fields['step'] === 'deny') return deny(scene, request, reply);
    if (scene.details.prompt.name === 'login') {
      return fields['proof'] === undefined
        ? takePassword(scene, request, reply, fields)
        : takeFactor(scene, request, reply, fields);
    }
    if (scene.details.prompt.name === 'select_account') {
      return finish(scene, request, reply, { select_account: {} }, { mergeWithLastSubmission: true });
    }
    return fields['step'] === 'allow' ? takeConsent(scene, request, reply) : over(request, reply);
  });
}
