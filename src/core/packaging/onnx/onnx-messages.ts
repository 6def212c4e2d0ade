import { bytesField, integerField, integersField, message, textField } from './protobuf.ts';

/** The messages of onnx.proto (IR version 10) that a pipeline is written with; numbers are the fields' there. */
export const irVersion = 10;

/** Constants, and what flows between nodes: `TensorProto.DataType`. */
export const elementTypes = { float: 1, uint8: 2, int64: 7, string: 8, double: 11 } as const;
export type ElementType = keyof typeof elementTypes;

/** The values of a tensor, row-major. */
export type TensorValues = Float64Array | Float32Array | Uint8Array | BigInt64Array | readonly string[];

/** A constant; the name is empty within an attribute. */
export function tensor(name: string, dims: readonly number[], values: TensorValues): Uint8Array {
  return message(
    ...dims.map(dim => integerField(1, dim)),
    integerField(2, elementTypes[elementTypeOf(values)]),
    ...(isTexts(values) ? values.map(text => textField(6, text)) : [bytesField(9, littleEndian(values))]),
    ...(name === '' ? [] : [textField(8, name)]),
  );
}

export type AttributeValue = number | readonly number[] | readonly string[] | TensorAttribute;
export interface TensorAttribute {
  readonly tensor: TensorValues;
}

export interface OnnxNode {
  readonly op: string;
  /** Empty for ONNX's own operators. */
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Whole numbers, texts or one-dimensional tensors. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

export function node({ op, domain, inputs, outputs, attributes }: OnnxNode): Uint8Array {
  return message(
    ...inputs.map(name => textField(1, name)),
    ...outputs.map(name => textField(2, name)),
    textField(4, op),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, attribute(name, value))),
    ...(domain === '' ? [] : [textField(7, domain)]),
  );
}

/** A named input or output; a dimension that is a text is any number, the same wherever it has that name. */
export interface ValueInfo {
  readonly name: string;
  readonly type: ElementType;
  readonly dims: readonly (number | string)[];
  readonly description?: string;
}

export function valueInfo({ name, type, dims, description }: ValueInfo): Uint8Array {
  const shape = message(
    ...dims.map(dim => bytesField(1, typeof dim === 'string' ? textField(2, dim) : integerField(1, dim))),
  );
  const tensorType = message(integerField(1, elementTypes[type]), bytesField(2, shape));
  return message(
    textField(1, name),
    bytesField(2, bytesField(1, tensorType)),
    ...(description === undefined ? [] : [textField(3, description)]),
  );
}

export interface OnnxModel {
  readonly producer: string;
  readonly name: string;
  readonly description: string;
  /** Version of each set of operators, by its domain. */
  readonly opsets: Readonly<Record<string, number>>;
  readonly nodes: readonly Uint8Array[];
  readonly constants: readonly Uint8Array[];
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
  readonly metadata: Readonly<Record<string, string>>;
}

export function model(parts: OnnxModel): Uint8Array<ArrayBuffer> {
  const graph = message(
    ...parts.nodes.map(one => bytesField(1, one)),
    textField(2, parts.name),
    ...parts.constants.map(one => bytesField(5, one)),
    ...parts.inputs.map(one => bytesField(11, valueInfo(one))),
    ...parts.outputs.map(one => bytesField(12, valueInfo(one))),
  );
  return message(
    integerField(1, irVersion),
    textField(2, parts.producer),
    textField(6, parts.description),
    bytesField(7, graph),
    ...Object.entries(parts.opsets).map(([domain, version]) =>
      bytesField(8, message(textField(1, domain), integerField(2, version))),
    ),
    ...Object.entries(parts.metadata).map(([key, value]) =>
      bytesField(14, message(textField(1, key), textField(2, value))),
    ),
  );
}

/** `AttributeProto.AttributeType`. */
const attributeTypes = { integer: 2, tensor: 4, integers: 7, texts: 8 } as const;

function attribute(name: string, value: AttributeValue): Uint8Array {
  const named = (type: keyof typeof attributeTypes, ...fields: readonly Uint8Array[]) =>
    message(textField(1, name), ...fields, integerField(20, attributeTypes[type]));
  if (typeof value === 'number') return named('integer', integerField(3, value));
  if ('tensor' in value)
    return named('tensor', bytesField(5, tensor('', [value.tensor.length], value.tensor)));
  if (isTexts(value)) return named('texts', ...value.map(text => textField(9, text)));
  return named('integers', integersField(8, value));
}

function isTexts(values: TensorValues | readonly number[]): values is readonly string[] {
  return Array.isArray(values) && typeof values[0] === 'string';
}

function elementTypeOf(values: TensorValues): ElementType {
  if (values instanceof Float64Array) return 'double';
  if (values instanceof Float32Array) return 'float';
  if (values instanceof Uint8Array) return 'uint8';
  if (values instanceof BigInt64Array) return 'int64';
  return 'string';
}

/** As every machine that a browser runs on lays numbers out. */
function littleEndian(values: Exclude<TensorValues, readonly string[]>): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
