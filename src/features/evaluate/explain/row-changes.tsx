import { useState } from 'react';
import { counterfactualsInWords } from '../../../core/inspection/explanation-words.ts';
import type { ExplainedRow } from '../../../jobs/contracts/questions/explanation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { SentenceList } from '../../../ui/facts/sentence-list.tsx';
import { CheckboxDisclosure } from '../../../ui/forms/checkbox-disclosure.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { explainedBy, type ExplainPartProps } from './explained.ts';
import { WhenExplained } from './when-explained.tsx';

const spell = { number: formatNumber, share: formatPercent };

/** The fewest changes of the row that would turn the answer. */
export function RowChanges({
  run,
  address,
  columns,
  row,
  said,
}: ExplainPartProps & { readonly row: ExplainedRow; readonly said: number }) {
  const [fixed, setFixed] = useState<readonly string[]>([]);
  const [wished, setWished] = useState<number | null>(null);
  const [asked, setAsked] = useState<{
    readonly fixed: readonly string[];
    readonly wished: number | null;
  } | null>(null);
  const isNumber = address.class === null;
  const missing = isNumber && wished === null;
  return (
    <Panel
      title="What would turn it"
      description="The fewest changes that lead to another answer, with values that training rows have. They say how the model decides, not what would come of it in the world."
    >
      <Stack gap={4}>
        {isNumber && (
          <div className="explain-number">
            <NumberField
              label={`${run.problem.target} to reach`}
              hint={`Now ${formatNumber(said)}`}
              value={wished}
              onChange={setWished}
            />
          </div>
        )}
        <CheckboxDisclosure
          label="Columns that cannot change"
          names={columns}
          chosen={fixed}
          onChoose={setFixed}
        />
        <div>
          <Button disabled={missing} onClick={() => setAsked({ fixed, wished: isNumber ? wished : null })}>
            Look for changes
          </Button>
        </div>
        {asked && (
          <WhenExplained
            kind="counterfactuals"
            runId={run.id}
            asks={{ class: address.class, row, ...asked }}
            title="Trying changes"
          >
            {answer => {
              const { lead, sentences } = counterfactualsInWords(answer, explainedBy(run, address), spell);
              return (
                <>
                  <p className="explain-note">{lead}</p>
                  {sentences.length > 0 && (
                    <SentenceList label="Changes that turn the answer" sentences={sentences} />
                  )}
                </>
              );
            }}
          </WhenExplained>
        )}
      </Stack>
    </Panel>
  );
}
