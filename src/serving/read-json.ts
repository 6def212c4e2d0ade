import { messageOf } from '../core/errors.ts';
import { mostRequestBytes } from '../core/pipeline/request-limits.ts';
import { ApiProblem } from './problem-details.ts';

/**
 * The JSON of a request's body.
 * @throws ApiProblem 415 for another media type, 413 for more than a mebibyte, 400 for text that is no JSON in UTF-8
 */
export async function readJson(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('Content-Type');
  if (mediaType === null || !isJson(mediaType)) throw notJson(mediaType);
  if (Number(request.headers.get('Content-Length') ?? 0) > mostRequestBytes) throw tooLarge();
  const text = decodeUtf8(await readBytes(request));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badJson(`The body is not valid JSON: ${messageOf(error)}.`);
  }
}

function isJson(mediaType: string): boolean {
  const [type, ...parameters] = mediaType.split(';').map(part => part.trim().toLowerCase());
  const charset = parameters.find(parameter => parameter.startsWith('charset='));
  return type === 'application/json' && (charset === undefined || /^charset="?utf-8"?$/.test(charset));
}

/** Stops reading at the limit, whatever the request says of its length. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) return joined(chunks, length);
    length += next.value.length;
    if (length > mostRequestBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(next.value);
  }
}

/** Most requests come in one piece. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badJson('The body is not text in UTF-8.');
  }
}

function notJson(mediaType: string | null): ApiProblem {
  const given = mediaType === null ? 'none was given' : `"${mediaType}" was given`;
  return new ApiProblem({
    status: 415,
    type: 'unsupported-media-type',
    title: 'Unsupported media type',
    detail: `Send the rows as JSON with the header "Content-Type: application/json"; ${given}.`,
  });
}

function tooLarge(): ApiProblem {
  return new ApiProblem({
    status: 413,
    type: 'too-large',
    title: 'Too large',
    detail: 'A request may have 1 MiB. Send fewer rows at a time, or predict a file in the app.',
  });
}

function badJson(detail: string): ApiProblem {
  return new ApiProblem({ status: 400, type: 'no-json', title: 'Not JSON', detail });
}
