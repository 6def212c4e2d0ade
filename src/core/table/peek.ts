/** The first bytes of a stream, and the stream with them still in it. */
export interface PeekedStream {
  readonly sample: Uint8Array;
  /** Whether the sample is all there is. */
  readonly complete: boolean;
  /** The whole stream; to be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Reads at least `bytes` bytes ahead, or to the end of the stream. No chunk is looked at once the next was asked for. */
export async function peek(stream: AsyncIterable<Uint8Array>, bytes: number): Promise<PeekedStream> {
  const iterator = stream[Symbol.asyncIterator]();
  const ahead: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  while (length < bytes && !complete) {
    const { value, done } = await iterator.next();
    if (done === true) complete = true;
    else {
      ahead.push(value.slice());
      length += value.length;
    }
  }
  const sample = join(ahead, length);
  return { sample, complete, chunks: complete ? fromArray([sample]) : resume(sample, iterator) };
}

async function* fromArray(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function* resume(sample: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield sample;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
