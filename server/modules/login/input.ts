import { invalid } from '#platform/refusal.ts';
import { type AvailableScope, availableScopes, isAvailable, isPlanned } from './scopes.ts';

export function readName(text: string): string {
  const name = text.trim();
  if (name.length > 0 && name.length <= 120) return name;
  throw invalid('body.name', 'has a wrong length', '1 to 120 characters long');
}

/** In the order of the catalogue, each once. */
export function readScopes(scopes: readonly string[]): AvailableScope[] {
  const right = `of ${availableScopes.join(', ')}`;
  const wrong = scopes.find((scope) => !isAvailable(scope));
  if (wrong !== undefined) {
    const what = isPlanned(wrong) ? 'names a scope that is planned and not to be had yet' : 'names an unknown scope';
    throw invalid('body.allowedScopes', `${what} (${wrong.slice(0, 80)})`, right);
  }
  if (scopes.length === 0) throw invalid('body.allowedScopes', 'is empty', `at least one ${right}`);
  return availableScopes.filter((scope) => scopes.includes(scope));
}
