import { useState } from 'react';
import type { ThresholdCounts } from '../../../core/evaluation/threshold/at-threshold.ts';
import {
  bestPlace,
  fBetaWorth,
  recallAtPrecision,
  recallWithinCapacity,
} from '../../../core/evaluation/threshold/best-threshold.ts';
import type { ThresholdTable } from '../../../core/evaluation/threshold/threshold-table.ts';
import type { BusinessProblem } from '../../../lifecycle/problem/business-problem.ts';
import { worthOf } from '../../../lifecycle/problem/decision-value.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Row } from '../../../ui/layout/stack.tsx';

type Aim = 'f-beta' | 'precision' | 'money' | 'capacity';

/** Looks for the threshold that is best by an aim, and moves the slider there. */
export function BestThreshold({
  table,
  business: { outcomes, capacity },
  onChoose,
}: {
  readonly table: ThresholdTable;
  readonly business: Pick<BusinessProblem, 'outcomes' | 'capacity'>;
  readonly onChoose: (threshold: number) => void;
}) {
  const [aim, setAim] = useState<Aim>(outcomes === null ? 'f-beta' : 'money');
  const [beta, setBeta] = useState<number | null>(1);
  const [precision, setPrecision] = useState<number | null>(80);
  const [told, setTold] = useState('');
  const worth = (): ((counts: ThresholdCounts) => number) => {
    switch (aim) {
      case 'f-beta':
        return fBetaWorth(beta ?? 1);
      case 'precision':
        return recallAtPrecision((precision ?? 0) / 100);
      case 'money':
        return counts => (outcomes === null ? NaN : worthOf(counts, outcomes));
      case 'capacity':
        return recallWithinCapacity(capacity === null ? 1 : capacity.rows / capacity.of);
      default:
        return aim satisfies never;
    }
  };
  const look = () => {
    const place = bestPlace(table, worth());
    if (place === null) {
      setTold('No threshold reaches that.');
      return;
    }
    setTold('');
    onChoose(between(table, place));
  };
  return (
    <>
      <Row align="end">
        <SelectField<Aim>
          label="Best by"
          value={aim}
          onChange={setAim}
          options={[
            ...(outcomes === null ? [] : [{ value: 'money', label: 'What outcomes are worth' } as const]),
            { value: 'f-beta', label: 'Fβ of precision and recall' },
            { value: 'precision', label: 'Recall, at a precision of at least' },
            ...(capacity === null
              ? []
              : [{ value: 'capacity', label: 'Recall, within what can be acted on' } as const]),
          ]}
        />
        {aim === 'f-beta' && (
          <NumberField
            label="β"
            hint="Above 1 misses count more, below 1 false alarms."
            value={beta}
            onChange={setBeta}
            min={0.1}
            max={10}
            step={0.1}
          />
        )}
        {aim === 'precision' && (
          <NumberField label="Precision, %" value={precision} onChange={setPrecision} min={0} max={100} />
        )}
        <Button onClick={look}>Go there</Button>
      </Row>
      <p role="status" className={told === '' ? 'visually-hidden' : undefined}>
        {told}
      </p>
    </>
  );
}

/** A threshold in the middle between the last score that is flagged and the first that is not; above 1 none is flagged. */
function between({ thresholds }: ThresholdTable, place: number): number {
  const least = thresholds[place]!;
  if (least === Infinity) return 1;
  const next = thresholds[place + 1] ?? 0;
  const middle = Math.round(((least + next) / 2) * 1000) / 1000;
  return middle <= least && middle > next ? middle : least;
}
