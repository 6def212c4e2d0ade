import { type FormEvent, useState } from 'react';
import type { FrontierPoint } from '../../../core/fairness/frontier.ts';
import type { AsksOfGroups, MitigationAnswer } from '../../../jobs/contracts/questions/fairness.ts';
import type { Decision } from '../../../lifecycle/evaluation/decision.ts';
import { criterionWords } from '../../../lifecycle/evaluation/fairness-words.ts';
import { mitigationLabel, policyText } from '../../../lifecycle/evaluation/mitigation-words.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { recordDecision } from '../../../storage/models/decisions.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatPercent } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { TextAreaField } from '../../../ui/forms/text-area-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';

type Saving = { readonly state: 'idle' | 'saved' } | { readonly state: 'failed'; readonly error: Error };

/** Records what is done about fairness and why, for good, with the numbers that were looked at. */
export function DecisionForm({
  run,
  asks,
  found,
}: EvaluateViewProps & { readonly asks: AsksOfGroups; readonly found: MitigationAnswer }) {
  const { points, groups } = found;
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const point = points[chosen]!;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (reason.trim() === '') return;
    try {
      await recordDecision(decisionOf(run, asks, groups, point, reason.trim()));
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
      description="What is done, and why, stays with the project for good, with the numbers as they are now. The model itself is not changed by it."
    >
      <form onSubmit={event => void submit(event)}>
        <Stack>
          <SelectField
            label="What is done"
            value={String(chosen)}
            onChange={place => setChosen(Number(place))}
            options={points.map(({ mitigation }, place) => ({
              value: String(place),
              label: mitigationLabel(mitigation),
            }))}
          />
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
            {point.mitigation.kind === 'reweighing' && (
              <ButtonLink href={trainAddress(run.projectId, asks.columns)}>Train it as a new run</ButtonLink>
            )}
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

function trainAddress(projectId: string, columns: readonly string[]): string {
  const search = new URLSearchParams(columns.map(column => ['reweigh', column]));
  return `${phasePath(projectId, 'train')}?${search.toString()}`;
}

function decisionOf(
  run: EvaluateViewProps['run'],
  { columns, positive }: AsksOfGroups,
  groups: readonly string[],
  { mitigation, accuracy, balancedAccuracy, disparity, policies }: FrontierPoint,
  reason: string,
): Decision {
  const differences = Object.entries(disparity).map(
    ([criterion, { difference }]) =>
      [
        `${criterionWords[criterion as keyof typeof disparity].label}, difference`,
        formatPercent(difference),
      ] as const,
  );
  return {
    id: crypto.randomUUID(),
    projectId: run.projectId,
    at: Date.now(),
    runId: run.id,
    about: 'fairness',
    decision: `${mitigationLabel(mitigation)}, between groups by ${columns.join(' and ')}`,
    reason,
    evidence: {
      'A yes means': positive ?? '',
      Accuracy: formatPercent(accuracy),
      'Balanced accuracy': formatPercent(balancedAccuracy),
      ...Object.fromEntries(differences),
      ...Object.fromEntries(
        (policies ?? []).map((policy, group) => [`Group ${groups[group]}`, policyText(policy)]),
      ),
    },
  };
}
