import type { RowPrediction } from '../../jobs/contracts/prediction.ts';
import { decidedByText } from '../../lifecycle/evaluation/rule-words.ts';
import { formatNumber, formatPercent } from '../../ui/format/format-number.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { ReplayedSteps } from './replayed-steps.tsx';

/** What the model answered, how sure it is, and what to bear in mind. */
export function RowAnswer({
  target,
  prediction,
  strained,
}: {
  readonly target: string;
  readonly prediction: RowPrediction;
  /** Columns whose value lies beyond those of training. */
  readonly strained: readonly string[];
}) {
  const { model, version, latencyMs, unknown, replayed, by } = prediction;
  return (
    <Stack gap={4}>
      <div>
        <p className="predict-target">{target}</p>
        <p className="predict-value">
          {prediction.task === 'classification' ? prediction.class : formatNumber(prediction.value)}
        </p>
      </div>
      {prediction.task === 'classification' && <ProbabilityBars probabilities={prediction.probabilities} />}
      {by && <p className="predict-rule">{decidedByText(by)}</p>}
      {unknown.length > 0 && (
        <Notice tone="warning" title="A category that training never saw">
          {unknown.join(', ')}: the model answers as if it knew nothing of{' '}
          {unknown.length === 1 ? 'it' : 'them'}.
        </Notice>
      )}
      {strained.length > 0 && (
        <Notice title="Beyond the training data">
          {strained.join(', ')}: training saw no value so low or so high, so trust the answer less.
        </Notice>
      )}
      <ReplayedSteps steps={replayed} />
      <p className="predict-by">
        {model}, version {version} · {latencyMs < 0.1 ? 'under 0.1' : latencyMs.toFixed(1)} ms · logged
      </p>
    </Stack>
  );
}

function ProbabilityBars({
  probabilities,
}: {
  readonly probabilities: readonly { readonly class: string; readonly probability: number }[];
}) {
  const sorted = probabilities.toSorted((a, b) => b.probability - a.probability);
  return (
    <dl className="predict-probabilities" aria-label="Probability of each class">
      {sorted.map(({ class: name, probability }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span
              className="predict-bar"
              style={{ inlineSize: `${probability * 100}%` }}
              aria-hidden="true"
            />
            <span className="predict-share">{formatPercent(probability)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
