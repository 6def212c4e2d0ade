import { useMemo, useRef, useState } from 'react';
import type { ExpectationResult } from '../../../core/expectations/check-expectations.ts';
import {
  type Expectation,
  nameExpectation,
  nameExpectations,
} from '../../../core/expectations/expectation.ts';
import { columnOfRule } from '../../../core/expectations/rules.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { checkRules, proposeRules } from '../../../jobs/expectations.ts';
import { useJob } from '../../../jobs/use-job.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { RuleForm } from './rule-form.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { RulesNotices } from './rules-notices.tsx';
import { SuiteFileButton } from './suite-file-button.tsx';
import { useRules } from './use-rules.ts';
import './expectations.css';

/** The rules of a project on one version of its table: proposed, chosen, changed, run. */
export function Expectations({
  projectId,
  dataset,
  expectations,
}: {
  readonly projectId: string;
  readonly dataset: DatasetVersion;
  readonly expectations: readonly Expectation[];
}) {
  const place = useRef<HTMLDivElement>(null);
  const proposing = useJob<Progress, readonly Expectation[]>();
  const running = useJob<Progress, readonly ExpectationResult[]>();
  const [ranOn, setRanOn] = useState<readonly Expectation[]>([]);
  const [adding, setAdding] = useState(false);
  const control = useRules(projectId, expectations);
  const focusPlace = () => place.current?.focus();

  const propose = () => {
    focusPlace();
    void proposing.start(report => proposeRules(dataset.id, report));
  };
  const run = () => {
    focusPlace();
    setRanOn(expectations);
    void running.start(report => checkRules({ datasetVersionId: dataset.id, expectations }, report));
  };
  const ran = running.job.state === 'done' ? running.job.value : null;
  const results = useMemo(() => resultsOf(ran ?? [], ranOn, expectations), [ran, ranOn, expectations]);
  const proposed = proposing.job.state === 'done' ? proposing.job.value : null;
  const fresh = useMemo(() => proposed && newAmong(proposed, expectations), [proposed, expectations]);
  const busy = proposing.job.state === 'running' || running.job.state === 'running';
  const leaveProposal = () => {
    focusPlace();
    proposing.reset();
  };
  return (
    <div ref={place} tabIndex={-1} className="data-table-place">
      <Stack gap={5}>
        <RulesNotices
          control={control}
          proposing={proposing}
          running={running}
          results={[...results.values()]}
          onLeave={focusPlace}
        />
        {fresh !== null && fresh.length > 0 && (
          <ProposalPanel
            proposed={fresh}
            onCancel={leaveProposal}
            onSave={chosen => {
              leaveProposal();
              const named = nameExpectations(chosen, expectations);
              control.add(named, `Saved ${named.length} ${named.length === 1 ? 'rule' : 'rules'}`);
            }}
          />
        )}
        {fresh?.length === 0 && (
          <Notice title="Nothing to add" actions={<Button onClick={leaveProposal}>Close</Button>}>
            There is a rule already of every kind that this table suggests, on the same columns.
          </Notice>
        )}
        {expectations.length > 0 && (
          <RulesPanel
            expectations={expectations}
            dataset={dataset}
            results={results}
            control={control}
            busy={busy}
            onRun={run}
            onPropose={propose}
            onLeave={focusPlace}
          />
        )}
        {expectations.length === 0 && adding && (
          <Panel title="A rule of your own">
            <RuleForm
              initial={null}
              dataset={dataset}
              saveLabel="Add the rule"
              onSave={(rule, severity) => {
                focusPlace();
                setAdding(false);
                const added = nameExpectation(rule, severity, []);
                control.add([added], `Added “${added.name}”`);
              }}
              onCancel={() => {
                focusPlace();
                setAdding(false);
              }}
            />
          </Panel>
        )}
        {expectations.length === 0 && !adding && fresh === null && !busy && (
          <EmptyState
            title="Nothing is expected of this table yet"
            action={
              <Row>
                <Button variant="primary" onClick={propose}>
                  Propose rules from this table
                </Button>
                <Button onClick={() => setAdding(true)}>Add a rule of your own</Button>
                <SuiteFileButton label="Import rules" onRules={control.add} />
              </Row>
            }
          >
            Say once what good data look like: which columns there are, what is never missing, which values
            may come, how fresh the rows have to be. Each later version of the table, each file to predict and
            each training is held against it before anything is done with it, so that a broken export is
            noticed here and not in the predictions.
          </EmptyState>
        )}
      </Stack>
    </div>
  );
}

/** By the name of the rule; what was changed since it was run has no result. */
function resultsOf(
  results: readonly ExpectationResult[],
  ranOn: readonly Expectation[],
  now: readonly Expectation[],
): ReadonlyMap<string, ExpectationResult> {
  const then = new Set(ranOn.map(spelt));
  const unchanged = new Set(now.filter(one => then.has(spelt(one))).map(({ name }) => name));
  return new Map(results.filter(({ name }) => unchanged.has(name)).map(result => [result.name, result]));
}

/** The proposed rules of which there is none of their kind on their column: one that was changed is not proposed again. */
function newAmong(proposed: readonly Expectation[], there: readonly Expectation[]): readonly Expectation[] {
  const known = new Set(there.map(subjectOf));
  return proposed.filter(one => !known.has(subjectOf(one)));
}

function subjectOf({ rule }: Expectation): string {
  return spelt([rule.type, columnOfRule(rule)]);
}

function spelt(data: object): string {
  return JSON.stringify(data);
}
