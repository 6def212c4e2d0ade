import { useState } from 'react';
import { type ErasureChoice, mentionKey } from '../../../lifecycle/erasure/erasure-task.ts';
import { type FoundPerson, countRows } from '../../../lifecycle/erasure/found-person.ts';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ConfirmErasure } from './confirm-erasure.tsx';
import { DerivedList } from './derived-list.tsx';
import { FoundBatches } from './found-batches.tsx';
import { FoundMentions } from './found-mentions.tsx';
import { FoundOthers } from './found-others.tsx';
import { FoundRuns } from './found-runs.tsx';
import { FoundVersions } from './found-versions.tsx';

/** What was found of a person, by place, and the question whether it is to go. */
export function FoundPanels({
  found,
  onErase,
}: {
  readonly found: FoundPerson;
  readonly onErase: (choice: ErasureChoice) => void;
}) {
  const [batchesKept, setBatchesKept] = useState<ReadonlySet<string>>(new Set());
  const [mentionsKept, setMentionsKept] = useState<ReadonlySet<string>>(new Set());
  const [othersCleared, setOthersCleared] = useState<ReadonlySet<string>>(new Set());
  const texts = new Set(found.mentions.map(mentionKey));
  const nothing = countRows(found) + texts.size + found.others.length === 0;
  return (
    <Stack gap={5}>
      <Unsearched found={found} />
      {nothing ? (
        <EmptyState title="Nothing of them is here">
          No row of a version, no logged prediction and no text reads what you looked for. Spelling, blanks
          and capitals of columns count.
        </EmptyState>
      ) : (
        <>
          <Panel title="What was found">
            <StatRow>
              <Stat label="Rows of versions" value={formatNumber(rowsIn(found.versions))} />
              <Stat label="Logged predictions" value={formatNumber(rowsIn(found.batches))} />
              <Stat label="Texts that name them" value={formatNumber(texts.size)} />
              <Stat
                label="Models"
                value={formatNumber(found.runs.length)}
                detail="learned from or tested on them"
              />
            </StatRow>
          </Panel>
          {found.versions.length > 0 && <FoundVersions versions={found.versions} />}
          {found.batches.length > 0 && (
            <FoundBatches batches={found.batches} kept={batchesKept} onKeep={setBatchesKept} />
          )}
          {found.mentions.length > 0 && (
            <FoundMentions mentions={found.mentions} kept={mentionsKept} onKeep={setMentionsKept} />
          )}
          {found.others.length > 0 && (
            <FoundOthers others={found.others} cleared={othersCleared} onClear={setOthersCleared} />
          )}
          {found.runs.length > 0 && <FoundRuns runs={found.runs} />}
          <DerivedList derived={found.derived} />
          <ConfirmErasure
            found={found}
            onErase={() => onErase({ batchesKept, mentionsKept, othersCleared })}
          />
        </>
      )}
    </Stack>
  );
}

function rowsIn(places: readonly { readonly rows: readonly number[] }[]): number {
  return places.reduce((sum, { rows }) => sum + rows.length, 0);
}

function Unsearched({
  found: { unsearched, common, shared, otherProjects },
}: {
  readonly found: FoundPerson;
}) {
  return (
    <>
      {unsearched.length > 0 && (
        <Notice tone="warning" title="They could not be looked for everywhere">
          <ul>
            {unsearched.map(({ datasetVersionId, name, why }) => (
              <li key={datasetVersionId}>
                Version {datasetVersionId.slice(0, 8)} of {name}: {why} Search by columns that it has too.
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {common.length > 0 && (
        <Notice title="Texts were not searched for short values">
          {common.map(word => `“${word}”`).join(', ')} may stand anywhere and mean something else: it was
          looked for in the columns alone.
        </Notice>
      )}
      {shared.length > 0 && (
        <Notice title="Some words tell of other people too">
          In rows of others too: {shared.map(word => `“${word}”`).join(', ')}. What people wrote is searched
          for them; where they are values of the data, such as a model’s categories, they stay.
        </Notice>
      )}
      {otherProjects.length > 0 && (
        <Notice title="Other projects hold these tables too">
          The rows go from {otherProjects.map(({ name }) => `“${name}”`).join(', ')} as well, with predictions
          and texts there.
        </Notice>
      )}
    </>
  );
}
