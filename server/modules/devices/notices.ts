import type { Kysely } from 'kysely';
import { type Conversations, toAssignment, toConversation, toMessage } from '#modules/conversations/index.ts';
import { type Staff, systemCaller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { show } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { DomainEvent, Subscriber } from '#platform/outbox.ts';
import type { Push, PushMessage } from '#platform/push/index.ts';
import type { Secrets } from '#platform/secrets.ts';
import { oncePerDevice, type Ringing, ringingOf, type Silence, silenceOf } from './call-notices.ts';
import type { Device } from './device.ts';
import { devicesStore } from './devices.store.ts';
import { sealedAs } from './devices.ts';
import { type Notice, type Shown, say } from './wording.ts';

/** One device's copy of a notice. Ids alone: what it says is read when it goes out. */
export type PushOrder = {
  tenantId: string;
  deviceId: string;
  notice: Notice;
  conversationId: string;
  /** Of the message that is told of; none for what concerns the conversation. */
  seq: number | null;
  /** That rings; with `because`, that rings no more. */
  callId?: string;
  because?: Silence;
  tries: number;
};

type Needs = {
  database: Kysely<unknown>;
  jobs: Pick<Jobs, 'send' | 'define'>;
  push: Push;
  secrets: Pick<Secrets, 'open'>;
  conversations: Pick<Conversations, 'view' | 'messages' | 'receipts'>;
  /** The name that people know the workspace by, and its language. */
  tenantOf(tenantId: string): Promise<{ name: string; language: string } | undefined>;
  staffOf(tenantId: string): Promise<Staff[]>;
  /** How a call stands: one that does not ring this person any more is not told of. */
  callOf(tenantId: string, callId: string): Promise<Ringing | undefined>;
  /** Whether what was written stands in the notice: it is read by whoever sees the telephone. */
  showsText: boolean;
  /** How long a message may be on its way to an open page before a telephone is told of it. */
  graceSeconds: number;
  clock: Clock;
  log: Log;
};

type Row = Record<string, unknown>;
type Told = Pick<PushOrder, 'notice' | 'conversationId' | 'seq' | 'callId' | 'because'>;

const PUSH = 'devices.push';
const MOST_TRIES = 6;
const MOST_TEXT = 160;
/** Longer than any telephone rings for one call. */
const SILENCE_KEPT_SECONDS = 120;

/** Tells the devices of people who are not looking. */
export function notices(needs: Needs) {
  const { database, jobs, push, conversations, log } = needs;
  const store = devicesStore(database);

  async function order(
    transaction: Kysely<unknown>,
    devices: Device[],
    told: Told,
    startAfterSeconds: number,
  ): Promise<void> {
    for (const { id, tenantId, provider } of devices) {
      // What wakes an app for calls is not for messages.
      if ((provider === 'apns_voip' && told.notice !== 'call') || !push.isOn(provider)) continue;
      const data: PushOrder = { tenantId, deviceId: id, ...told, tries: 0 };
      await jobs.send(PUSH, data, {
        transaction,
        singletonKey: [id, told.notice, told.callId ?? told.conversationId, told.because ?? told.seq].join(':'),
        startAfterSeconds,
      });
    }
  }

  async function onMessage(transaction: Kysely<unknown>, data: Row): Promise<void> {
    const conversation = toConversation(data['conversation'] as Row);
    const message = toMessage(data['message'] as Row);
    const told: Told = { notice: 'message', conversationId: conversation.id, seq: message.seq };
    const { tenantId } = conversation;
    if (message.visitorSeq === null || message.senderType === 'system') return;
    const devices =
      message.senderType === 'visitor'
        ? await store.ofStaff(tenantId, conversation.assignedStaffId ? [conversation.assignedStaffId] : [])
        : await store.ofVisitor(tenantId, conversation.visitorId);
    await order(transaction, devices, told, needs.graceSeconds);
  }

  /** Whoever chose to be away is left alone. */
  async function staffToCall(tenantId: string, departmentId: string | null): Promise<string[]> {
    const staff = await needs.staffOf(tenantId);
    return staff
      .filter(({ isActive, presence }) => isActive && presence !== 'offline')
      .filter(({ departments }) => departmentId === null || departments.some(({ id }) => id === departmentId))
      .map(({ id }) => id);
  }

  const devicesOf = (tenantId: string, whose: { staffIds: readonly string[]; visitorId: string | undefined }) =>
    whose.visitorId ? store.ofVisitor(tenantId, whose.visitorId) : store.ofStaff(tenantId, whose.staffIds);

  async function onEvent(transaction: Kysely<unknown>, event: DomainEvent): Promise<void> {
    const { type, tenantId, data } = event;
    const rung = ringingOf(event);
    if (rung) {
      const { callId, conversationId } = rung;
      const devices = oncePerDevice(await devicesOf(tenantId, rung), push.isOn);
      return order(transaction, devices, { notice: 'call', conversationId, seq: null, callId }, 0);
    }
    const silence = silenceOf(event);
    if (silence) {
      const { callId, conversationId, because } = silence;
      const told: Told = { notice: 'call_over', conversationId, seq: null, callId, because };
      return order(transaction, await devicesOf(tenantId, silence), told, 0);
    }
    if (type === 'message.created') return onMessage(transaction, data);
    if (type === 'conversation.assigned') {
      const { staffId, assignedByStaffId, conversationId } = toAssignment(data['assignment'] as Row);
      if (!staffId || staffId === assignedByStaffId) return;
      const devices = await store.ofStaff(tenantId, [staffId]);
      return order(transaction, devices, { notice: 'assigned', conversationId, seq: null }, 0);
    }
    if (type === 'conversation.handoff_requested') {
      const { id, departmentId, assignedStaffId } = toConversation(data['conversation'] as Row);
      if (assignedStaffId) return;
      const devices = await store.ofStaff(tenantId, await staffToCall(tenantId, departmentId));
      return order(transaction, devices, { notice: 'waiting', conversationId: id, seq: null }, 0);
    }
  }

  /** For how many seconds a call rings this person still. */
  async function ringsFor({ staffId }: Device, { tenantId, callId }: PushOrder): Promise<number> {
    const call = callId === undefined ? undefined : await needs.callOf(tenantId, callId);
    if (call?.status !== 'started' || (staffId !== null && !call.ringing.includes(staffId))) return 0;
    return Math.max(0, Math.ceil((call.ringsUntil.getTime() - needs.clock.now().getTime()) / 1000));
  }

  type Copy = Pick<PushMessage, 'title' | 'body' | 'mode' | 'keptSeconds'>;

  /** Undefined where there is nothing to tell any more. */
  async function copyFor(device: Device, data: PushOrder): Promise<Copy | undefined> {
    const { notice } = data;
    if (notice === 'call_over') {
      return { title: '', body: '', mode: 'silent', keptSeconds: SILENCE_KEPT_SECONDS };
    }
    const text = await textOf(device, { ...data, notice });
    if (!text || data.callId === undefined) return text;
    const keptSeconds = await ringsFor(device, data);
    if (keptSeconds === 0) return undefined;
    return { ...text, keptSeconds, ...(device.callMode === 'native-phone' && { mode: 'call' }) };
  }

  /** Undefined where there is nothing to tell any more. */
  async function textOf(
    device: Device,
    { tenantId, conversationId, notice, seq, callId }: PushOrder & { notice: Shown },
  ) {
    const [view, tenant] = await Promise.all([conversations.view(tenantId, conversationId), needs.tenantOf(tenantId)]);
    if (!view || !tenant) return undefined;
    const isOfVisitor = device.visitorId !== null;
    const language = isOfVisitor ? (view.language ?? tenant.language) : tenant.language;
    const shown = { title: tenant.name, body: say(notice, language) };
    const caller = systemCaller(tenantId);
    if (callId !== undefined) return shown;
    if (seq === null) {
      // Somebody else has it by now.
      const isOver = notice === 'waiting' ? view.assignedStaffId !== null : view.assignedStaffId !== device.staffId;
      return isOver || view.status === 'closed' ? undefined : shown;
    }
    const reader = isOfVisitor ? 'visitor' : device.staffId;
    const marks = (await conversations.receipts(caller, conversationId)).find(
      ({ participant }) => participant === reader,
    );
    // What has come by an open page needs no telephone; what staff have on a screen they may not have seen.
    if (marks && (isOfVisitor ? marks.deliveredSeq : marks.readSeq) >= seq) return undefined;
    if (!isOfVisitor && view.assignedStaffId !== device.staffId) return undefined;
    const [message] = await conversations.messages(caller, conversationId, { after: seq - 1, limit: 1 });
    if (message?.seq !== seq || message.deletedAt) return undefined;
    return needs.showsText ? { ...shown, body: message.body.slice(0, MOST_TEXT).toWellFormed() } : shown;
  }

  /** The ring was still on its way when the call was over: what silenced it may have come first. */
  async function silenceIfOver(device: Device, data: PushOrder): Promise<void> {
    if (device.provider === 'apns_voip' || (await ringsFor(device, data)) > 0) return;
    const status = data.callId && (await needs.callOf(data.tenantId, data.callId))?.status;
    const because: Silence = status === 'answered' || status === 'failed' ? status : 'missed';
    await jobs.send(PUSH, { ...data, notice: 'call_over', because, tries: 0 });
  }

  return {
    subscriber: {
      name: 'devices',
      async handle(transaction, events) {
        if (!push.isOn('fcm') && !push.isOn('apns')) return;
        for (const event of events) await onEvent(transaction, event);
      },
    } satisfies Subscriber,

    /** The job's work: one notice to one device. */
    async deliver(data: PushOrder): Promise<void> {
      const device = await store.byId(data.tenantId, data.deviceId);
      if (!device) return;
      const copy = await copyFor(device, data);
      if (!copy) return;
      const conversation = show('conversation', data.conversationId);
      const result = await push.send(device.provider, {
        token: needs.secrets.open(device.tokenSealed, sealedAs(device.tenantId, device.tokenHash)),
        ...copy,
        data: {
          type: data.notice,
          conversationId: conversation,
          ...(data.callId && { callSessionId: show('call', data.callId) }),
          ...(data.because && { because: data.because }),
        },
        // What a call rings and silences takes no message's place.
        collapseKey: data.callId ? show('call', data.callId) : conversation,
      });
      if (result.outcome === 'sent' && data.notice === 'call') await silenceIfOver(device, data);
      if (result.outcome === 'dead') await store.removeDead(device);
      if (result.outcome === 'refused') {
        log.warn('a push message was refused', { provider: device.provider, reason: result.reason });
      }
      if (result.outcome !== 'later') return;
      if (data.tries + 1 >= MOST_TRIES) {
        log.warn('a push message was given up', { provider: device.provider, reason: result.reason });
        return;
      }
      await jobs.send(PUSH, { ...data, tries: data.tries + 1 }, { startAfterSeconds: result.afterSeconds });
    },

    /** To be called before the queue starts. */
    defineJobs(): void {
      jobs.define(PUSH, { attempts: 3, retryAfterSeconds: 5, expireInSeconds: 60, concurrency: 4 }, (data: PushOrder) =>
        this.deliver(data),
      );
    },
  };
}

export type Notices = ReturnType<typeof notices>;
