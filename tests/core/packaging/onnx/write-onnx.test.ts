import { expect, test } from 'vitest';
import { writeOnnx } from '../../../../src/core/packaging/onnx/write-onnx.ts';
import { label, smallClassifier, smallProgram } from '../small-program.ts';
import { bytesOf, textsOf } from './wire-fields.ts';

// Fields by onnx.proto: ModelProto.graph 7, opset_import 8; GraphProto.node 1, initializer 5, input 11, output 12;
// NodeProto.input 1, output 2; TensorProto.name 8; ValueInfoProto.name 1; OperatorSetIdProto.domain 1.
const graphOf = (model: Uint8Array) => bytesOf(model, 7)[0]!;
const namesOf = (graph: Uint8Array, field: number) =>
  bytesOf(graph, field).flatMap(value => textsOf(value, 1));

test('the graph has a node for each name that is used, before it is used, and no name twice', () => {
  const graph = graphOf(writeOnnx(smallClassifier, label));
  const known = [...namesOf(graph, 11), ...bytesOf(graph, 5).flatMap(constant => textsOf(constant, 8))];
  for (const node of bytesOf(graph, 1)) {
    for (const name of textsOf(node, 1)) expect(known).toContain(name);
    known.push(...textsOf(node, 2));
  }
  expect(new Set(known).size).toBe(known.length);
  for (const name of namesOf(graph, 12)) expect(known).toContain(name);
});

test('it has an input for each raw column, by its name', () => {
  const graph = graphOf(writeOnnx(smallClassifier, label));
  expect(namesOf(graph, 11)).toEqual(['size', 'town']);
  expect(namesOf(graph, 12)).toEqual(['label', 'probabilities']);
  expect(namesOf(graphOf(writeOnnx(smallProgram, label)), 12)).toEqual(['prediction']);
});

test('an output is called otherwise where a column has its name', () => {
  const [size, town] = smallProgram.inputs;
  const inputs = [{ ...size!, name: 'prediction' }, town!];
  expect(namesOf(graphOf(writeOnnx({ ...smallProgram, inputs }, label)), 12)).toEqual(['prediction_2']);
});

test('the operators are those of ONNX 18 and ai.onnx.ml 5', () => {
  const opsets = bytesOf(writeOnnx(smallProgram, label), 8).map(opset => [
    ...textsOf(opset, 1),
    opset.at(-1),
  ]);
  expect(opsets).toEqual([
    ['', 18],
    ['ai.onnx.ml', 5],
  ]);
});
