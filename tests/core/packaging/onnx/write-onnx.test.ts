import { describe, expect, test } from 'vitest';
import { writeOnnx } from '../../../../src/core/packaging/onnx/write-onnx.ts';
import { describeScoring } from '../../../../src/core/packaging/scoring/describe-scoring.ts';
import type { PipelineModel } from '../../../../src/core/pipeline/pipeline-model.ts';
import { exportCases } from '../export-cases.ts';
import { furthestApart, labelsOf, numbersOf, trainedSample } from '../trained-sample.ts';
import { onnxRuntime, runOnnx } from './onnx-runtime.ts';
import { bytesOf, textsOf } from './wire-fields.ts';

const onnxOf = (pipeline: PipelineModel) =>
  writeOnnx(describeScoring(pipeline), { name: 'sample', version: '1.0.0' });

// Both sum in doubles; what is left is the order of sums.
describe.skipIf(onnxRuntime === null)('onnxruntime-node says of every row what we say', () => {
  test.each(exportCases)('$name', async ({ train }) => {
    const { pipeline, rows, predictions } = await train();
    const answered = await runOnnx(onnxRuntime!, onnxOf(pipeline), rows);
    const numbers = answered['probabilities'] ?? answered['prediction'];
    expect(furthestApart(numbers!.data as ArrayLike<number>, numbersOf(predictions))).toBeLessThan(1e-9);
    expect(answered['label']?.data ?? []).toEqual(labelsOf(predictions));
  });
});

// Fields by onnx.proto: ModelProto.graph 7, GraphProto.node 1, initializer 5, input 11, output 12; NodeProto.input 1,
// output 2; TensorProto.name 8; ValueInfoProto.name 1.
describe('the graph', () => {
  test('has a node for each name that is used, before it is used, and no name twice', async () => {
    const { pipeline } = await trainedSample('penguins', 'histGradientBoostingClassifier', { maxIter: 3 });
    const [graph] = bytesOf(onnxOf(pipeline), 7);
    const known = [
      ...bytesOf(graph!, 11).flatMap(input => textsOf(input, 1)),
      ...bytesOf(graph!, 5).flatMap(constant => textsOf(constant, 8)),
    ];
    for (const node of bytesOf(graph!, 1)) {
      for (const name of textsOf(node, 1)) expect(known).toContain(name);
      known.push(...textsOf(node, 2));
    }
    expect(new Set(known).size).toBe(known.length);
    for (const output of bytesOf(graph!, 12)) expect(known).toContain(textsOf(output, 1)[0]);
  });

  test('has an input for each raw column, by its name', async () => {
    const { pipeline } = await trainedSample('penguins', 'logisticRegression');
    const [graph] = bytesOf(onnxOf(pipeline), 7);
    const inputs = bytesOf(graph!, 11).flatMap(input => textsOf(input, 1));
    expect(inputs).toEqual(pipeline.inputs.map(({ name }) => name));
    expect(bytesOf(graph!, 12).flatMap(output => textsOf(output, 1))).toEqual(['label', 'probabilities']);
  });

  test('calls an output otherwise where a column has its name', async () => {
    const { pipeline } = await trainedSample('penguins', 'logisticRegression');
    const inputs = pipeline.inputs.map(input => ({ ...input, name: 'label' })).slice(0, 1);
    const [graph] = bytesOf(
      writeOnnx({ ...describeScoring(pipeline), inputs, cells: [] }, { name: 'sample', version: '1' }),
      7,
    );
    expect(bytesOf(graph!, 12).flatMap(output => textsOf(output, 1))[0]).toBe('label_2');
  });
});
