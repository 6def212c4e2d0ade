import { leafOf } from '../../models/boosting/score-trees.ts';
import { sigmoid } from '../../models/linear/logistic-loss.ts';
import { softmaxInPlace } from '../../models/softmax.ts';
import type { Answer, Link, Scores, TreeEnsemble } from './scoring-program.ts';

/** What a model answers to a row of features. */
export function answerTo(answer: Answer, features: readonly number[], width: number): Float64Array {
  switch (answer.kind) {
    case 'linked': {
      const linked = linkedTo(answer.link, scoresOf(answer.scores, features));
      if (answer.codes === null) return linked;
      const all = new Float64Array(width);
      answer.codes.forEach((code, i) => {
        all[code] = linked[i]!;
      });
      return all;
    }
    case 'mean': {
      const mean = new Float64Array(width);
      for (const { answer: part, weight, from, to } of answer.parts)
        answerTo(part, features.slice(from, to), width).forEach((value, i) => {
          mean[i] = mean[i]! + weight * value;
        });
      return mean;
    }
    default:
      return answer satisfies never;
  }
}

function scoresOf(scores: Scores, features: readonly number[]): Float64Array {
  switch (scores.kind) {
    case 'linear':
      return scores.intercepts.map((intercept, s) =>
        features.reduce((sum, x, f) => sum + x * scores.coefficients[s * features.length + f]!, intercept),
      );
    case 'trees':
      return treeScores(scores.trees, features);
    case 'network':
      return networkScores(scores, features);
    case 'constant':
      return scores.values;
    default:
      return scores satisfies never;
  }
}

function treeScores(trees: TreeEnsemble, features: readonly number[]): Float64Array {
  const scores = trees.base.slice();
  const row = Float64Array.from(features);
  for (const [tree, start] of trees.starts.entries()) {
    const leaf = leafOf(trees, start, row, 0);
    for (let value = 0; value < trees.width; value++) {
      const score = trees.width === 1 ? tree % scores.length : value;
      scores[score] = scores[score]! + trees.values[leaf * trees.width + value]!;
    }
  }
  return scores;
}

const activations = {
  relu: (sum: number) => Math.max(sum, 0),
  tanh: Math.tanh,
  logistic: sigmoid,
  identity: (sum: number) => sum,
} as const;

function networkScores(
  { layers, activation }: Extract<Scores, { kind: 'network' }>,
  features: readonly number[],
): Float64Array {
  return layers.reduce((values, { weights, biases }, depth) => {
    const sums = Float64Array.from(biases, (bias, o) =>
      values.reduce((sum, x, i) => sum + x * weights[i * biases.length + o]!, bias),
    );
    return depth === layers.length - 1 ? sums : sums.map(activations[activation]);
  }, Float64Array.from(features));
}

function linkedTo(link: Link, scores: Float64Array): Float64Array {
  switch (link.kind) {
    case 'identity':
      return scores;
    case 'exponential':
      return scores.map(Math.exp);
    case 'logistic':
      return Float64Array.of(sigmoid(-scores[0]!), sigmoid(scores[0]!));
    case 'softmax': {
      const shares = Float64Array.from(scores);
      softmaxInPlace(shares, 0, shares.length);
      return shares;
    }
    case 'units':
      return scores.map(score => score * link.scale + link.mean);
    default:
      return link satisfies never;
  }
}
