import { useMemo } from 'react';
import type { PairDetail } from '../../../core/explore/pair-detail.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { StackedBarChart } from '../../../ui/charts/stacked-bar-chart.tsx';
import { PinButton } from '../../../ui/pins/pin-button.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { withSpans } from './bin-labels.ts';
import { CrosstabTable } from './crosstab-table.tsx';
import { GroupPictures } from './group-pictures.tsx';
import { columnsInLabelOrder } from './label-order.ts';
import { NumberPictures } from './number-pictures.tsx';
import { RateByBin } from './rate-by-bin.tsx';
import { testSentence } from '../relations/test-words.ts';

/** Two columns together; where the second is what is to be predicted, how it goes with the first. */
export function PairPictures({
  pair,
  first,
  second,
  positive,
}: {
  readonly pair: PairDetail;
  readonly first: ColumnSchema;
  readonly second: ColumnSchema;
  /** The class of the second column to show first. */
  readonly positive: string | null;
}) {
  const { test, rankTest } = pair.tests;
  const told = [test, rankTest].filter(one => one !== null).map(testSentence);
  const sentence = told.length === 0 ? 'There is too little to compare for a test.' : `${told.join(' · ')}.`;
  return (
    <Stack gap={5}>
      <Row>
        <p>{sentence}</p>
        {told.length > 0 && (
          <PinButton
            title={`tests of ${first.name} and ${second.name}`}
            what={() => ({
              title: `${first.name} and ${second.name}`,
              description: sentence,
              picture: null,
              numbers: null,
            })}
          />
        )}
      </Row>
      {pictures()}
    </Stack>
  );

  function pictures() {
    switch (pair.shape) {
      case 'numbers':
        return <NumberPictures pair={pair} first={first} second={second} />;
      case 'groups': {
        const [number, category] = pair.number === 'first' ? [first, second] : [second, first];
        const bins = withSpans(pair.bins, pair.edges, number.kind === 'datetime');
        return (
          <>
            <GroupPictures pair={pair} number={number} category={category.name} />
            {pair.number === 'first' && (
              <Columns least="22rem" gap={5}>
                <RateByBin crosstab={bins} column={number.name} target={category.name} positive={positive} />
                <Shares crosstab={bins} first={number.name} second={category.name} />
              </Columns>
            )}
            <CrosstabTable crosstab={bins} first={number.name} second={category.name} />
          </>
        );
      }
      case 'categories':
        return (
          <>
            <Columns least="22rem" gap={5}>
              <Shares crosstab={pair.crosstab} first={first.name} second={second.name} />
              <RateByBin
                crosstab={pair.crosstab}
                column={first.name}
                target={second.name}
                positive={positive}
              />
            </Columns>
            <CrosstabTable crosstab={pair.crosstab} first={first.name} second={second.name} />
          </>
        );
      default:
        return pair satisfies never;
    }
  }
}

function Shares({
  crosstab,
  first,
  second,
}: {
  readonly crosstab: Extract<PairDetail, { shape: 'categories' }>['crosstab'];
  readonly first: string;
  readonly second: string;
}) {
  const { rowLabels, columnLabels, counts } = useMemo(() => columnsInLabelOrder(crosstab), [crosstab]);
  return (
    <StackedBarChart
      title={`${second} by ${first}`}
      description={`How the rows of each part of ${first} are shared among the values of ${second}.`}
      labels={rowLabels}
      parts={columnLabels}
      counts={counts}
    />
  );
}
