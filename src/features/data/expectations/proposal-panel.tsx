import { useId, useState } from 'react';
import { describeExpectation, type Expectation } from '../../../core/expectations/expectation.ts';
import { columnOfRule } from '../../../core/expectations/rules.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';

const openAtFirst = 12;

/** The rules that the table suggests, for a person to take or leave; what is taken can be changed afterwards. */
export function ProposalPanel({
  proposed,
  onSave,
  onCancel,
}: {
  readonly proposed: readonly Expectation[];
  readonly onSave: (chosen: readonly Expectation[]) => void;
  readonly onCancel: () => void;
}) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = proposed.filter(({ name }) => !left.has(name));
  const groups = groupedByColumn(proposed);
  const turn = (names: readonly string[], on: boolean) => {
    const next = new Set(left);
    for (const name of names)
      if (on) next.delete(name);
      else next.add(name);
    setLeft(next);
  };
  return (
    <Panel
      title={`${proposed.length} rules that this table suggests`}
      description="Each has some slack: a tenth beyond the numbers seen, twice the missing values, half to twice the rows. Take those that should hold for every later table; all of them can be changed."
      flush
    >
      {groups.map(({ column, own }, index) => (
        <details key={column ?? ''} className="proposal" open={index < openAtFirst}>
          <summary>
            {column ?? 'The table as a whole'}{' '}
            <span className="proposal-count">
              {own.filter(({ name }) => !left.has(name)).length} of {own.length}
            </span>
          </summary>
          <ul>
            {own.map(expectation => (
              <ProposedRule
                key={expectation.name}
                expectation={expectation}
                checked={!left.has(expectation.name)}
                onChange={on => turn([expectation.name], on)}
              />
            ))}
          </ul>
        </details>
      ))}
      <div className="proposal-end">
        <Row>
          <Button variant="primary" disabled={chosen.length === 0} onClick={() => onSave(chosen)}>
            Save {chosen.length} {chosen.length === 1 ? 'rule' : 'rules'}
          </Button>
          <Button
            onClick={() =>
              turn(
                proposed.map(({ name }) => name),
                chosen.length === 0,
              )
            }
          >
            {chosen.length === 0 ? 'Take all' : 'Take none'}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </Row>
      </div>
    </Panel>
  );
}

function ProposedRule({
  expectation,
  checked,
  onChange,
}: {
  readonly expectation: Expectation;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const id = useId();
  const critical = expectation.severity === 'critical';
  return (
    <li className="proposed">
      <input id={id} type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      <label htmlFor={id}>{describeExpectation(expectation)}</label>
      <Tag tone={critical ? 'danger' : 'warning'}>{critical ? 'Critical' : 'Warning'}</Tag>
    </li>
  );
}

function groupedByColumn(proposed: readonly Expectation[]) {
  const groups = new Map<string | null, Expectation[]>();
  for (const expectation of proposed) {
    const column = columnOfRule(expectation.rule);
    const own = groups.get(column);
    if (own === undefined) groups.set(column, [expectation]);
    else own.push(expectation);
  }
  return [...groups].map(([column, own]) => ({ column, own }));
}
