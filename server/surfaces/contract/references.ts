type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const follow = (document: Node, pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (isNode(node) ? node[part] : undefined), document);

/**
 * The document with every `$ref` replaced by what it names. A target is resolved once and shared by all who name it,
 * so that whatever is kept per schema object (a validator, a pruner) is made once.
 */
export function resolveReferences(document: Node): Node {
  const resolved = new Map<string, unknown>();
  const open = new Set<string>();

  const target = (pointer: string): unknown => {
    if (resolved.has(pointer)) return resolved.get(pointer);
    if (open.has(pointer)) throw new Error(`The contract document refers to itself at ${pointer}.`);
    const found = follow(document, pointer);
    if (found === undefined) throw new Error(`The contract document names ${pointer}, which does not exist.`);
    open.add(pointer);
    const value = walk(found);
    open.delete(pointer);
    resolved.set(pointer, value);
    return value;
  };

  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (!isNode(node)) return node;
    if (typeof node.$ref === 'string' && node.$ref.startsWith('#/')) {
      const { $ref, ...beside } = node;
      const value = target($ref as string);
      // OpenAPI 3.1 allows a description and the like beside a reference.
      return Object.keys(beside).length > 0 && isNode(value) ? { ...value, ...beside } : value;
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };

  return walk(document) as Node;
}
