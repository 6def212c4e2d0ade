import { useState } from 'react';
import { changesInWords } from '../../../core/inspection/waterfall-steps.ts';
import type { CounterfactualsAnswer, ExplainedRow } from '../../../jobs/contracts/questions/explanation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { ExplainPartProps } from './explained.ts';
import { WhenExplained } from './when-explained.tsx';

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
        <details>
          <summary>Columns that cannot change{fixed.length > 0 && ` (${fixed.length})`}</summary>
          <fieldset className="explain-fixed">
            <legend className="visually-hidden">Columns that cannot change</legend>
            {columns.map(name => (
              <CheckboxField
                key={name}
                label={name}
                checked={fixed.includes(name)}
                onChange={isFixed =>
                  setFixed(isFixed ? [...fixed, name].sort() : fixed.filter(one => one !== name))
                }
              />
            ))}
          </fieldset>
        </details>
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
            {answer => <Found answer={answer} name={address.class} target={run.problem.target} />}
          </WhenExplained>
        )}
      </Stack>
    </Panel>
  );
}

function Found({
  answer,
  name,
  target,
}: {
  readonly answer: CounterfactualsAnswer;
  readonly name: string | null;
  readonly target: string;
}) {
  const { found, wished, times } = answer;
  if (found.length === 0)
    return (
      <p className="explain-note">No four changes with values that training rows have lead to {wished}.</p>
    );
  const told = (said: number) =>
    name === null ? `${target} ${formatNumber(said)}` : `probability of ${name} ${formatPercent(said)}`;
  return (
    <>
      <p className="explain-note">Each of these leads to {wished}, which fewer changes do not:</p>
      <ol className="explain-sentences" aria-label="Changes that turn the answer">
        {found.map(one => {
          const text = changesInWords(one, times, formatNumber);
          return (
            <li key={text}>
              {text} ({told(one.said)})
            </li>
          );
        })}
      </ol>
    </>
  );
}
