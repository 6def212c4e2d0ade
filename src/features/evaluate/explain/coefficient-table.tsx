import type { Coefficient } from '../../../core/inspection/coefficients.ts';
import type { CoefficientsAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { unitLabels } from './explained.ts';

/** What a linear model weighs its features with. */
export function CoefficientTable({ coefficients }: { readonly coefficients: CoefficientsAnswer }) {
  const { table, unit } = coefficients;
  const withOdds = table.some(({ odds }) => odds !== null);
  return (
    <Panel
      flush
      title="Coefficients"
      description={`What the model adds to the ${unitLabels[unit].toLowerCase()} for one more of a prepared feature, and, standardised, for one standard deviation more, which can be compared between features. ${withOdds ? 'The odds ratio is what the odds are multiplied by for that standard deviation. ' : ''}${limitsInWords(coefficients)}`}
    >
      <DataTable
        caption="Coefficients"
        captionHidden
        columns={withOdds ? [...columns, oddsColumn] : columns}
        rows={table}
        rowKey={({ feature }) => feature}
        initialSort={{ column: 'standardised', direction: 'descending' }}
        maxHeight="32rem"
      />
    </Panel>
  );
}

function limitsInWords({ table, penalty }: CoefficientsAnswer): string {
  const withLimits = table.some(({ odds }) => odds?.limits != null);
  if (penalty === null) return `Fitted without a penalty${withLimits ? ': 95 % limits by Wald' : ''}.`;
  const drawn = `Fitted with a penalty (${penalty}): coefficients are drawn towards 0`;
  return withLimits
    ? `${drawn}; the 95 % limits by Wald say how sure the penalised model is, not how far from it the truth may be.`
    : `${drawn}, and no formula gives limits for them: resampling below does.`;
}

const columns: readonly TableColumn<Coefficient>[] = [
  { id: 'feature', header: 'Feature', cell: ({ feature }) => feature, sortBy: ({ feature }) => feature },
  {
    id: 'value',
    header: 'Coefficient',
    numeric: true,
    cell: ({ value }) => formatNumber(value),
    sortBy: ({ value }) => value,
  },
  {
    id: 'standardised',
    header: 'Standardised',
    numeric: true,
    cell: ({ standardised }) => formatNumber(standardised),
    sortBy: ({ standardised }) => Math.abs(standardised),
  },
];

const oddsColumn: TableColumn<Coefficient> = {
  id: 'odds',
  header: 'Odds ratio (95 %)',
  numeric: true,
  cell: ({ odds }) => {
    if (odds === null) return '–';
    const { ratio, limits } = odds;
    return limits === null
      ? formatNumber(ratio)
      : `${formatNumber(ratio)} (${formatNumber(limits.low)} to ${formatNumber(limits.high)})`;
  },
};
