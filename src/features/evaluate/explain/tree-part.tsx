import { useId, useMemo, useState } from 'react';
import type { SurrogateAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { TreeChart } from '../../../ui/charts/tree/tree-chart.tsx';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { formatNumber, formatPercent, formatScore } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { axisOf, explainedBy, type ExplainPartProps } from './explained.ts';
import { surrogateData, surrogateTree } from './surrogate-tree.ts';
import { TreeList } from './tree-list.tsx';
import { WhenExplained } from './when-explained.tsx';

const depths = ['2', '3', '4', '5'] as const;

/** A small tree that says what the model says, as well as it can. */
export function TreePart(props: ExplainPartProps) {
  const { run, address } = props;
  const [depth, setDepth] = useState<(typeof depths)[number]>('3');
  return (
    <Stack gap={5}>
      <div className="explain-field">
        <SelectField
          label="Questions one after another, at most"
          value={depth}
          onChange={setDepth}
          options={depths.map(value => ({ value, label: value }))}
        />
      </div>
      <WhenExplained
        kind="surrogate"
        runId={run.id}
        asks={{ class: address.class, maxDepth: Number(depth) }}
        title="Growing a tree that says what the model says"
      >
        {answer => <Surrogate {...props} answer={answer} />}
      </WhenExplained>
    </Stack>
  );
}

function Surrogate({ run, address, answer }: ExplainPartProps & { readonly answer: SurrogateAnswer }) {
  const { root, fidelity, agreement, trainingRows, testRows } = answer;
  const { label, percent } = axisOf(explainedBy(run, address));
  const tree = useMemo(() => surrogateTree(root, { label, percent }), [root, label, percent]);
  const data = useMemo(() => surrogateData(root, label), [root, label]);
  const listId = useId();
  return (
    <Panel
      title="The model as one tree"
      description={`Grown on what the model says of ${formatNumber(trainingRows)} training rows, held against what it says of ${formatNumber(testRows)} test rows. It explains the model as far as it is faithful to it, and no further.`}
    >
      <Stack gap={5}>
        <StatRow>
          <Stat
            label="Fidelity on held-out rows (R²)"
            value={formatScore(fidelity.heldOut)}
            detail={fidelityInWords(fidelity.heldOut)}
          />
          <Stat
            label="Fidelity on training rows (R²)"
            value={formatScore(fidelity.training)}
            detail="on which the tree grew"
          />
          {agreement !== null && (
            <Stat
              label="Same class as the model"
              value={formatPercent(agreement)}
              detail="of the held-out rows"
            />
          )}
        </StatRow>
        <TreeChart
          title="Surrogate tree"
          description={`In each box: what is true of its rows; the mean of what the model says of them (${label}), also as a bar; how many of the rows come there, also as the width of the way.`}
          root={tree}
          data={data}
          describedBy={listId}
        />
        <details className="explain-list">
          <summary>The tree as a list</summary>
          <div id={listId}>
            <TreeList root={tree} />
          </div>
        </details>
      </Stack>
    </Panel>
  );
}

function fidelityInWords(fidelity: number): string {
  if (fidelity >= 0.9) return 'says nearly all that the model says';
  if (fidelity >= 0.7) return 'says most of what the model says';
  return 'leaves much out: do not take it for the model';
}
