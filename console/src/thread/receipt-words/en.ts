export const en = {
  title: 'What this answer took',
  missing: 'There is no receipt of this answer.',
  by: 'Answered by',
  builtIn: 'the built-in answerer',
  tokens: 'Tokens',
  tokensValue: '{{input}} read, {{output}} written',
  cached: '{{count}} of those read had been kept by the provider',
  time: 'Time',
  timeValue: '{{seconds}} s',
  firstWord: 'first word after {{seconds}} s',
  unanswered: 'Not answered',
  why: {
    nothing_found: 'nothing was found in your knowledge',
    failure: 'the model did not answer',
    guardrail: 'a limit of this installation does not allow the question',
    unpaid: 'the plan’s replies or the balance are used up, or a limit of spending is reached',
  },
  guardrails: 'Guardrails',
  guardrail: {
    input_tokens_reached: 'not all of the knowledge or the conversation fitted in',
    output_tokens_reached: 'it was as long as an answer may be',
    answer_cut: 'it was cut off',
    tool_calls_exceeded: 'more tools were called than are allowed',
    unlisted_tool: 'a tool that does not exist was refused',
    link_removed: 'a link to somewhere else was removed',
    retried: 'asked once more after a failure',
  },
  paidBy: 'Paid by',
  payer: {
    included: 'the replies of the plan',
    credit: 'a credit',
    balance: 'the AI balance',
    built_in: 'the replies of the plan; the built-in answerer costs nothing',
    test: 'nobody: test mode is not billed',
  },
  charged: 'Charged',
  chargedCredit: '{{count}} credit',
  conversationPaid: 'nothing: the conversation is paid for',
  provider: 'Cost at the provider',
  cost: 'Cost with the buffer for risk',
  price: 'Price',
  margin: 'Margin',
  marginValue: '{{amount}} ({{percent}} %)',
  writtenOff: 'Not covered',
};

type Shape<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Shape<Words[Key]> };
export type ReceiptWords = Shape<typeof en>;

declare module '../../language/areas.ts' {
  interface AreaWords {
    receipt: ReceiptWords;
  }
}
