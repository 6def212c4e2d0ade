import { useId, useState } from 'react';
import type { Crosstab } from '../../../core/explore/crosstab.ts';
import { targetRates } from '../../../core/explore/target-rate.ts';
import { IntervalChart } from '../../../ui/charts/interval-chart.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';

/** How often one class occurs in each bin or category, with the interval that 95 % of such samples hold the truth in. */
export function RateByBin({
  crosstab,
  column,
  target,
  positive,
}: {
  /** Bins down, classes across. */
  readonly crosstab: Crosstab;
  readonly column: string;
  readonly target: string;
  /** The class shown first. */
  readonly positive: string | null;
}) {
  const id = useId();
  const classes = crosstab.columnLabels;
  const [chosen, setChosen] = useState<string | null>(null);
  // The rarer of two is what one asks for, as a rule.
  const shown = [chosen, positive, classes.at(-1)].find(name => name != null && classes.includes(name));
  if (shown == null) return null;
  const place = classes.indexOf(shown);
  const rates = targetRates(crosstab, place);
  const rows = rates.reduce((sum, rate) => sum + rate.rows, 0);
  const hits = rates.reduce((sum, rate) => sum + rate.rate * rate.rows, 0);
  return (
    <Stack gap={3}>
      <div className="explore-field">
        <SelectField
          key={id}
          label={`Class of ${target}`}
          value={shown}
          onChange={setChosen}
          options={classes.map(name => ({ value: name, label: name }))}
        />
      </div>
      <IntervalChart
        title={`Share of ${target} = ${shown} by ${column}`}
        description="Each dot is the share in that part of the rows, with its 95 % interval (Wilson)."
        points={rates.map(({ label, rate, low, high, rows: ofBin }) => ({
          label,
          value: rate,
          low,
          high,
          rows: ofBin,
        }))}
        unit={`Share of ${shown}`}
        overall={{ label: 'All rows', value: hits / rows }}
        percent
      />
    </Stack>
  );
}
