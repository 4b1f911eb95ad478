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
  guardrails: 'Guardrails',
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
