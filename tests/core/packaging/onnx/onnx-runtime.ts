import { createRequire } from 'node:module';
import { isNumeric, type Table } from '../../../../src/core/table/column.ts';

/** What the tests use of onnxruntime-node; it has no say in types, so that they hold where it is not installed. */
interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array): Promise<{
      run(feeds: Readonly<Record<string, object>>): Promise<Readonly<Record<string, OnnxOutput>>>;
    }>;
  };
  readonly Tensor: new (
    type: string,
    data: Float64Array | readonly string[],
    dims: readonly number[],
  ) => object;
}

interface OnnxOutput {
  readonly data: ArrayLike<number> | readonly string[];
  readonly dims: readonly number[];
}

/** Null where it is not installed: the tests that need it are skipped then. */
export const onnxRuntime = load();

function load(): OnnxRuntime | null {
  try {
    return createRequire(import.meta.url)('onnxruntime-node') as OnnxRuntime;
  } catch {
    return null;
  }
}

/** What the model answers to every row of the table. */
export async function runOnnx(
  { InferenceSession, Tensor }: OnnxRuntime,
  model: Uint8Array,
  { rows, columns }: Table,
): Promise<Readonly<Record<string, OnnxOutput>>> {
  const session = await InferenceSession.create(model);
  const feeds = columns.map(column => {
    const tensor = isNumeric(column)
      ? new Tensor('float64', column.values, [rows])
      : new Tensor(
          'string',
          Array.from(column.codes, code => column.dictionary[code] ?? ''),
          [rows],
        );
    return [column.name, tensor] as const;
  });
  return session.run(Object.fromEntries(feeds));
}
