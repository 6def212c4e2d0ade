import { useMemo, useState } from 'react';
import type { ShapReference } from '../../../core/inspection/shap/column-shap.ts';
import type { ShapAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { SwarmChart } from '../../../ui/charts/swarm-chart.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { type ExplainPartProps, unitLabels } from './explained.ts';
import { sampleInWords } from './importance-part.tsx';
import { ShapDependence } from './shap-dependence.tsx';
import { swarmRows } from './swarm-rows.ts';
import { WhenExplained } from './when-explained.tsx';

const mostRows = 12;

const references: readonly { readonly value: ShapReference; readonly label: string }[] = [
  { value: 'pathDependent', label: 'Training rows on the same paths of the trees' },
  { value: 'interventional', label: 'Other rows of the training part' },
];

const methods: Readonly<Record<ShapAnswer['method'], string>> = {
  'trees, path-dependent': 'Computed exactly from the trees (TreeSHAP, path-dependent).',
  'trees, interventional':
    'Computed exactly from the trees (TreeSHAP, interventional), against 100 training rows.',
  linear:
    'Computed exactly from the coefficients, against the mean of the training rows; both choices above come to the same.',
  sampled:
    'Estimated by sampling orders of the columns against 100 training rows; both choices above come to the same.',
};

/** What each column adds to what is said of each of many rows. */
export function ShapPart(props: ExplainPartProps) {
  const { run, address } = props;
  const [reference, setReference] = useState<ShapReference>('pathDependent');
  return (
    <Stack gap={5}>
      <div className="explain-field">
        <SelectField
          label="A column that is taken away is filled by"
          value={reference}
          onChange={setReference}
          options={references}
        />
      </div>
      <WhenExplained
        kind="shap"
        runId={run.id}
        asks={{ class: address.class, reference }}
        title="Explaining rows of the test part"
      >
        {answer => <Shap {...props} answer={answer} />}
      </WhenExplained>
    </Stack>
  );
}

function Shap({ answer, address, go }: ExplainPartProps & { readonly answer: ShapAnswer }) {
  const unit = unitLabels[answer.unit];
  const rows = useMemo(() => swarmRows(answer, mostRows), [answer]);
  const bars = useMemo(
    () =>
      answer.columns
        .map((label, c) => ({ label, value: answer.meanAbsolute[c]! }))
        .toSorted((a, b) => b.value - a.value)
        .slice(0, 20),
    [answer],
  );
  return (
    <Stack gap={5}>
      <AdditivityNotice answer={answer} />
      <Columns least="24rem">
        <Panel>
          <BarChart
            title="Mean size of SHAP values"
            description={`How far each column moves what the model says, in the mean over ${sampleInWords(answer.rows, answer.testRows)}.`}
            bars={bars}
            unit={`Mean |SHAP| (${unit.toLowerCase()})`}
          />
        </Panel>
        <Panel>
          <SwarmChart
            title="SHAP values row by row"
            description="A point for each row: how far the column moves what is said of it, coloured by the row's value in the column."
            rows={rows}
            unit={`SHAP value (${unit.toLowerCase()})`}
            low="Low value"
            high="High value"
            other="Category or no value"
          />
        </Panel>
      </Columns>
      <ShapDependence answer={answer} column={address.column} onChoose={column => go({ column })} />
    </Stack>
  );
}

function AdditivityNotice({ answer: { additivity, method, base } }: { readonly answer: ShapAnswer }) {
  if (!additivity.holds)
    return (
      <Notice tone="warning" title="The values do not sum to what the model says">
        They are off by up to {additivity.furthest.toExponential(1)}. Do not rely on them.
      </Notice>
    );
  return (
    <p className="explain-note">
      {methods[method]} Checked: of every row, base ({base.toPrecision(4)}) and values sum to what the model
      says, to {Math.max(additivity.furthest, 1e-16).toExponential(0)}.
    </p>
  );
}
