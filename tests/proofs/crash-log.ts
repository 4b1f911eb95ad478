/** What a writer was promised: the server answered 201 with exactly this. */
export type Promised = {
  conversationId: string;
  clientMessageId: string;
  messageId: string;
  body: string;
  isNote: boolean;
};

/** A row of the database after the last restart. */
export type Stored = {
  conversationId: string;
  messageId: string;
  clientMessageId: string | null;
  seq: number;
  visitorSeq: number | null;
  body: string;
  messageType: string;
};

/** What one reader took, in the order in which it took it. */
export type Taken = {
  reader: string;
  audience: 'visitor' | 'staff';
  conversationId: string;
  messages: { seq: number; messageId: string }[];
};

/** One webhook request that a receiver accepted, or may have. */
export type Heard = { webhookId: string; messageId: string; body: string };

export type CrashLog = {
  promised: readonly Promised[];
  stored: readonly Stored[];
  taken: readonly Taken[];
  heard: readonly Heard[];
  /** Messages whose event still stands in a queue: not heard yet, and not lost. */
  queued: ReadonlySet<string>;
};

const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

const isGapless = (numbers: readonly number[]): boolean => numbers.every((number, index) => number === index + 1);

function promises({ promised, stored }: CrashLog): string[] {
  const byId = grouped(stored, ({ messageId }) => messageId);
  const byClient = grouped(stored, ({ conversationId, clientMessageId }) => `${conversationId} ${clientMessageId}`);
  return promised.flatMap(({ conversationId, clientMessageId, messageId, body }) => {
    const faults: string[] = [];
    const rows = byId.get(messageId) ?? [];
    if (rows.length === 0) faults.push(`lost: ${clientMessageId} was acknowledged as ${messageId} and is gone`);
    if (rows.some((row) => row.body !== body))
      faults.push(`altered: ${messageId} has another body than was acknowledged`);
    if (rows.some((row) => row.conversationId !== conversationId)) faults.push(`moved: ${messageId}`);
    const times = byClient.get(`${conversationId} ${clientMessageId}`)?.length ?? 0;
    if (times > 1) faults.push(`doubled: ${clientMessageId} stands ${times} times`);
    return faults;
  });
}

function numbering({ stored }: CrashLog): string[] {
  return [...grouped(stored, ({ conversationId }) => conversationId)].flatMap(([conversationId, rows]) => {
    const bySeq = [...rows].sort((one, other) => one.seq - other.seq);
    const seen = bySeq.flatMap(({ visitorSeq }) => (visitorSeq === null ? [] : [visitorSeq]));
    return [
      ...(isGapless(bySeq.map(({ seq }) => seq)) ? [] : [`${conversationId}: seq has a gap or a repetition`]),
      ...(isGapless(seen) ? [] : [`${conversationId}: the visitor’s numbering has a gap or a repetition`]),
    ];
  });
}

/** Each reader must have taken all that it may see, each once, in order. */
function reading({ stored, taken }: CrashLog): string[] {
  return taken.flatMap(({ reader, audience, conversationId, messages }) => {
    const right = stored
      .filter((row) => row.conversationId === conversationId && (audience === 'staff' || row.visitorSeq !== null))
      .sort((one, other) => one.seq - other.seq)
      .map((row) => ({ seq: audience === 'staff' ? row.seq : (row.visitorSeq ?? 0), messageId: row.messageId }));
    const at = right.findIndex(
      ({ seq, messageId }, index) => messages[index]?.seq !== seq || messages[index]?.messageId !== messageId,
    );
    if (at >= 0) {
      const got = messages[at];
      return [
        `${reader} should have taken ${right[at]?.messageId} as ${right[at]?.seq}, and took ${got ? `${got.messageId} as ${got.seq}` : 'nothing'}`,
      ];
    }
    return messages.length > right.length
      ? [`${reader} took ${messages.length - right.length} messages that nobody sent`]
      : [];
  });
}

function hooks({ stored, heard, queued }: CrashLog): string[] {
  const byMessage = grouped(heard, ({ messageId }) => messageId);
  const told = stored.filter(({ messageType }) => messageType !== 'note' && messageType !== 'system');
  return [
    ...told.flatMap(({ messageId, body }) => {
      const requests = byMessage.get(messageId) ?? [];
      if (requests.length === 0) return queued.has(messageId) ? [] : [`no webhook told of ${messageId}`];
      const ids = new Set(requests.map(({ webhookId }) => webhookId));
      return [
        ...(ids.size > 1 ? [`${messageId} was told under ${ids.size} webhook-ids`] : []),
        ...(requests.some((request) => request.body !== body)
          ? [`a webhook told of ${messageId} with another body`]
          : []),
      ];
    }),
    ...[...byMessage.keys()]
      .filter((messageId) => !stored.some((row) => row.messageId === messageId))
      .map((messageId) => `a webhook told of ${messageId}, which does not exist`),
  ];
}

/** All that is wrong with what is left after the crashes. */
export const judgeCrash = (log: CrashLog): string[] => [
  ...promises(log),
  ...numbering(log),
  ...reading(log),
  ...hooks(log),
];
