import type { DecisionMetric } from '../../evaluation/decision-metrics.ts';
import type { CurvePoint } from './curve-point.ts';

/** What a learning curve says of a model. */
export interface Diagnosis {
  readonly verdict: 'high variance' | 'high bias' | 'balanced';
  /** Score on training rows less that on validation rows, at all rows. */
  readonly gap: number;
  /** Whether the last rows still made it better by more than its spread. */
  readonly moreRowsHelp: boolean;
  /** What it means, and what to do next. */
  readonly sentences: readonly string[];
}

/** Train minus validation above this, on a scale from 0 to 1, is learning by heart. */
const wideGap = 0.1;

/**
 * Reads a learning curve. Scores of errors are brought to a scale from 0 (the dummy) to 1 (no error) first.
 * `target` is what has to be reached, on the metric's own scale, greater is better; null takes half of the way from
 * the dummy to perfection.
 */
export function diagnose(
  curve: readonly CurvePoint[],
  {
    metric,
    dummy,
    target,
  }: { readonly metric: DecisionMetric; readonly dummy: number; readonly target: number | null },
): Diagnosis {
  const last = curve.at(-1)!;
  const scale = scaleOf(metric, dummy);
  const [train, validation] = [scale(last.train.mean), scale(last.validation.mean)];
  const wanted = target === null ? (scale(dummy) + 1) / 2 : scale(target);
  const gap = train - validation;
  const moreRowsHelp = stillRising(curve);
  const measured = measuredInWords(
    { train, validation, gap, wanted, isTarget: target !== null },
    isError(metric, dummy),
  );
  const more = moreRowsHelp
    ? 'The curve still rises: more rows would help.'
    : 'The curve is flat: more rows of the same kind would hardly help.';
  if (gap > wideGap)
    return {
      verdict: 'high variance',
      gap,
      moreRowsHelp,
      sentences: [
        'It knows the rows that it learned from far better than others.',
        measured,
        more,
        'Next: more rows, a simpler model or stronger regularisation, fewer columns, or an ensemble of many.',
      ],
    };
  if (train < wanted && validation < wanted)
    return {
      verdict: 'high bias',
      gap,
      moreRowsHelp,
      sentences: [
        'It falls short even on the rows that it learned from.',
        measured,
        more,
        'Next: a more flexible model or weaker regularisation, better columns, or features made of them.',
      ],
    };
  return {
    verdict: 'balanced',
    gap,
    moreRowsHelp,
    sentences: [
      'It does about as well on rows that it never saw as on those that it learned from.',
      measured,
      more,
      'Next: the errors that are left are looked at one by one, on the Errors view.',
    ],
  };
}

/** Scores that lie between 0 and 1 stay; errors count as the share of the dummy's error that is gone. */
function scaleOf(metric: DecisionMetric, dummy: number): (score: number) => number {
  return isError(metric, dummy) ? score => 1 - score / dummy : score => score;
}

function isError(metric: DecisionMetric, dummy: number): boolean {
  return metric.startsWith('neg_') && dummy !== 0;
}

/** The numbers that the verdict is by. */
function measuredInWords(
  {
    train,
    validation,
    gap,
    wanted,
    isTarget,
  }: Readonly<Record<'train' | 'validation' | 'gap' | 'wanted', number>> & { readonly isTarget: boolean },
  isShare: boolean,
): string {
  const counted = isShare ? ' (of the error of guessing, the share that is gone)' : '';
  const aim = isTarget ? 'the target is' : 'no target is set: half of the way from guessing to perfect is';
  return `At all rows ${train.toFixed(2)} on those learned from and ${validation.toFixed(2)} on others${counted}: a gap of ${gap.toFixed(2)}, where more than ${wideGap} is wide; ${aim} ${wanted.toFixed(2)}.`;
}

/** Whether the last third of the curve rose by more than half of its spread. */
function stillRising(curve: readonly CurvePoint[]): boolean {
  const last = curve.at(-1)!;
  const before = curve[Math.floor((2 * (curve.length - 1)) / 3)]!;
  if (last === before) return false;
  return last.validation.mean - before.validation.mean > last.validation.sd / 2;
}
