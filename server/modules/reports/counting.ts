import type { ReportedConversation, ReportedLine } from '#modules/conversations/index.ts';
import type { FigureName, Figures, Measure } from './figures.ts';
import { stepOf } from './scale.ts';

export type ReportedRating = { staffId: string | null; score: number; at: number };

/** One call of a conversation, as far as it has got. */
export type ReportedCall = {
  direction: 'incoming' | 'outgoing';
  /** Who answered it; null for nobody and for the assistant. */
  staffId: string | null;
  startedAt: number;
  outcome: 'answered' | 'missed' | 'under_way';
  seconds: number;
};

export type Reported = {
  conversation: ReportedConversation;
  ratings: readonly ReportedRating[];
  calls: readonly ReportedCall[];
};

/** What one conversation adds to one hour of one department, person and channel. */
export type Share = {
  hour: number;
  departmentId: string | null;
  staffId: string | null;
  channel: string;
  figures: Partial<Figures>;
  /** How many took so many steps of the scale. */
  steps: Partial<Record<Measure, Record<string, number>>>;
};

export type ReportStatus = 'open' | 'pending' | 'resolved' | 'closed';

/** What is told of a conversation as a whole. */
export type Summed = {
  status: ReportStatus;
  startedAt: number;
  endedAt: number | null;
  firstAnswerSeconds: number | null;
  firstPersonAnswerSeconds: number | null;
  resolutionSeconds: number | null;
  visitorMessages: number;
  staffMessages: number;
  aiMessages: number;
  isHandedOver: boolean;
  rating: number | null;
  counts: boolean;
};

/** By the assistant. Where it is off, nothing is handed over: whoever asks for a person waits for one anyway. */
const HANDED_OVER_BECAUSE = new Set(['asked', 'nothing_found', 'failure', 'guardrail', 'unpaid']);

const secondsFrom = (start: number, end: number): number => Math.max(0, Math.floor((end - start) / 1000));

/** Snoozed is waiting for somebody too, as the contract knows four states. */
const statusOf = ({ status }: ReportedConversation): ReportStatus => (status === 'snoozed' ? 'pending' : status);

function endOf({ status, lines, closedAt, lastMessageAt }: ReportedConversation): number | null {
  if (status !== 'resolved' && status !== 'closed') return null;
  const told = lines.findLast(({ event }) => event === 'resolved' || event === 'closed');
  return told?.at ?? closedAt ?? lastMessageAt;
}

type Answer = { line: ReportedLine; seconds: number };

/** The first line by one of `by` after the visitor's first one. */
function firstAnswer(lines: readonly ReportedLine[], by: readonly string[], waitsFrom: number): Answer | undefined {
  const asked = lines.findIndex(({ senderType }) => senderType === 'visitor');
  if (asked < 0) return undefined;
  const line = lines.slice(asked + 1).find(({ senderType }) => by.includes(senderType));
  return line && { line, seconds: secondsFrom(waitsFrom, line.at) };
}

/** Whom the visitor waits for is a person from the hand-over on, where there was one before the answer. */
function firstPersonAnswer(conversation: ReportedConversation, asked: number): Answer | undefined {
  const answer = firstAnswer(conversation.lines, ['agent'], asked);
  if (!answer) return undefined;
  const handedOver = [
    conversation.handoffRequestedAt,
    conversation.lines.find(({ event }) => event === 'handoff_requested')?.at,
  ].filter((at): at is number => typeof at === 'number' && at <= answer.line.at);
  const waitsFrom = handedOver.length > 0 ? Math.max(asked, Math.min(...handedOver)) : asked;
  return { ...answer, seconds: secondsFrom(waitsFrom, answer.line.at) };
}

/** The figures of one conversation, each in the hour it belongs to. What is in it decides, in whatever order it came. */
export function sumUp(
  { conversation, ratings, calls }: Reported,
  hourOf: (at: number) => number,
): { summed: Summed; shares: Share[] } {
  const { lines, said, departmentId, assignedStaffId, channel, createdAt } = conversation;
  const shares = new Map<string, Share>();
  const shareAt = (at: number, staffId: string | null, by: string): Share => {
    const hour = hourOf(at);
    const key = `${hour} ${staffId ?? ''} ${by}`;
    const share = shares.get(key) ?? { hour, departmentId, staffId, channel: by, figures: {}, steps: {} };
    shares.set(key, share);
    return share;
  };
  const add = (at: number, staffId: string | null, more: Partial<Figures>, by = channel) => {
    const { figures } = shareAt(at, staffId, by);
    for (const [name, value] of Object.entries(more) as [FigureName, number][]) {
      if (value !== 0) figures[name] = (figures[name] ?? 0) + value;
    }
  };
  const took = (at: number, staffId: string | null, measure: Measure, seconds: number) => {
    const { steps } = shareAt(at, staffId, channel);
    const times = steps[measure] ?? {};
    steps[measure] = times;
    times[stepOf(seconds)] = (times[stepOf(seconds)] ?? 0) + 1;
  };

  const count = (sender: string) =>
    said.reduce((sum, { senderType, count: lines }) => sum + (senderType === sender ? lines : 0), 0);
  const [visitorMessages, staffMessages, aiMessages] = [count('visitor'), count('agent'), count('ai')];
  const isSilent = visitorMessages + staffMessages + aiMessages + calls.length === 0;
  const status = statusOf(conversation);
  const endedAt = endOf(conversation);
  const isHandedOver =
    lines.some(({ event }) => event === 'handoff_requested') ||
    (conversation.handoffRequestedAt !== null && HANDED_OVER_BECAUSE.has(conversation.handoffReason ?? ''));
  const counts = !conversation.isSpam && !conversation.isMerged && !isSilent;
  const asked = lines.find(({ senderType }) => senderType === 'visitor');
  const answer = asked && counts ? firstAnswer(lines, ['agent', 'ai'], asked.at) : undefined;
  const byPerson = asked && counts ? firstPersonAnswer(conversation, asked.at) : undefined;
  const resolutionSeconds = counts && endedAt !== null ? secondsFrom(createdAt, endedAt) : null;

  if (!conversation.isSpam) {
    for (const { senderType, staffId, at, count: times } of said) {
      if (senderType === 'visitor') add(at, assignedStaffId, { visitor_messages: times });
      else if (senderType === 'agent') add(at, staffId, { staff_messages: times });
      else if (senderType === 'ai') add(at, assignedStaffId, { ai_messages: times });
    }
    for (const { staffId, score, at } of ratings) add(at, staffId, { [`rated_${score}`]: 1 });
    for (const { direction, staffId, startedAt, outcome, seconds } of calls) {
      const isAnswered = outcome === 'answered';
      const figures = {
        calls_incoming: direction === 'incoming' ? 1 : 0,
        calls_answered: direction === 'incoming' && isAnswered ? 1 : 0,
        calls_missed: direction === 'incoming' && outcome === 'missed' ? 1 : 0,
        calls_handled: isAnswered ? 1 : 0,
        call_seconds: isAnswered ? seconds : 0,
      };
      // A call that belongs to a chat is a call all the same.
      add(startedAt, staffId, figures, 'voice');
    }
  }
  if (counts) {
    const hasAi = aiMessages > 0;
    add(createdAt, assignedStaffId, {
      conversations: 1,
      [status]: 1,
      answered: hasAi || staffMessages > 0 ? 1 : 0,
      with_ai: hasAi || isHandedOver ? 1 : 0,
      ai_only: hasAi && staffMessages === 0 && !isHandedOver ? 1 : 0,
      handed_over: isHandedOver ? 1 : 0,
    });
  }
  if (answer) {
    add(answer.line.at, answer.line.staffId, { first_answers: 1, first_answer_seconds: answer.seconds });
    took(answer.line.at, answer.line.staffId, 'first_answer', answer.seconds);
  }
  if (byPerson) {
    add(byPerson.line.at, byPerson.line.staffId, { person_answers: 1, person_answer_seconds: byPerson.seconds });
    took(byPerson.line.at, byPerson.line.staffId, 'person_answer', byPerson.seconds);
  }
  if (resolutionSeconds !== null && endedAt !== null) {
    add(endedAt, assignedStaffId, { resolutions: 1, resolution_seconds: resolutionSeconds });
    took(endedAt, assignedStaffId, 'resolution', resolutionSeconds);
  }
  return {
    summed: {
      status,
      startedAt: createdAt,
      endedAt,
      firstAnswerSeconds: answer?.seconds ?? null,
      firstPersonAnswerSeconds: byPerson?.seconds ?? null,
      resolutionSeconds,
      ...{ visitorMessages, staffMessages, aiMessages, isHandedOver, counts },
      rating: ratings.at(-1)?.score ?? null,
    },
    shares: [...shares.values()],
  };
}
