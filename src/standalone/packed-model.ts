import { readValue, writeValue } from '../core/packaging/package/value-part.ts';
import type { RowCells } from '../core/packaging/usual-row.ts';
import type { PipelineModel } from '../core/pipeline/pipeline-model.ts';

/** What the page knows: a pipeline, and what it is called. */
export interface StandaloneModel {
  readonly name: string;
  readonly version: string;
  readonly pipeline: PipelineModel;
  /** What a row is held against when its prediction is explained, and what the form begins with; no row of anyone. */
  readonly usual: RowCells;
}

/** The model as text: what JSON can say and its arrays, each deflated and in base64, with a point between. */
export async function packModel(model: StandaloneModel): Promise<string> {
  const { json, bin } = writeValue(model);
  return `${await deflated(json)}.${await deflated(bin)}`;
}

/** The model again. */
export async function unpackModel(text: string): Promise<StandaloneModel> {
  const [json, bin] = text.split('.');
  return readValue({ json: await inflated(json!), bin: await inflated(bin!) }) as StandaloneModel;
}

/** A call takes no more arguments than some ten thousands. */
const bytesAtATime = 8192;

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  const pieces: string[] = [];
  for (let at = 0; at < packed.length; at += bytesAtATime)
    pieces.push(String.fromCharCode(...packed.subarray(at, at + bytesAtATime)));
  return btoa(pieces.join(''));
}

function inflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  return through(packed, new DecompressionStream('deflate-raw'));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const changed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(changed).arrayBuffer());
}
