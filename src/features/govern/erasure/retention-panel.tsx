import { useState } from 'react';
import {
  type RetainedKind,
  type RetentionRules,
  retainedKinds,
  retentionInWords,
} from '../../../lifecycle/governance/retention.ts';
import { applyRetention, previewRetention, setRetention } from '../../../storage/governance/retention.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';

const onRecords = onChangeOf(
  'predictions',
  'monitorReports',
  'alerts',
  'insights',
  'preparationDrafts',
  'settings',
);
const kinds = Object.keys(retainedKinds) as readonly RetainedKind[];

/** After how many days old records of the project go; off until somebody sets it, and previewed before. */
export function RetentionPanel({
  projectId,
  rules,
}: {
  readonly projectId: string;
  readonly rules: RetentionRules;
}) {
  const [draft, setDraft] = useState<RetentionRules>(rules);
  const asked = JSON.stringify(draft);
  const due = useLatest(
    useLoaded(() => previewRetention(projectId, draft, Date.now()), [projectId, asked], onRecords),
  );
  const words = due.state === 'done' ? retentionInWords(due.value) : '';
  const unsaved = asked !== JSON.stringify(rules);
  const save = async () => {
    await setRetention(projectId, draft);
    await applyRetention(Date.now(), projectId);
  };
  return (
    <Panel
      title="Retention: when old records go by themselves"
      description="Off where a field is empty. Applied when the app opens and whenever a monitor looks, each time as one event with its counts."
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          if (unsaved) void save();
        }}
      >
        <Stack>
          <Columns least="13rem">
            {kinds.map(kind => (
              <NumberField
                key={kind}
                label={retainedKinds[kind]}
                hint="days; empty: kept for ever"
                min={1}
                step={1}
                value={draft[kind] ?? null}
                onChange={days => setDraft(withRule(draft, kind, days))}
              />
            ))}
          </Columns>
          {words !== '' && (
            <Notice tone={unsaved ? 'warning' : 'info'} title="What would go now">
              {words}.
            </Notice>
          )}
          <Row>
            <Button type="submit" variant={words === '' ? 'primary' : 'danger'} disabled={!unsaved}>
              {words === '' ? 'Set these rules' : 'Set these rules and remove what is due'}
            </Button>
            {unsaved && (
              <Button variant="quiet" onClick={() => setDraft(rules)}>
                Leave them as they were
              </Button>
            )}
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}

/** The rules with days for one kind, in the order of kinds; null, or less than a day, is no rule. */
function withRule(rules: RetentionRules, changed: RetainedKind, days: number | null): RetentionRules {
  const entries = kinds.flatMap(kind => {
    const own = kind === changed ? days : (rules[kind] ?? null);
    return own === null || own < 1 ? [] : [[kind, Math.floor(own)] as const];
  });
  return Object.fromEntries(entries);
}
