import { useState } from 'react';
import { sidesInWords } from '../../../core/inspection/in-words.ts';
import type { SurrogateNode } from '../../../core/inspection/surrogate.ts';
import type { SurrogateAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { formatNumber, formatPercent, formatScore } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { axisOf, explainedBy, type ExplainPartProps } from './explained.ts';
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
  const values = leavesOf(root);
  const [least, most] = percent ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const shown = {
    label,
    percent,
    lengthOf: (said: number) => (most > least ? (said - least) / (most - least) : 0),
  };
  return (
    <Panel
      title="The model as one tree"
      description={`Grown on what the model says of ${formatNumber(trainingRows)} training rows, held against what it says of ${formatNumber(testRows)} test rows. It explains the model as far as it is faithful to it, and no further.`}
    >
      <Stack gap={5}>
        <StatRow>
          <Stat label="Fidelity (R²)" value={formatScore(fidelity)} detail={fidelityInWords(fidelity)} />
          {agreement !== null && (
            <Stat
              label="Same class as the model"
              value={formatPercent(agreement)}
              detail="of the test rows"
            />
          )}
        </StatRow>
        <ul className="explain-tree" aria-label="Surrogate tree">
          <Node node={root} condition="All rows" shown={shown} />
        </ul>
      </Stack>
    </Panel>
  );
}

interface Shown {
  readonly label: string;
  readonly percent: boolean;
  /** 0 to 1. */
  readonly lengthOf: (said: number) => number;
}

function Node({
  node,
  condition,
  shown,
}: {
  readonly node: SurrogateNode;
  readonly condition: string;
  readonly shown: Shown;
}) {
  const { said, share, split } = node;
  const sides = split && sidesInWords(split.question, formatNumber);
  return (
    <li>
      <div className="explain-node">
        <p>
          <strong>{condition}</strong>
        </p>
        <div
          className="explain-bar"
          style={{ inlineSize: `${100 * shown.lengthOf(said)}%` }}
          aria-hidden="true"
        />
        <p className="explain-note">
          {shown.label}: {shown.percent ? formatPercent(said) : formatNumber(said)} · {formatPercent(share)}{' '}
          of the rows
        </p>
      </div>
      {split && sides && (
        <ul>
          <Node node={split.yes} condition={sides[0]} shown={shown} />
          <Node node={split.no} condition={sides[1]} shown={shown} />
        </ul>
      )}
    </li>
  );
}

function leavesOf({ said, split }: SurrogateNode): readonly number[] {
  return split === null ? [said] : [...leavesOf(split.yes), ...leavesOf(split.no)];
}

function fidelityInWords(fidelity: number): string {
  if (fidelity >= 0.9) return 'says nearly all that the model says';
  if (fidelity >= 0.7) return 'says most of what the model says';
  return 'leaves much out: do not take it for the model';
}
