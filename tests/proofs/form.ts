import type { DocumentOperation } from '#surfaces/contract/index.ts';

const BOUNDARY = 'proof-7d1a9c3e';

/** Where an operation takes a form with a file alone: one, with these words in it. */
export function formOf(
  operation: DocumentOperation,
  words = 'Delivery takes two days.',
): { contentType: string; body: string } | undefined {
  const types = Object.keys(operation.body?.types ?? {});
  if (types.length !== 1 || types[0] !== 'multipart/form-data') return undefined;
  const lines = [
    `--${BOUNDARY}`,
    'content-disposition: form-data; name="file"; filename="proof.txt"',
    'content-type: text/plain',
    '',
    words,
    `--${BOUNDARY}--`,
    '',
  ];
  return { contentType: `multipart/form-data; boundary=${BOUNDARY}`, body: lines.join('\r\n') };
}
