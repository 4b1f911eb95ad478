import { type CrashLog, judgeCrash, type Stored } from './crash-log.ts';

const CONVERSATION = 'cnv_1';

/** Twelve messages, two of them notes, as they should be. */
export function soundLog(): CrashLog {
  const stored: Stored[] = [];
  let visitorSeq = 0;
  for (let seq = 1; seq <= 12; seq += 1) {
    const isNote = seq % 5 === 0;
    if (!isNote) visitorSeq += 1;
    stored.push({
      conversationId: CONVERSATION,
      messageId: `msg_${seq}`,
      clientMessageId: `client-${seq}`,
      seq,
      visitorSeq: isNote ? null : visitorSeq,
      body: `body ${seq}`,
      messageType: isNote ? 'note' : 'text',
    });
  }
  const forVisitor = stored.filter((row) => row.visitorSeq !== null);
  return {
    stored,
    promised: stored.map(({ conversationId, clientMessageId, messageId, body, messageType }) => ({
      conversationId,
      clientMessageId: clientMessageId ?? '',
      messageId,
      body,
      isNote: messageType === 'note',
    })),
    taken: [
      {
        reader: 'visitor',
        audience: 'visitor',
        conversationId: CONVERSATION,
        messages: forVisitor.map(({ visitorSeq: seq, messageId }) => ({ seq: seq ?? 0, messageId })),
      },
      {
        reader: 'staff',
        audience: 'staff',
        conversationId: CONVERSATION,
        messages: stored.map(({ seq, messageId }) => ({ seq, messageId })),
      },
    ],
    heard: forVisitor.map(({ messageId, body }) => ({ webhookId: `evt_${messageId}`, messageId, body })),
    queued: new Set(),
  };
}

const without = <Item>(items: readonly Item[], at: number): Item[] => items.filter((_item, index) => index !== at);
const swapped = <Item>(items: readonly Item[], at: number): Item[] => {
  const list = [...items];
  [list[at], list[at + 1]] = [list[at + 1]!, list[at]!];
  return list;
};
const renumbered = (rows: readonly Stored[]): Stored[] => {
  let visitorSeq = 0;
  return rows.map((row, index) => ({
    ...row,
    seq: index + 1,
    visitorSeq: row.visitorSeq === null ? null : ++visitorSeq,
  }));
};
const reread = (
  log: CrashLog,
  reader: number,
  change: (messages: CrashLog['taken'][0]['messages']) => typeof messages,
): CrashLog => ({
  ...log,
  taken: log.taken.map((one, index) => (index === reader ? { ...one, messages: change(one.messages) } : one)),
});

/** Logs of servers that broke a promise each in its own way. */
export const brokenLogs: Record<string, (log: CrashLog) => CrashLog> = {
  'a message lost at the end, without a gap': (log) => ({ ...log, stored: log.stored.slice(0, -1) }),
  'a message lost and the rest renumbered': (log) => ({ ...log, stored: renumbered(without(log.stored, 3)) }),
  'a message doubled under another id': (log) => ({
    ...log,
    stored: renumbered([...log.stored, { ...log.stored[2]!, messageId: 'msg_again' }]),
  }),
  'a body cut short': (log) => ({
    ...log,
    stored: log.stored.map((row) => (row.messageId === 'msg_4' ? { ...row, body: 'bod' } : row)),
  }),
  'a gap in seq': (log) => ({
    ...log,
    stored: log.stored.map((row) => (row.seq > 6 ? { ...row, seq: row.seq + 1 } : row)),
  }),
  'a gap in the visitor’s numbering': (log) => ({
    ...log,
    stored: log.stored.map((row) =>
      row.visitorSeq && row.visitorSeq > 6 ? { ...row, visitorSeq: row.visitorSeq + 1 } : row,
    ),
  }),
  'a reader that missed one': (log) => reread(log, 0, (messages) => without(messages, 4)),
  'a reader that missed the last': (log) => reread(log, 1, (messages) => messages.slice(0, -1)),
  'a reader that took one twice': (log) =>
    reread(log, 1, (messages) => [...messages.slice(0, 5), ...messages.slice(4)]),
  'a reader that took two in the wrong order': (log) => reread(log, 1, (messages) => swapped(messages, 5)),
  'a reader that took what nobody sent': (log) =>
    reread(log, 0, (messages) => [...messages, { seq: 99, messageId: 'msg_ghost' }]),
  'a webhook never sent': (log) => ({ ...log, heard: without(log.heard, 2) }),
  'a webhook repeated under another id': (log) => ({
    ...log,
    heard: [...log.heard, { ...log.heard[0]!, webhookId: 'evt_other' }],
  }),
  'a webhook of a message that was rolled back': (log) => ({
    ...log,
    heard: [...log.heard, { webhookId: 'evt_ghost', messageId: 'msg_ghost', body: 'boo' }],
  }),
};

/** True where the checker complained of the broken log; the sound one must pass. */
export const tryBrokenLogs = (): { name: string; isFound: boolean }[] => [
  { name: 'a sound log passes', isFound: judgeCrash(soundLog()).length === 0 },
  ...Object.entries(brokenLogs).map(([name, breakIt]) => ({
    name,
    isFound: judgeCrash(breakIt(soundLog())).length > 0,
  })),
];
