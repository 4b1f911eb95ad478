const DEEPEST = 32;

/**
 * What no operation wants to meet: NUL bytes (PostgreSQL stores none), lone surrogates (no valid UTF-8), and nesting
 * that makes recursive code run out of stack. Returns one sentence per fault.
 */
export function unsound(part: string, value: unknown): string[] {
  const faults: string[] = [];
  const text = (where: string, string: string) => {
    if (string.includes('\0')) faults.push(`${where} must not contain NUL characters.`);
    if (!string.isWellFormed()) faults.push(`${where} must be valid Unicode, without half of a surrogate pair.`);
  };
  const walk = (where: string, node: unknown, depth: number): boolean => {
    if (typeof node === 'string') text(where, node);
    if (typeof node !== 'object' || node === null) return true;
    if (depth === DEEPEST) {
      faults.push(`${part} must not be nested deeper than ${DEEPEST} levels.`);
      return false;
    }
    if (Array.isArray(node)) return node.every((item, index) => walk(`${where}[${index}]`, item, depth + 1));
    return Object.entries(node).every(([key, item]) => {
      text(`a field name in ${where}`, key);
      return walk(`${where}.${key}`, item, depth + 1);
    });
  };
  walk(part, value, 0);
  return [...new Set(faults)].slice(0, 20);
}
