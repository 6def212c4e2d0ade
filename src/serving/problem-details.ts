/** One thing that is wrong with a request, by JSON Pointer (RFC 6901) where it is in the body. */
export interface Fault {
  readonly pointer?: string;
  readonly detail: string;
}

/** What went wrong, as RFC 9457 wants it told; `type` is the last part of its address. */
export interface Problem {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** All that is wrong, where it is more than the detail says. */
  readonly errors?: readonly Fault[];
  /** Methods that are allowed, with 405. */
  readonly allow?: readonly string[];
}

/** Thrown from the depths of a request; the API answers with what it says. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The problem as an answer of media type `application/problem+json`. */
export function problemResponse({ allow, type, ...told }: Problem, requestId: string): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json', ...commonHeaders(requestId) });
  if (allow !== undefined) headers.set('Allow', allow.join(', '));
  const body = JSON.stringify({ type: `urn:terrarium:problem:${type}`, ...told, requestId });
  return new Response(body, { status: told.status, headers });
}

/** The answer to OPTIONS: no content, and no word of other origins, which the API is not for. */
export function allowedResponse(allow: readonly string[], requestId: string): Response {
  return new Response(null, {
    status: 204,
    headers: { Allow: allow.join(', '), ...commonHeaders(requestId) },
  });
}

/** What every answer carries. */
export function commonHeaders(requestId: string): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': requestId,
  };
}
