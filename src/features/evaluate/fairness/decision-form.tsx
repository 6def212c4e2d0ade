import { type FormEvent, useState } from 'react';
import type { HeldRule } from '../../../lifecycle/evaluation/held-rule.ts';
import { recordDecision } from '../../../storage/models/decisions.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { DecisionMeansNote } from './decision-means-note.tsx';
import type { DecisionOption } from './decision-option.ts';
import { useHeldRule } from './use-held-rule.ts';

type Saving = { readonly state: 'idle' | 'saved' } | { readonly state: 'failed'; readonly error: Error };

/** Records what is done about fairness and why, for good, with the numbers that were looked at. */
export function DecisionForm({
  run,
  options,
  columns,
}: EvaluateViewProps & {
  readonly options: readonly DecisionOption[];
  /** By which people are told apart. */
  readonly columns: readonly string[];
}) {
  const { projectId, id: runId } = run;
  const held = useHeldRule(run);
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const option = options[chosen]!;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (reason.trim() === '') return;
    try {
      await recordDecision({
        id: crypto.randomUUID(),
        projectId,
        at: Date.now(),
        runId,
        about: 'fairness',
        decision: option.decision,
        reason: reason.trim(),
        evidence: option.evidence,
        ...ruleOf(option, held),
      });
      setSaving({ state: 'saved' });
      setReason('');
      setTold(false);
    } catch (error) {
      setSaving({ state: 'failed', error: error as Error });
    }
  };
  return (
    <Panel
      title="Decide"
      description="What is done, and why, stays with the project for good, with the numbers as they are now."
    >
      <form onSubmit={event => void submit(event)}>
        <Stack>
          <SelectField
            label="What is done"
            value={String(chosen)}
            onChange={place => {
              setChosen(Number(place));
              setSaving({ state: 'idle' });
            }}
            options={options.map(({ label }, place) => ({ value: String(place), label }))}
          />
          <DecisionMeansNote key={chosen} run={run} means={option.means} columns={columns} />
          <TextAreaField
            label="Why"
            hint="Which kind of fairness matters here and to whom, and what is given up for it."
            value={reason}
            onChange={setReason}
            error={told && reason.trim() === '' ? 'Say why: it is what others will ask.' : undefined}
          />
          <Row>
            <Button type="submit" variant="primary">
              Record the decision
            </Button>
          </Row>
          {saving.state === 'saved' && <Notice tone="success">The decision is recorded.</Notice>}
          {saving.state === 'failed' && (
            <ErrorNotice title="The decision could not be recorded" error={saving.error} />
          )}
        </Stack>
      </form>
    </Panel>
  );
}

/** A model that stays as it is takes thresholds by group back; one threshold for all is not about groups. */
function ruleOf({ means }: DecisionOption, held: HeldRule | null) {
  if (means.kind === 'rule') return { rule: means.rule };
  return means.kind === 'nothing' && held?.rule.kind === 'groups' ? { rule: null } : {};
}
