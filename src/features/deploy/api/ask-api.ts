import { apiAddress } from './api-address.ts';

/** What came back over HTTP. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** From `fetch` to the end of the body. */
  readonly milliseconds: number;
}

/** Asks the API as any page of this origin would. @throws TypeError where nothing answers at all */
export async function askApi(path: string, init?: RequestInit): Promise<ApiAnswer> {
  const began = performance.now();
  const response = await fetch(apiAddress(path), init);
  const body = await response.text();
  const milliseconds = performance.now() - began;
  return { status: response.status, headers: [...response.headers], body, milliseconds };
}

/** Sends a body as JSON. */
export function postJson(path: string, body: string): Promise<ApiAnswer> {
  return askApi(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
}

/** The body as JSON; null where it is none. */
export function jsonOf({ body }: ApiAnswer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
