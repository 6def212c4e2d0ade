import type { Answer, Link, Scores } from '../scoring/scoring-program.ts';
import type { GraphWriter } from './graph-writer.ts';
import { lowerTrees } from './lower-trees.ts';
import { elementTypes } from './onnx-messages.ts';

/** What the answer is made of, and how many features and numbers it has. */
interface Shape {
  readonly features: number;
  readonly width: number;
}

/** Writes what a model answers to features (rows × features): rows × `width`. */
export function lowerAnswer(graph: GraphWriter, features: string, answer: Answer, shape: Shape): string {
  switch (answer.kind) {
    case 'linked': {
      const scores = lowerScores(graph, features, answer.scores, shape.features);
      const linked = lowerLink(graph, scores, answer.link);
      return answer.codes === null ? linked : spread(graph, linked, answer.codes, shape.width);
    }
    case 'mean':
      return answer.parts
        .map(({ answer: part, weight, from, to }) => {
          const own = from === 0 && to === shape.features ? features : columnsOf(graph, features, from, to);
          const answered = lowerAnswer(graph, own, part, { features: to - from, width: shape.width });
          return graph.apply('Mul', [answered, graph.scalar(weight)]);
        })
        .reduce((sum, part) => graph.apply('Add', [sum, part]));
    default:
      return answer satisfies never;
  }
}

function columnsOf(graph: GraphWriter, features: string, from: number, to: number): string {
  const bound = (at: number) => graph.constant(BigInt64Array.of(BigInt(at)));
  return graph.apply('Slice', [features, bound(from), bound(to), bound(1)]);
}

function lowerScores(graph: GraphWriter, features: string, scores: Scores, width: number): string {
  switch (scores.kind) {
    case 'linear': {
      const { coefficients, intercepts } = scores;
      const weights = graph.constant(coefficients, [intercepts.length, width]);
      return graph.apply('Gemm', [features, weights, graph.constant(intercepts)], { transB: 1 });
    }
    case 'trees':
      return lowerTrees(graph, features, scores.trees);
    case 'network':
      return lowerNetwork(graph, features, scores);
    case 'constant': {
      // Features times nothing: as many rows as there are.
      const none = graph.constant(new Float64Array(width * scores.values.length), [
        width,
        scores.values.length,
      ]);
      return graph.apply('Gemm', [features, none, graph.constant(scores.values)]);
    }
    default:
      return scores satisfies never;
  }
}

function lowerNetwork(
  graph: GraphWriter,
  features: string,
  { layers, activation }: Extract<Scores, { kind: 'network' }>,
): string {
  // Weights are stored as they were learned, in single precision; sums are of doubles.
  const doubles = (values: Float32Array, dims: readonly number[]) =>
    graph.apply('Cast', [graph.constant(values, dims)], { to: elementTypes.double });
  const operators = { relu: 'Relu', tanh: 'Tanh', logistic: 'Sigmoid', identity: null } as const;
  const operator = operators[activation];
  return layers.reduce((values, { inputs, outputs, weights, biases }, depth) => {
    const sums = graph.apply('Gemm', [
      values,
      doubles(weights, [inputs, outputs]),
      doubles(biases, [outputs]),
    ]);
    return depth === layers.length - 1 || operator === null ? sums : graph.apply(operator, [sums]);
  }, features);
}

function lowerLink(graph: GraphWriter, scores: string, link: Link): string {
  switch (link.kind) {
    case 'identity':
      return scores;
    case 'exponential':
      return graph.apply('Exp', [scores]);
    case 'softmax':
      return graph.apply('Softmax', [scores], { axis: 1 });
    case 'logistic': {
      const first = graph.apply('Sigmoid', [graph.apply('Neg', [scores])]);
      return graph.apply('Concat', [first, graph.apply('Sigmoid', [scores])], { axis: 1 });
    }
    case 'units': {
      const spreadOut = graph.apply('Mul', [scores, graph.scalar(link.scale)]);
      return graph.apply('Add', [spreadOut, graph.scalar(link.mean)]);
    }
    default:
      return link satisfies never;
  }
}

/** The probabilities with a 0 for each class that had no rows to learn from. */
function spread(graph: GraphWriter, seen: string, codes: readonly number[], classes: number): string {
  const places = new Float64Array(codes.length * classes);
  codes.forEach((code, place) => {
    places[place * classes + code] = 1;
  });
  return graph.apply('MatMul', [seen, graph.constant(places, [codes.length, classes])]);
}
