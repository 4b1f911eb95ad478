import { invalid } from '#platform/refusal.ts';

export function named(name: string): string {
  const trimmed = name.trim();
  if (trimmed.length === 0 || trimmed.length > 120)
    throw invalid('name', 'has a wrong length', '1 to 120 characters long');
  return trimmed;
}

export function addressed(email: string): string {
  const plain = email.trim().toLowerCase();
  if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(plain))
    throw invalid('email', 'is no mail address', 'as in name@example.com');
  return plain;
}
