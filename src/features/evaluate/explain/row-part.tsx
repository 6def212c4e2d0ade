import { useState } from 'react';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { ExplainPartProps } from './explained.ts';
import { NearestCases } from './nearest-cases.tsx';
import { RowChanges } from './row-changes.tsx';
import { RowWaterfall } from './row-waterfall.tsx';
import { WhatIf } from './what-if.tsx';
import { WhenExplained } from './when-explained.tsx';

/** Why the model says what it says of one test row, and what would change it. */
export function RowPart(props: ExplainPartProps) {
  const { run, address, go } = props;
  const last = run.result.testRows;
  const [typed, setTyped] = useState<number | null>(null);
  const chosen = typed ?? address.row;
  const isRow = Number.isInteger(chosen) && chosen >= 1 && chosen <= last;
  const choose = (row: number) => {
    setTyped(null);
    go({ row });
  };
  const row = { kind: 'test', at: address.row - 1 } as const;
  return (
    <Stack gap={5}>
      <form
        onSubmit={event => {
          event.preventDefault();
          if (isRow) choose(chosen);
        }}
      >
        <Row gap={3} align="end">
          <div className="explain-number">
            <NumberField
              label={`Test row, 1 to ${formatNumber(last)}`}
              value={chosen}
              min={1}
              max={last}
              step={1}
              onChange={setTyped}
              error={isRow ? undefined : 'There is no such row.'}
            />
          </div>
          <Button type="submit">Explain</Button>
          <Button onClick={() => choose(address.row > 1 ? address.row - 1 : last)}>Previous</Button>
          <Button onClick={() => choose(address.row < last ? address.row + 1 : 1)}>Next</Button>
        </Row>
      </form>
      <WhenExplained
        kind="explainedRow"
        runId={run.id}
        asks={{ class: address.class, row }}
        title="Explaining the row"
      >
        {answer => (
          <Stack gap={5}>
            <RowWaterfall {...props} answer={answer} />
            <RowChanges key={address.row} {...props} row={row} said={answer.said} />
            <WhatIf key={`what if ${address.row}`} {...props} answer={answer} />
            <NearestCases target={run.problem.target} nearest={answer.nearest} />
          </Stack>
        )}
      </WhenExplained>
    </Stack>
  );
}
