import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ExpectationResult } from '../../../core/expectations/check-expectations.ts';
import { type Expectation, nameExpectation } from '../../../core/expectations/expectation.ts';
import { writeSuite } from '../../../core/expectations/suite-file.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { download } from '../../../ui/files/download.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleList } from './rule-list.tsx';
import { SuiteFileButton } from './suite-file-button.tsx';
import type { RulesControl } from './use-rules.ts';

/** The rules of a project, and what can be done with all of them. */
export function RulesPanel({
  expectations,
  dataset,
  results,
  control,
  busy,
  onRun,
  onPropose,
  onLeave,
}: {
  readonly expectations: readonly Expectation[];
  readonly dataset: DatasetVersion;
  readonly results: ReadonlyMap<string, ExpectationResult>;
  readonly control: RulesControl;
  /** While rules are run or proposed. */
  readonly busy: boolean;
  readonly onRun: () => void;
  readonly onPropose: () => void;
  /** Called before a button vanishes that has the focus. */
  readonly onLeave: () => void;
}) {
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const leaveForm = () => {
    onLeave();
    setAdding(false);
  };
  const replace = async (old: Expectation, rule: Expectation['rule'], severity: Expectation['severity']) => {
    const name = await control.replace(old, rule, severity);
    if (name !== old.name) setSearch({ view: 'expectations', rule: name }, { replace: true });
  };
  const exportSuite = () =>
    download(
      new Blob([writeSuite(expectations)], { type: 'application/json' }),
      `${dataset.name} expectations.json`,
    );
  return (
    <Panel
      title={`${expectations.length} ${expectations.length === 1 ? 'rule' : 'rules'}`}
      description="Run on every newer version of the table, on every file that is predicted, and before every training. A critical rule that is broken stops it; a warning is shown and kept with it."
      actions={
        <>
          <Button variant="primary" busy={busy} onClick={onRun}>
            Run now
          </Button>
          <Button onClick={() => setAdding(true)}>Add a rule</Button>
          <Button busy={busy} onClick={onPropose}>
            Propose more
          </Button>
          <Button onClick={exportSuite}>Export</Button>
          <SuiteFileButton label="Import" onRules={control.add} />
          <Button
            onClick={() => {
              onLeave();
              control.removeAll();
            }}
          >
            Remove all
          </Button>
        </>
      }
      flush
    >
      {adding && (
        <div className="rule-added">
          <RuleForm
            initial={null}
            dataset={dataset}
            saveLabel="Add the rule"
            onSave={(rule, severity) => {
              leaveForm();
              const added = nameExpectation(rule, severity, expectations);
              control.add([added], `Added “${added.name}”`);
            }}
            onCancel={leaveForm}
          />
        </div>
      )}
      <RuleList
        expectations={expectations}
        dataset={dataset}
        results={results}
        named={search.get('rule')}
        onChange={(old, rule, severity) => void replace(old, rule, severity)}
        onRemove={expectation => {
          onLeave();
          control.remove(expectation);
        }}
      />
    </Panel>
  );
}
