import { rules } from './rules.en.ts';
export const en = {
  title: 'Subscription and usage',
  text: 'What your plan contains, and how much of it you use.',
  plan: 'Your plan',
  status: { active: 'Active', suspended: 'Suspended' },
  change: 'Whoever runs this installation can put you on another plan.',
  services: 'What of it is ready',
  near_one: '{{count}} limit is nearly reached',
  near_other: '{{count}} limits are nearly reached',
  full_one: '{{count}} limit is reached',
  full_other: '{{count}} limits are reached',
  nearText: 'Everything still works. What would help stands below each.',
  fullText: 'More of it is refused for now. What would help stands below each.',
  fullReplies: 'What goes beyond is paid from the AI balance where that is switched on; else people answer.',
  quotas: 'Usage',
  quotasText: 'What is counted by the month begins anew with each month.',
  features: 'What the plan contains',
  included: 'included',
  missing: 'not included',
  unlimited: 'unlimited',
  none: 'none',
  of: '{{used}} of {{allowed}}',
  bar: '{{name}}: {{used}} of {{allowed}}',
  uncounted: 'up to {{allowed}}',
  resets: 'Begins anew on {{day}}.',
  lifts: 'More with {{plans}}.',
  balance: 'AI balance',
  balanceText: 'Pays for AI replies beyond what the plan includes. What the built-in answerer says costs nothing.',
  needless: 'Your plan includes any number of AI replies: no balance is needed.',
  planAlone: 'Nothing is charged beyond the plan: when its AI replies are used up, the assistant offers a person.',
  balanceFacts: '{{charged}} used this month',
  balanceLevel: { ok: 'Fine', low: 'Low', critical: 'Critical', empty: 'Empty' },
  blocks: 'At zero the assistant falls silent and offers a person.',
  goesOn: 'At zero the assistant goes on answering.',
  per1000: '1,000 replies of usual length: {{price}}',
  spendLimit: {
    day: 'The operator’s limit of spending is reached for today: until tomorrow people take the questions.',
    month: 'The operator’s limit of spending is reached for this month: until the first people take the questions.',
  },
  entries: 'Movements',
  noEntries: 'Nothing has moved yet.',
  more: 'Earlier ones',
  unit: { chat_conversations: '{{amount}} conversations', voice_minutes: '{{amount}} voice minutes' },
  kind: {
    top_up: 'Topped up',
    auto_top_up: 'Topped up by itself',
    ai_reply: 'AI reply',
    ai_voice: 'AI on the phone',
    credit_used: 'Paid by credit',
    credit_grant: 'Credit granted',
    other: 'Booking',
  },
  feature: rules.feature,
  quota: rules.quota,
};

export type PlanWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    plan: PlanWords;
  }
}
