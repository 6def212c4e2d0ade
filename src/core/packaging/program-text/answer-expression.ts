import type { Target } from '../../pipeline/pipeline-model.ts';
import type { Answer, Link, Scores, TreeEnsemble } from '../scoring/scoring-program.ts';
import { numberLiteral, numbersLiteral, textLiteral } from './literals.ts';

type Define = (kind: string, value: string) => string;

/** What a model answers to the list of this name: a list of probabilities, or of one value. */
export function answerExpression(answer: Answer, features: string, target: Target, define: Define): string {
  switch (answer.kind) {
    case 'linked': {
      const linked = linkExpression(scoresExpression(answer.scores, features, define), answer.link);
      if (answer.codes === null || target.task === 'regression') return linked;
      return `spread(${linked}, ${numbersLiteral(answer.codes)}, ${target.classes.length})`;
    }
    case 'mean': {
      const parts = answer.parts.map(part => {
        const own = `part(${features}, ${part.from}, ${part.to})`;
        return answerExpression(part.answer, own, target, define);
      });
      const weights = answer.parts.map(({ weight }) => weight);
      return `mean([${parts.join(', ')}], ${numbersLiteral(weights)})`;
    }
    default:
      return answer satisfies never;
  }
}

function scoresExpression(scores: Scores, features: string, define: Define): string {
  switch (scores.kind) {
    case 'linear': {
      const coefficients = define('coefficients', numbersLiteral(scores.coefficients));
      return `linear(${features}, ${coefficients}, ${numbersLiteral(scores.intercepts)})`;
    }
    case 'trees':
      return `trees(${features}, ${define('trees', treesLiteral(scores.trees))})`;
    case 'network': {
      const layers = scores.layers.map(
        ({ weights, biases }) => `[${numbersLiteral(weights)}, ${numbersLiteral(biases)}]`,
      );
      return `network(${features}, ${define('layers', `[${layers.join(', ')}]`)}, ${textLiteral(scores.activation)})`;
    }
    case 'constant':
      return numbersLiteral(scores.values);
    default:
      return scores satisfies never;
  }
}

function linkExpression(scores: string, link: Link): string {
  switch (link.kind) {
    case 'identity':
      return scores;
    case 'exponential':
    case 'softmax':
    case 'logistic':
      return `${link.kind}(${scores})`;
    case 'units':
      return `units(${scores}, ${numberLiteral(link.mean)}, ${numberLiteral(link.scale)})`;
    default:
      return link satisfies never;
  }
}

/** The arrays by name, as `TreeEnsemble` has them. */
function treesLiteral(trees: TreeEnsemble): string {
  const { features, thresholds, right, flags, leftCategories, starts, values, base, width } = trees;
  const arrays = { features, thresholds, right, flags, leftCategories, starts, values, base };
  const named = Object.entries(arrays).map(([name, numbers]) => `"${name}": ${numbersLiteral(numbers)}`);
  return `{"width": ${width}, ${named.join(', ')}}`;
}
