import { useMemo, useState } from 'react';
import { explainedNumbers, explainedOutput } from '../../../core/inspection/explained-number.ts';
import type { InputColumn, PipelineModel } from '../../../core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../core/pipeline/predict-table.ts';
import { rowOfCells } from '../../../core/table/row-of-cells.ts';
import { cellInWords } from '../../../core/inspection/in-words.ts';
import type { Cell, RowAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { getArtifact } from '../../../storage/models/artifacts.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { RangeField } from '../../../ui/forms/range-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { axisOf, explainedBy, type ExplainPartProps } from './explained.ts';

type Cells = Readonly<Record<string, Cell>>;

/** The row with sliders: what the model says as a person changes it. */
export function WhatIf(props: ExplainPartProps & { readonly answer: RowAnswer }) {
  const { run } = props;
  const loaded = useLoaded(() => getArtifact(run.id), [run.id]);
  return (
    <Panel title="What if" description="Change the row and see what the model says of it.">
      <WhenLoaded loaded={loaded} loadingLabel="Reading the model…" failedTitle="The model could not be read">
        {artifact =>
          artifact === undefined ? (
            <p className="explain-note">The model is no longer stored.</p>
          ) : (
            <Sliders {...props} pipeline={artifact.pipeline} />
          )
        }
      </WhenLoaded>
    </Panel>
  );
}

function Sliders({
  run,
  address,
  answer,
  columns,
  pipeline,
}: ExplainPartProps & { readonly answer: RowAnswer; readonly pipeline: PipelineModel }) {
  const own: Cells = useMemo(
    () => Object.fromEntries(answer.contributions.map(({ column, cell }) => [column, cell])),
    [answer],
  );
  const [cells, setCells] = useState(own);
  const { label, percent } = axisOf(explainedBy(run, address));
  const spell = percent ? formatPercent : formatNumber;
  const output = explainedOutput(pipeline.target, address.class);
  const said = useMemo(
    () => explainedNumbers(predictTable(pipeline, rowOfCells(pipeline.inputs, cells)), output)[0]!,
    [pipeline, cells, output],
  );
  const inputs = pipeline.inputs.filter(({ name }) => columns.includes(name));
  return (
    <Stack gap={4}>
      <p className="explain-said" aria-live="polite">
        {label}: <strong>{spell(said)}</strong>
        {said !== answer.said && `, was ${spell(answer.said)}`}
      </p>
      <div>
        <Button onClick={() => setCells(own)}>As it was</Button>
      </div>
      <div className="explain-inputs">
        {inputs.map(input => (
          <WhatIfField
            key={input.name}
            input={input}
            cell={cells[input.name] ?? null}
            onChange={cell => setCells({ ...cells, [input.name]: cell })}
          />
        ))}
      </div>
    </Stack>
  );
}

function WhatIfField({
  input,
  cell,
  onChange,
}: {
  readonly input: InputColumn;
  readonly cell: Cell;
  readonly onChange: (cell: Cell) => void;
}) {
  const { name, kind, range, categories } = input;
  if (range !== null) {
    const time = kind === 'datetime';
    const value = typeof cell === 'number' ? cell : range.median;
    return (
      <RangeField
        label={name}
        hint={cell === null ? 'No value; the slider stands at the median.' : undefined}
        value={value}
        min={Math.min(range.min, value)}
        max={Math.max(range.max, value)}
        step={kind === 'integer' ? 1 : time ? 86_400_000 : (range.max - range.min) / 200 || 'any'}
        spell={number => cellInWords(number, time, formatNumber)}
        onChange={onChange}
      />
    );
  }
  const text = typeof cell === 'string' ? cell : '';
  const known = categories.includes(text) || text === '' ? categories : [text, ...categories];
  return (
    <SelectField
      label={name}
      value={text}
      onChange={value => onChange(value === '' ? null : value)}
      options={[...known.map(value => ({ value, label: value })), { value: '', label: '(missing)' }]}
    />
  );
}
