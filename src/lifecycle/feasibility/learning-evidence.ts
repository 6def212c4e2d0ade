import type { FeasibilityMeasures } from '../../core/selection/validation/feasibility-measures.ts';
import { shownScore, testMetric, testMetricOf } from '../evaluation/test-metrics.ts';
import type { Evidence } from './feasibility-factor.ts';

/** Fewer rows of the rarest class than this teach next to nothing of it. */
const fewOfClass = 50;
const tooFewOfClass = 20;
const enoughEvents = 10;

/** What rows, classes and a quick model say of whether there are data to learn from. */
export function learningEvidence(measures: FeasibilityMeasures): readonly Evidence[] {
  return [
    rowEvidence(measures),
    eventEvidence(measures),
    skillEvidence(measures),
    moreRowsEvidence(measures),
  ];
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const short = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

function rowEvidence({ rows, classes }: FeasibilityMeasures): Evidence {
  const rarest = classes?.at(-1);
  if (rarest === undefined)
    return {
      verdict: rows >= 2 * fewOfClass ? 'yes' : 'doubtful',
      sentence: `${whole(rows)} rows have a value to learn from.`,
    };
  return {
    verdict: rarest.rows >= fewOfClass ? 'yes' : rarest.rows >= tooFewOfClass ? 'doubtful' : 'no',
    sentence: `${whole(rows)} rows, ${whole(rarest.rows)} of them of the rarest class “${rarest.label}”.`,
  };
}

function eventEvidence({ eventsPerVariable, features, classes }: FeasibilityMeasures): Evidence {
  const of = classes === null ? 'rows' : 'rows of the rarest class';
  return {
    verdict: eventsPerVariable >= enoughEvents ? 'yes' : 'doubtful',
    sentence: `${short(eventsPerVariable)} ${of} for each of ${whole(features)} prepared columns${
      eventsPerVariable >= enoughEvents
        ? '.'
        : `: below ${enoughEvents} a model easily learns by heart. Use fewer columns, stronger regularisation, or more rows.`
    }`,
  };
}

/** Better than guessing by more than the spread over the folds. */
function skillEvidence({ metric, best, dummy, looked }: FeasibilityMeasures): Evidence {
  const { label } = testMetric(testMetricOf(metric));
  const gained = best.mean - dummy;
  const clear = gained > 2 * best.sd;
  const told = `A quick linear model reaches ${label} ${short(shownScore(metric, best.mean))} (± ${short(2 * best.sd)}) on ${whole(looked)} rows where guessing gives ${short(shownScore(metric, dummy))}`;
  if (clear) return { verdict: 'yes', sentence: `${told}: the columns say something of the target.` };
  return {
    verdict: gained > 0 ? 'doubtful' : 'no',
    sentence: `${told}: that is ${gained > 0 ? 'hardly' : 'no'} better. The columns may not hold the answer; a flexible model may still find it.`,
  };
}

function moreRowsEvidence({ diagnosis }: FeasibilityMeasures): Evidence {
  return {
    verdict: 'yes',
    sentence: diagnosis.moreRowsHelp
      ? 'The quick model still gets better with more rows: more data would help.'
      : 'The quick model no longer gets better with more rows: other columns would help more than more rows.',
  };
}
