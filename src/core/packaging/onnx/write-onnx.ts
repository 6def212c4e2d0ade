import { isNumericKind } from '../../table/column.ts';
import type { ExportLabel } from '../export-label.ts';
import { answerWidth, type ScoringProgram } from '../scoring/scoring-program.ts';
import { createGraph, type GraphWriter, mlDomain } from './graph-writer.ts';
import { lowerAnswer } from './lower-answer.ts';
import { lowerCells } from './lower-cells.ts';
import { model, type ValueInfo } from './onnx-messages.ts';

/** Sets of operators that the graph is written in; TreeEnsemble came with ai.onnx.ml 5 (ONNX 1.16). */
const opsets = { '': 18, [mlDomain]: 5 } as const;

/**
 * The whole pipeline from raw columns as an ONNX model. One input a column, a value a row: doubles, NaN where missing
 * (dates: milliseconds since 1970 in UTC), or strings, '' where missing. A classifier puts out `label` (rows) and
 * `probabilities` (rows × classes), a regressor `prediction` (rows × 1).
 */
export function writeOnnx(program: ScoringProgram, { name, version }: ExportLabel): Uint8Array<ArrayBuffer> {
  const inputs = program.inputs.map((column): ValueInfo => {
    const type = isNumericKind(column.kind) ? 'double' : 'string';
    return { name: column.name, type, dims: ['rows'], description: column.kind };
  });
  const graph = createGraph(inputs);
  const features = lowerCells(
    graph,
    inputs.map(input => input.name),
    program.cells,
  );
  const answered = lowerAnswer(graph, features, program.answer, {
    features: program.cells.length,
    width: answerWidth(program),
  });
  const outputs = writeOutputs(graph, answered, program);
  return model({
    producer: 'Terrarium',
    name,
    description: `Predicts ${program.target.column} from raw columns.`,
    opsets,
    ...graph.parts(),
    inputs,
    outputs,
    metadata: { version, target: program.target.column, features: JSON.stringify(program.featureNames) },
  });
}

function writeOutputs(
  graph: GraphWriter,
  answered: string,
  { target, decision }: ScoringProgram,
): readonly ValueInfo[] {
  if (target.task === 'regression')
    return [{ name: graph.output(answered, 'prediction'), type: 'double', dims: ['rows', 1] }];
  const { classes } = target;
  const codes = decision === null ? mostProbable(graph, answered) : ruled(graph, answered, decision);
  const label = graph.apply('Gather', [graph.constant(classes), codes], { axis: 0 });
  return [
    { name: graph.output(label, 'label'), type: 'string', dims: ['rows'] },
    { name: graph.output(answered, 'probabilities'), type: 'double', dims: ['rows', classes.length] },
  ];
}

function mostProbable(graph: GraphWriter, probabilities: string): string {
  return graph.apply('ArgMax', [probabilities], { axis: 1, keepdims: 0 });
}

/** The code of the class that the rule says, of two. */
function ruled(
  graph: GraphWriter,
  probabilities: string,
  { positive, threshold }: NonNullable<ScoringProgram['decision']>,
): string {
  const whole = (value: number) => graph.constant(BigInt64Array.of(BigInt(value)), []);
  const own = graph.apply('Gather', [probabilities, whole(positive)], { axis: 1 });
  const reached = graph.apply('GreaterOrEqual', [own, graph.scalar(threshold)]);
  return graph.apply('Where', [reached, whole(positive), whole(1 - positive)]);
}
