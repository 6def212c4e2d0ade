import { useCallback, useMemo, useState } from 'react';
import { type AssociationMatrix, isComparable } from '../../../core/explore/association-matrix.ts';
import { MatrixChart } from '../../../ui/charts/matrix/matrix-chart.tsx';
import { divergingColors } from '../../../ui/charts/plot/series-colors.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ColumnsChoice } from './columns-choice.tsx';
import type { ViewProps } from '../explored.ts';
import {
  type MatrixOrder,
  matrixOrders,
  pairTable,
  pairText,
  placesInOrder,
  signedStrengths,
} from './matrix-order.ts';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';

/** How every pair of columns goes together. */
export function MatrixView({ dataset, address, target, go }: ViewProps) {
  const [order, setOrder] = useState<MatrixOrder>('alike');
  const comparable = dataset.schema.filter(isComparable).map(({ name }) => name);
  const answer = useAnswer('associate', {
    datasetVersionId: dataset.id,
    conditions: address.conditions,
    columns: address.columns,
  });
  const unlike = dataset.schema.length - comparable.length;
  return (
    <Panel
      title="Correlation of all columns"
      description={`Pearson’s r for two numbers, the correlation ratio η for a number and a category, Cramér’s V for two categories, shaded by their strength less what chance alone would give. A click on a cell looks at the pair.${unlike === 0 ? '' : ` ${unlike} columns of names or free text are left out.`}`}
    >
      <Stack gap={4}>
        <Row gap={4} align="end">
          <SelectField
            label="Order"
            value={order}
            onChange={setOrder}
            options={matrixOrders.filter(({ value }) => value !== 'target' || target !== null)}
          />
          <ColumnsChoice
            offered={comparable}
            chosen={address.columns ?? comparable}
            least={2}
            onChoose={columns =>
              go({ columns: columns.length === comparable.length ? null : columns }, { replace: true })
            }
          />
        </Row>
        <WhenAnswered answer={answer} label="Comparing pairs" failedTitle="The columns could not be compared">
          {matrix => (
            <Matrix
              matrix={matrix}
              order={order}
              target={target}
              onChoose={(column, other) => go({ view: 'pair', column, with: other, columns: null })}
            />
          )}
        </WhenAnswered>
      </Stack>
    </Panel>
  );
}

const legend = [
  { label: 'together, or without a direction', color: divergingColors.positive },
  { label: 'one falls as the other rises', color: divergingColors.negative },
];

function Matrix({
  matrix,
  order,
  target,
  onChoose,
}: {
  readonly matrix: AssociationMatrix;
  readonly order: MatrixOrder;
  readonly target: string | null;
  readonly onChoose: (column: string, other: string) => void;
}) {
  const { columns, left } = matrix;
  const places = useMemo(() => placesInOrder(matrix, order, target), [matrix, order, target]);
  const names = useMemo(() => places.map(place => columns[place]!.name), [columns, places]);
  const strengths = useMemo(() => signedStrengths(matrix, places), [matrix, places]);
  const tell = useCallback(
    (row: number, column: number) => pairText(matrix, places[row]!, places[column]!),
    [matrix, places],
  );
  if (columns.length < 2) return <p>Fewer than two columns can be compared.</p>;
  return (
    <Stack>
      <MatrixChart
        title="Correlation matrix"
        description={`${columns.length} × ${columns.length} columns${order === 'alike' ? '; what is alike stands together (average linkage)' : ''}. The stronger the colour, the closer they go together.`}
        names={names}
        strengths={strengths}
        legend={legend}
        tell={tell}
        data={() => pairTable(matrix)}
        onChoose={(row, column) => {
          if (row !== column) onChoose(names[row]!, names[column]!);
        }}
      />
      {left.length > 0 && (
        <p>
          The first {columns.length} columns are compared. Choose others to see them:{' '}
          {left.slice(0, 12).join(', ')}
          {left.length > 12 && ` and ${left.length - 12} more`}.
        </p>
      )}
    </Stack>
  );
}
