import { useEffect, useRef, useState } from 'react';
import type { ExpectationResult } from '../../../core/expectations/check-expectations.ts';
import { describeExpectation, type Expectation } from '../../../core/expectations/expectation.ts';
import { columnOfRule } from '../../../core/expectations/rules.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { BrokenRows } from './broken-rows.tsx';
import { RuleForm } from './rule-form.tsx';

/** One rule: what it says, how the table did when it was run last, and the way to change it. */
export function RuleItem({
  expectation,
  dataset,
  result,
  named,
  onChange,
  onRemove,
}: {
  readonly expectation: Expectation;
  readonly dataset: DatasetVersion;
  /** Null until it is run. */
  readonly result: ExpectationResult | null;
  /** Whether the address names it: then it comes into sight and takes the focus. */
  readonly named: boolean;
  readonly onChange: (rule: Expectation['rule'], severity: Expectation['severity']) => void;
  readonly onRemove: () => void;
}) {
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLLIElement>(null);
  const wasEditing = useRef(false);
  const { name, severity } = expectation;
  useEffect(() => {
    if (named) item.current?.focus();
  }, [named]);
  useEffect(() => {
    // The form is gone, and the focus with it.
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <li ref={item} className="rule" data-named={named} tabIndex={-1} aria-label={name}>
      <div className="rule-tags">
        <Tag tone={severity === 'critical' ? 'danger' : 'warning'}>
          {severity === 'critical' ? 'Critical' : 'Warning'}
        </Tag>
      </div>
      <div className="rule-text">
        <p>
          <strong>{name}</strong>
        </p>
        <p>{describeExpectation(expectation)}</p>
        {result !== null && <Result result={result} expectation={expectation} dataset={dataset} />}
      </div>
      {!editing && (
        <div className="rule-actions">
          <Button ref={edit} variant="quiet" aria-label={`Edit ${name}`} onClick={() => setEditing(true)}>
            Edit
          </Button>
          <Button variant="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        </div>
      )}
      {editing && (
        <RuleForm
          initial={expectation}
          dataset={dataset}
          saveLabel="Save the rule"
          onSave={(rule, chosen) => {
            setEditing(false);
            onChange(rule, chosen);
          }}
          onCancel={() => setEditing(false)}
        />
      )}
    </li>
  );
}

function Result({
  result: { passed, observed, rows },
  expectation,
  dataset,
}: {
  readonly result: ExpectationResult;
  readonly expectation: Expectation;
  readonly dataset: DatasetVersion;
}) {
  return (
    <div className="rule-result">
      <Tag tone={passed ? 'success' : 'danger'}>{passed ? 'Kept' : 'Broken'}</Tag> {observed}
      {!passed && <BrokenRows rows={rows} column={columnOfRule(expectation.rule)} dataset={dataset} />}
    </div>
  );
}
