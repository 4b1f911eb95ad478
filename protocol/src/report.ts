import { type Static, Type } from 'typebox';

const Count = Type.Integer({ minimum: 0 });
const Percent = Type.Integer({ minimum: 0, maximum: 100 });

/** A report's figures by subject, as REST tells them. */
export const ReportFigures = Type.Object({
  calls: Type.Object({
    totalIncoming: Count,
    totalAnswered: Count,
    totalMissed: Count,
    answerRate: Percent,
    avgDurationSeconds: Count,
    totalHandled: Count,
    currentQueueCount: Count,
  }),
  chat: Type.Object({
    totalConversations: Count,
    openConversations: Count,
    pendingConversations: Count,
    resolvedConversations: Count,
    closedConversations: Count,
    totalMessages: Count,
    agentMessages: Count,
    visitorMessages: Count,
    conversationResolutionRate: Percent,
  }),
  satisfaction: Type.Object({
    avgRatingScore: Type.Number({ minimum: 0, maximum: 5 }),
    totalRatings: Count,
    satisfactionRate: Percent,
  }),
});
export type ReportFigures = Static<typeof ReportFigures>;
