import type { ContractDocument } from './document.ts';

export type Coverage = { answered: string[]; missing: string[] };

/** Which operations have a function, as `ringnity.getContact`. `operations` by document name. */
export function coverage({
  documents,
  operations,
}: {
  documents: readonly ContractDocument[];
  operations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}): Coverage {
  const found: Coverage = { answered: [], missing: [] };
  for (const document of documents)
    for (const { id } of document.operations)
      (operations[document.name]?.[id] ? found.answered : found.missing).push(`${document.name}.${id}`);
  return found;
}

export const coverageLines = ({ answered, missing }: Coverage): string[] => [
  `answered ${answered.length} of ${answered.length + missing.length}`,
  ...missing.map((id) => `  not yet: ${id}`),
];
