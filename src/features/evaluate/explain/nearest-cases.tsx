import { casesInWords } from '../../../core/inspection/explanation-words.ts';
import type { RowAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { TextTable } from '../../../ui/table/text-table.tsx';

/** The training rows most like the row, and what was true of them. */
export function NearestCases({
  target,
  nearest,
}: {
  readonly target: string;
  readonly nearest: RowAnswer['nearest'];
}) {
  return (
    <Panel
      flush
      title="Cases like it"
      description="The training rows nearest to it over all columns that the model reads (Gower's distance: 0 is the same, 1 differs in everything), with what was true of them."
    >
      <TextTable caption="Cases like it" captionHidden {...casesInWords(target, nearest, formatNumber)} />
    </Panel>
  );
}
