import { InputError } from '../../core/errors.ts';
import { release } from '../../core/release.ts';

/**
 * A blob's bytes in pieces, from the start; `heard` is told the length of each piece. A piece is freed once the next is
 * asked for: a large file would else lie in memory until its pieces are collected.
 * By a reader, since not every browser lets one iterate over a stream.
 * @throws InputError when the file behind it was changed, moved or removed meanwhile
 */
export async function* blobBytes(
  blob: Pick<Blob, 'stream'>,
  heard: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      heard(next.value.length);
      yield next.value;
      release(next.value);
    }
  } catch (error) {
    throw error instanceof DOMException ? unreadable(error) : error;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function unreadable(error: DOMException): InputError {
  return new InputError(`The file could not be read to its end (${error.message}).`, 'Choose it again.');
}
