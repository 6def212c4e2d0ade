import type { Explained } from '../../../core/inspection/in-words.ts';
import type { ShapUnit } from '../../../core/inspection/shap/explained-model.ts';
import type { FinishedRun } from '../run-report.tsx';
import type { ExplainAddress } from './explain-address.ts';

/** What each part of an explanation is told. */
export interface ExplainPartProps {
  readonly run: FinishedRun;
  readonly address: ExplainAddress;
  readonly go: (change: Partial<ExplainAddress>) => void;
  /** The columns that the model reads. */
  readonly columns: readonly string[];
}

/** What the numbers of an explanation are of. */
export function explainedBy({ problem }: FinishedRun, address: ExplainAddress): Explained {
  return address.class === null
    ? { kind: 'value', target: problem.target }
    : { kind: 'probability', class: address.class };
}

/** The explained number as an axis calls it. */
export function axisOf(explained: Explained) {
  return explained.kind === 'probability'
    ? { label: `Probability of ${explained.class}`, percent: true }
    : { label: explained.target, percent: false };
}

/** What SHAP values are counted in, in words. */
export const unitLabels: Readonly<Record<ShapUnit, string>> = {
  probability: 'Probability',
  value: 'Value',
  'log of the value': 'Logarithm of the value',
  'log-odds': 'Log-odds',
  score: 'Score before it becomes a probability',
};
