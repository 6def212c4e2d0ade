import { useMemo } from 'react';
import { contributionsInWords } from '../../../core/inspection/explanation-words.ts';
import { waterfallSteps } from '../../../core/inspection/waterfall-steps.ts';
import type { RowAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { WaterfallReading } from '../../../ui/charts/waterfall-reading.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { axisOf, explainedBy, type ExplainPartProps } from './explained.ts';

const mostSteps = 9;
const end = { label: 'This row' };

/** The way from the usual answer to this row's, column by column, drawn and in words. */
export function RowWaterfall({ run, address, answer }: ExplainPartProps & { readonly answer: RowAnswer }) {
  const explained = explainedBy(run, address);
  const { label, percent } = axisOf(explained);
  const spell = percent ? formatPercent : formatNumber;
  const { contributions, base, said, backgroundRows, method, additivity } = answer;
  const steps = useMemo(
    () => waterfallSteps(contributions, explainedBy(run, address), formatNumber, mostSteps),
    [contributions, run, address],
  );
  const start = useMemo(() => ({ label: 'Usual', value: base }), [base]);
  return (
    <Panel title="Why">
      <Stack gap={4}>
        {!additivity.holds && (
          <Notice tone="warning" title="The contributions do not sum to what the model says">
            They are off by up to {additivity.furthest.toExponential(1)}. Do not rely on them.
          </Notice>
        )}
        <p className="explain-said">
          {label}: <strong>{spell(said)}</strong>, where it is {spell(base)} in the mean of {backgroundRows}{' '}
          training rows.
        </p>
        <WaterfallReading
          title="From the usual to this row"
          description={`What each column adds to ${percent ? `the probability of ${address.class}` : label}, greatest first.`}
          start={start}
          steps={steps}
          end={end}
          unit={label}
          percent={percent}
        />
        <p className="explain-note">{contributionsInWords(method === 'sampled', explained)}</p>
      </Stack>
    </Panel>
  );
}
