/** What the checker found, and the part of a frame's schema that says what would be right. */
export type Finding = { keyword: string; instancePath: string; params: Record<string, unknown>; message: string };
export type Shape = { properties?: Record<string, Field> };
type Field = { type?: string; enum?: unknown[]; const?: unknown; minLength?: number; maxLength?: number };

const nouns: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
};

function right(field: Field | undefined): string {
  if (field?.enum) return `one of ${field.enum.join(', ')}`;
  const noun = nouns[field?.type ?? ''] ?? 'a value';
  return field?.maxLength === undefined ? noun : `${noun} of at most ${field.maxLength} characters`;
}

/** Sentences that name the place, the fault and what would be right; never the value itself. */
export function faultOf(finding: Finding, shape: Shape): string[] {
  const name = finding.instancePath.split('/')[1] ?? '';
  const field = shape.properties?.[name];
  const where = `frame${finding.instancePath.replaceAll('/', '.')}`;
  const limit = finding.params['limit'];
  switch (finding.keyword) {
    case 'required':
      return (finding.params['requiredProperties'] as string[]).map(
        (missing) => `${where}.${missing} is missing: it must be ${right(shape.properties?.[missing])}.`,
      );
    case 'type':
      return [`${where} must be ${nouns[String(finding.params['type'])] ?? right(field)}.`];
    case 'enum':
      return [`${where} must be ${right(field)}.`];
    case 'minLength':
      return [limit === 1 ? `${where} must not be empty.` : `${where} must have at least ${limit} characters.`];
    case 'maxLength':
      return [`${where} must have at most ${limit} characters.`];
    case 'minimum':
      return [`${where} must be ${limit} or more.`];
    case 'maximum':
      return [`${where} must be ${limit} or less.`];
    default:
      return [`${where} ${finding.message}.`];
  }
}
