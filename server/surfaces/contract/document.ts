import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { operationsOf } from './operations.ts';
import { resolveReferences } from './references.ts';
import { baseOf, type DocumentOperation, type ResolvedDocument, type SecurityScheme } from './resolved.ts';

export type { DocumentOperation, SecurityScheme } from './resolved.ts';

export type ContractDocument = {
  /** `ringnity`: names the document in addresses and lists. */
  readonly name: string;
  readonly title: string;
  /** As published, references and all. */
  readonly published: Readonly<Record<string, unknown>>;
  readonly base: string;
  readonly schemes: Readonly<Record<string, SecurityScheme>>;
  readonly operations: readonly DocumentOperation[];
};

/** A document that was built in code (or parsed elsewhere), ready to be mounted. */
export function readDocument(name: string, published: Record<string, unknown>): ContractDocument {
  const resolved = resolveReferences(published) as ResolvedDocument;
  const base = baseOf(resolved.servers);
  return {
    name,
    title: resolved.info?.title ?? name,
    published,
    base,
    schemes: resolved.components?.securitySchemes ?? {},
    operations: operationsOf(name, resolved),
  };
}

const loaded = new Map<string, ContractDocument>();

/** `contracts/<name>.yaml`, parsed once per process. */
export function loadDocument(name: string): ContractDocument {
  const known = loaded.get(name);
  if (known) return known;
  const text = readFileSync(new URL(`../../../contracts/${name}.yaml`, import.meta.url), 'utf8');
  const document = readDocument(name, parse(text) as Record<string, unknown>);
  loaded.set(name, document);
  return document;
}
