/** Loss of a score against the truth, and its slope with respect to the score. */
export interface PointLoss {
  readonly value: (score: number, truth: number) => number;
  readonly slope: (score: number, truth: number) => number;
}

export type MarginLoss = 'hinge' | 'logLoss' | 'modifiedHuber' | 'squaredHinge' | 'perceptron';
export type ErrorLoss = 'squaredError' | 'huber' | 'epsilonInsensitive' | 'squaredEpsilonInsensitive';

/** Losses of a score whose sign says the class; the truth is 1 or -1. */
export const marginLosses: Readonly<Record<MarginLoss, PointLoss>> = {
  hinge: hingeBelow(1),
  perceptron: hingeBelow(0),
  squaredHinge: {
    value: (score, truth) => Math.max(0, 1 - score * truth) ** 2,
    slope: (score, truth) => -2 * truth * Math.max(0, 1 - score * truth),
  },
  modifiedHuber: {
    value: (score, truth) => {
      const margin = score * truth;
      return margin >= -1 ? Math.max(0, 1 - margin) ** 2 : -4 * margin;
    },
    slope: (score, truth) => {
      const margin = score * truth;
      return margin >= -1 ? -2 * truth * Math.max(0, 1 - margin) : -4 * truth;
    },
  },
  logLoss: {
    value: (score, truth) => {
      const margin = score * truth;
      return Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
    },
    slope: (score, truth) => -truth / (1 + Math.exp(score * truth)),
  },
};

function hingeBelow(threshold: number): PointLoss {
  return {
    value: (score, truth) => Math.max(0, threshold - score * truth),
    slope: (score, truth) => (score * truth <= threshold ? -truth : 0),
  };
}

/** Losses of a value; errors up to `epsilon` count as none, or, of 'huber', as squares. */
export function errorLoss(name: ErrorLoss, epsilon: number): PointLoss {
  switch (name) {
    case 'squaredError':
      return { value: (score, truth) => (score - truth) ** 2 / 2, slope: (score, truth) => score - truth };
    case 'huber':
      return {
        value: (score, truth) => {
          const error = Math.abs(score - truth);
          return error <= epsilon ? error ** 2 / 2 : epsilon * (error - epsilon / 2);
        },
        slope: (score, truth) => Math.max(-epsilon, Math.min(epsilon, score - truth)),
      };
    case 'epsilonInsensitive':
      return {
        value: (score, truth) => Math.max(0, Math.abs(score - truth) - epsilon),
        slope: (score, truth) => (Math.abs(score - truth) > epsilon ? Math.sign(score - truth) : 0),
      };
    case 'squaredEpsilonInsensitive':
      return {
        value: (score, truth) => Math.max(0, Math.abs(score - truth) - epsilon) ** 2,
        slope: (score, truth) =>
          2 * Math.sign(score - truth) * Math.max(0, Math.abs(score - truth) - epsilon),
      };
    default:
      return name satisfies never;
  }
}
