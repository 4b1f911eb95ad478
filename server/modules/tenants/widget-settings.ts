import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { invalid, missing } from '#platform/refusal.ts';
import type { Branding, TenantTables } from './tenants.tables.ts';

export type Demand = 'off' | 'optional' | 'required';

/** What is asked before the first message. */
export type PreChat = {
  isOn: boolean;
  name: Demand;
  email: Demand;
  phone: Demand;
  department: Demand;
  consent: { isRequired: boolean; text: Record<string, string>; url: string | null };
};

export type WidgetSettings = {
  preChat: PreChat;
  /** Instead of a conversation, while no person and no assistant is there to answer. */
  offlineForm: { isOn: boolean };
  /** `/v/{slug}`: the chat as a page of its own. */
  hostedPage: { isOn: boolean; isIndexed: boolean };
};

/** As it is kept: what was never decided is left out. */
export type StoredWidget = {
  preChat?: Partial<Omit<PreChat, 'consent'>> & { consent?: Partial<PreChat['consent']> };
  offlineForm?: Partial<WidgetSettings['offlineForm']>;
  hostedPage?: Partial<WidgetSettings['hostedPage']>;
};

type Given<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Name in keyof Value]?: Given<Value[Name]> | undefined }
    : Value;
export type WidgetChanges = Given<WidgetSettings> & { appearance?: { [Name in keyof Branding]?: unknown } | undefined };

const defaults: WidgetSettings = {
  preChat: {
    isOn: false,
    name: 'optional',
    email: 'optional',
    phone: 'off',
    department: 'off',
    consent: { isRequired: false, text: {}, url: null },
  },
  offlineForm: { isOn: true },
  hostedPage: { isOn: true, isIndexed: false },
};

export function widgetOf({ widget }: { widget: StoredWidget }): WidgetSettings {
  const { preChat, offlineForm, hostedPage } = defaults;
  return {
    preChat: { ...preChat, ...widget.preChat, consent: { ...preChat.consent, ...widget.preChat?.consent } },
    offlineForm: { ...offlineForm, ...widget.offlineForm },
    hostedPage: { ...hostedPage, ...widget.hostedPage },
  };
}

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

function check({ appearance = {}, preChat }: WidgetChanges): void {
  const { primaryColor, logoUrl, languages } = appearance;
  if (typeof primaryColor === 'string' && !/^#[0-9a-f]{6}$/i.test(primaryColor))
    throw invalid('body.appearance.primaryColor', `is ${JSON.stringify(primaryColor)}`, 'a colour such as #2f6f5e');
  if (typeof logoUrl === 'string' && logoUrl !== '' && !isWebAddress(logoUrl))
    throw invalid('body.appearance.logoUrl', 'is no address', 'an http(s) address of a picture, or empty for none');
  if (Array.isArray(languages) && new Set(languages).size !== languages.length)
    throw invalid('body.appearance.languages', 'names one twice', 'each language once');
  const url = preChat?.consent?.url;
  if (typeof url === 'string' && url !== '' && !isWebAddress(url))
    throw invalid('body.preChat.consent.url', 'is no address', 'an http(s) address, or empty for none');
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wording = { de: true, en: true };
/** What is kept, and how deep it is said field by field. */
const kept = {
  appearance: {
    ...{ displayName: true, primaryColor: true, logoUrl: true, position: true, languages: true },
    greeting: wording,
    suggestions: wording,
  },
  widget: {
    preChat: {
      ...{ isOn: true, name: true, email: true, phone: true, department: true },
      consent: { isRequired: true, text: wording, url: true },
    },
    offlineForm: { isOn: true },
    hostedPage: { isOn: true, isIndexed: true },
  },
};

/** Objects field by field; an empty text takes away what was said before. */
function merged(held: Fields, given: Fields, fields: Fields): Fields {
  const next = { ...held };
  for (const [name, depth] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined) continue;
    if (value === '') delete next[name];
    else if (isFields(depth)) next[name] = merged(isFields(next[name]) ? next[name] : {}, value as Fields, depth);
    else next[name] = value;
  }
  return next;
}

type Needs = {
  database: Kysely<unknown>;
  audit: OnRecord;
  clock: Clock;
  changed(tenantId: string): void;
};

/** How the chat looks, and what it asks of a visitor: changed by the workspace, seen at the next page that loads it. */
export const widgetSettings = ({ database, audit, clock, changed }: Needs) => ({
  async changeWidget(caller: Caller, changes: WidgetChanges): Promise<void> {
    caller.must('admin:tenant:write');
    check(changes);
    const { appearance, ...widget } = changes;
    await database.transaction().execute(async (within) => {
      const transaction = within.withTables<TenantTables>();
      const held = await transaction
        .selectFrom('tenants')
        .select(['branding', 'widget'])
        .where('id', '=', caller.tenantId)
        .forUpdate()
        .executeTakeFirst();
      if (!held) throw missing('tenant');
      await transaction
        .updateTable('tenants')
        .set({
          branding: JSON.stringify(merged(held.branding, appearance ?? {}, kept.appearance)),
          widget: JSON.stringify(merged(held.widget, widget, kept.widget)),
          updated_at: clock.now(),
        })
        .where('id', '=', caller.tenantId)
        .execute();
      await audit.record(within, caller, {
        action: 'settings.updated',
        target: { kind: 'widget', id: caller.tenantId },
        details: { fields: Object.keys(changes) },
      });
    });
    changed(caller.tenantId);
  },
});
