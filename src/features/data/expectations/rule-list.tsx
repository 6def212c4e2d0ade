import { useState } from 'react';
import type { ExpectationResult } from '../../../core/expectations/check-expectations.ts';
import type { Expectation } from '../../../core/expectations/expectation.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { RuleItem } from './rule-item.tsx';
import { rulesInOrder } from './rules-in-order.ts';

const mostAtFirst = 40;
/** From so many rules on one searches. */
const worthSearching = 12;

/** The rules of a project: those that are broken first, then as they were saved. */
export function RuleList({
  expectations,
  dataset,
  results,
  named,
  onChange,
  onRemove,
}: {
  readonly expectations: readonly Expectation[];
  readonly dataset: DatasetVersion;
  readonly results: ReadonlyMap<string, ExpectationResult>;
  /** The rule that the address names. */
  readonly named: string | null;
  readonly onChange: (
    before: Expectation,
    rule: Expectation['rule'],
    severity: Expectation['severity'],
  ) => void;
  readonly onRemove: (expectation: Expectation) => void;
}) {
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const ordered = rulesInOrder(expectations, results, search, named);
  const shown = all ? ordered : ordered.slice(0, mostAtFirst);
  return (
    <>
      {expectations.length >= worthSearching && (
        <div className="rules-search">
          <TextField label="Find a rule" type="search" value={search} onChange={setSearch} />
        </div>
      )}
      <ul className="rules">
        {shown.map(expectation => (
          <RuleItem
            key={expectation.name}
            expectation={expectation}
            dataset={dataset}
            result={results.get(expectation.name) ?? null}
            named={expectation.name === named}
            onChange={(rule, severity) => onChange(expectation, rule, severity)}
            onRemove={() => onRemove(expectation)}
          />
        ))}
      </ul>
      {ordered.length === 0 && <p className="rules-more">No rule has “{search}” in its name.</p>}
      {ordered.length > mostAtFirst && (
        <div className="rules-more">
          <Button onClick={() => setAll(!all)}>
            {all ? `Show the first ${mostAtFirst}` : `Show all ${ordered.length}`}
          </Button>
        </div>
      )}
    </>
  );
}
