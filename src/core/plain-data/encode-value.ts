/** Plain data as JSON with its binary parts beside it, bit for bit: `{"$": …}` stands for what JSON cannot say. */
export interface EncodedValue {
  readonly json: string;
  readonly buffers: readonly Uint8Array<ArrayBuffer>[];
}

const binaryTypes = {
  ArrayBuffer,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const;
type BinaryType = keyof typeof binaryTypes;

/** @throws TypeError for what is not plain data: a function, a class instance, a Map */
export function encodeValue(value: unknown): EncodedValue {
  const buffers: Uint8Array<ArrayBuffer>[] = [];
  return { json: JSON.stringify(toJson(value, buffers)), buffers };
}

/** The value again. @throws SyntaxError, TypeError or RangeError when it was not written by `encodeValue` */
export function decodeValue({ json, buffers }: EncodedValue): unknown {
  return fromJson(JSON.parse(json), buffers);
}

function toJson(value: unknown, buffers: Uint8Array<ArrayBuffer>[]): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { $: 'number', text: Object.is(value, -0) ? '-0' : String(value) };
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return Array.from(value, item => toJson(item, buffers));
  if (typeof value === 'object') {
    const type = Object.prototype.toString.call(value).slice('[object '.length, -1);
    if (isBinaryType(type)) {
      const bytes = ArrayBuffer.isView(value)
        ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        : new Uint8Array(value as ArrayBuffer);
      buffers.push(bytes.slice());
      return { $: type, buffer: buffers.length - 1 };
    }
    if (isPlain(value)) {
      const entries = Object.entries(value).map(([key, item]) => [key, toJson(item, buffers)] as const);
      return Object.hasOwn(value, '$') ? { $: 'object', entries } : Object.fromEntries(entries);
    }
  }
  throw new TypeError(`only plain data can be encoded, not ${Object.prototype.toString.call(value)}`);
}

function fromJson(json: unknown, buffers: readonly Uint8Array<ArrayBuffer>[]): unknown {
  if (Array.isArray(json)) return json.map(item => fromJson(item, buffers));
  if (typeof json !== 'object' || json === null) return json;
  if (!Object.hasOwn(json, '$'))
    return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, fromJson(item, buffers)]));

  const tag = json as { $: unknown; text?: unknown; entries?: unknown; buffer?: unknown };
  if (tag.$ === 'undefined') return undefined;
  if (tag.$ === 'number' && typeof tag.text === 'string') return Number(tag.text);
  if (tag.$ === 'object' && Array.isArray(tag.entries)) {
    const entries = tag.entries as [string, unknown][];
    return Object.fromEntries(entries.map(([key, item]) => [key, fromJson(item, buffers)]));
  }
  const bytes = typeof tag.buffer === 'number' ? buffers[tag.buffer] : undefined;
  if (!isBinaryType(tag.$) || bytes === undefined)
    throw new TypeError(`a value of the kind ${JSON.stringify(tag.$)} is not known here, or has no bytes`);
  const { buffer } = bytes.slice();
  return tag.$ === 'ArrayBuffer' ? buffer : new binaryTypes[tag.$](buffer);
}

function isBinaryType(name: unknown): name is BinaryType {
  return typeof name === 'string' && Object.hasOwn(binaryTypes, name);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
