import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RuleSeverity } from '../../../core/expectations/rule.ts';
import { definitionOf, type Rule, type RuleType, ruleTypes } from '../../../core/expectations/rules.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { referTo } from '../../../jobs/expectations.ts';
import { useJob } from '../../../jobs/use-job.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { RuleControl } from './rule-control.tsx';
import { type DraftFaults, draftOf, emptyDraft, fieldsOf, ruleOf, suits } from './rule-draft.ts';

export const severityOptions: readonly { readonly value: RuleSeverity; readonly label: string }[] = [
  { value: 'critical', label: 'Critical: stops' },
  { value: 'warning', label: 'Warning: is shown' },
];

/** Changes a rule, or makes one where there is none to begin with. */
export function RuleForm({
  initial,
  dataset,
  saveLabel,
  onSave,
  onCancel,
}: {
  readonly initial: { readonly rule: Rule; readonly severity: RuleSeverity } | null;
  readonly dataset: DatasetVersion;
  readonly saveLabel: string;
  readonly onSave: (rule: Rule, severity: RuleSeverity) => void;
  readonly onCancel: () => void;
}) {
  const [type, setType] = useState<RuleType>(initial?.rule.type ?? 'expectColumnValuesToBeBetween');
  const [severity, setSeverity] = useState<RuleSeverity>(initial?.severity ?? 'warning');
  const [draft, setDraft] = useState(() => (initial ? draftOf(initial.rule) : emptyDraft(type)));
  const [faults, setFaults] = useState<DraftFaults | null>(null);
  const referring = useJob<Progress, object>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), []);

  const change = (name: string, value: unknown) => {
    setDraft(before => ({ ...before, [name]: value }));
    setFaults(null);
  };
  const chooseType = (chosen: RuleType) => {
    setType(chosen);
    setDraft(emptyDraft(chosen));
    setFaults(null);
  };
  const column = typeof draft.column === 'string' ? draft.column : '';
  const refer = async (name: string) => {
    const reference = await referring.start(report =>
      referTo({ datasetVersionId: dataset.id, column }, report),
    );
    if (reference !== null) change(name, reference);
  };
  const canRefer = referring.job.state !== 'running' && dataset.schema.some(({ name }) => name === column);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = ruleOf(type, draft);
    if ('rule' in asked) onSave(asked.rule, severity);
    else setFaults(asked);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="rule-form">
      <Stack gap={3}>
        <Columns least="13rem" gap={3}>
          {initial === null && (
            <SelectField
              label="Rule"
              value={type}
              onChange={chooseType}
              options={ruleTypes.map(value => ({ value, label: definitionOf({ type: value }).label }))}
            />
          )}
          {fieldsOf(type).map(([name, field]) => (
            <RuleControl
              key={`${type} ${name}`}
              field={field}
              value={draft[name]}
              error={faults?.fields[name]}
              columns={dataset.schema.filter(one => suits(type, one))}
              onChange={value => change(name, value)}
              onRefer={canRefer ? () => void refer(name) : null}
            />
          ))}
          <SelectField
            label="When it is broken"
            value={severity}
            onChange={setSeverity}
            options={severityOptions}
          />
        </Columns>
        {faults?.whole != null && (
          <p className="ui-field-error" role="alert">
            {faults.whole}
          </p>
        )}
        {referring.job.state === 'failed' && (
          <ErrorNotice title="The column could not be compared with" error={referring.job.error} />
        )}
        <Row>
          <Button type="submit" variant="primary">
            {saveLabel}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </Row>
      </Stack>
    </form>
  );
}
