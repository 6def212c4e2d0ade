import {
  type AttributeValue,
  type OnnxModel,
  type TensorValues,
  type ValueInfo,
  node,
  tensor,
} from './onnx-messages.ts';

/** Scikit-learn's operators: trees, encoders. */
export const mlDomain = 'ai.onnx.ml';

type Attributes = Readonly<Record<string, AttributeValue>>;

/** A graph as it is written, node after node: each gives the name of what it puts out, for the nodes after it. */
export interface GraphWriter {
  /** A node of ONNX's own operators. */
  apply(op: string, inputs: readonly string[], attributes?: Attributes): string;
  /** A node of `ai.onnx.ml`. */
  applyMl(op: string, inputs: readonly string[], attributes?: Attributes): string;
  constant(values: TensorValues, dims?: readonly number[]): string;
  /** The number as a constant without dimensions. */
  scalar(value: number): string;
  /** Calls what was put out by a name of its own: `wanted`, or with a number after it where that is taken. */
  output(name: string, wanted: string): string;
  parts(): Pick<OnnxModel, 'nodes' | 'constants'>;
}

/** An empty graph with these inputs, by the names that its own must not take. */
export function createGraph(inputs: readonly ValueInfo[]): GraphWriter {
  const taken = new Set(inputs.map(({ name }) => name));
  const nodes: Uint8Array[] = [];
  const constants: Uint8Array[] = [];
  const scalars = new Map<number, string>();

  function freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
    taken.add(name);
    return name;
  }

  function write(
    op: string,
    domain: string,
    from: readonly string[],
    attributes: Attributes,
    name: string,
  ): string {
    nodes.push(node({ op, domain, inputs: from, outputs: [name], attributes }));
    return name;
  }

  function constant(values: TensorValues, dims: readonly number[] = [values.length]): string {
    const name = freeName('constant');
    constants.push(tensor(name, dims, values));
    return name;
  }

  return {
    apply: (op, from, attributes = {}) => write(op, '', from, attributes, freeName(op)),
    applyMl: (op, from, attributes = {}) => write(op, mlDomain, from, attributes, freeName(op)),
    constant,
    scalar(value) {
      const known = scalars.get(value);
      if (known !== undefined) return known;
      const name = constant(Float64Array.of(value), []);
      scalars.set(value, name);
      return name;
    },
    output: (name, wanted) => write('Identity', '', [name], {}, freeName(wanted)),
    parts: () => ({ nodes, constants }),
  };
}
