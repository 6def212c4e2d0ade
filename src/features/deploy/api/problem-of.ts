/** A problem as RFC 9457 has it, with what is wrong with each field. */
export interface ToldProblem {
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

/** The problem that an answer tells; null where it tells none. */
export function problemOf(told: unknown): ToldProblem | null {
  if (!isRecord(told) || typeof told['title'] !== 'string' || typeof told['detail'] !== 'string') return null;
  const errors: readonly unknown[] = Array.isArray(told['errors']) ? told['errors'] : [];
  return {
    title: told['title'],
    detail: told['detail'],
    errors: errors
      .filter(isRecord)
      .map(({ pointer, detail }) => ({ pointer: textOf(pointer), detail: textOf(detail) })),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
