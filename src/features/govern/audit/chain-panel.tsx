import { auditTrailText } from '../../../lifecycle/governance/audit-export.ts';
import type { ChainVerdict } from '../../../lifecycle/governance/audit-chain.ts';
import { listEvents, verifyEvents } from '../../../storage/governance/events.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { download } from '../../../ui/files/download.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import './audit.css';

const onEvents = onChangeOf('events');
const script = 'verify-audit-trail.mjs';

/** Whether the audit trail of this device is as it was written, and how anybody else can see that. */
export function ChainPanel() {
  const loaded = useLatest(useLoaded(verifyEvents, [], onEvents));
  return (
    <Panel
      title="Is the trail as it was written?"
      description="Each event carries the SHA-256 of the one before it, so that none can be changed, taken out or put in between without breaking every link after it. Looked over whenever this page opens and whenever something is added."
      actions={<Button onClick={() => void saveTrail()}>Download the trail</Button>}
    >
      <Stack>
        <WhenLoaded
          loaded={loaded}
          loadingLabel="Looking every event over…"
          failedTitle="The audit trail could not be read"
        >
          {verdict => <Verdict verdict={verdict} />}
        </WhenLoaded>
        <p className="audit-script">
          Whoever is given the file can verify it without Terrarium:{' '}
          <a href={`./${script}`} download={script}>
            {script}
          </a>{' '}
          needs nothing but Node. Write the last hash down elsewhere: with it, events missing at the end are
          found too.
        </p>
      </Stack>
    </Panel>
  );
}

async function saveTrail(): Promise<void> {
  const trail = auditTrailText(await listEvents());
  download(new Blob([trail], { type: 'application/x-ndjson' }), 'audit-trail.ndjson');
}

function Verdict({ verdict }: { readonly verdict: ChainVerdict }) {
  switch (verdict.state) {
    case 'whole':
      return (
        <Notice tone="success" title={`Whole: ${formatNumber(verdict.events)} events, every link holds`}>
          {verdict.head !== '' && (
            <>
              The last one has the hash <code className="audit-hash">{verdict.head}</code>.
              {verdict.cleared !== undefined &&
                ` Words of erased people were taken out of ${formatNumber(verdict.cleared)} of them; the event of the erasure vouches for what they say since.`}
            </>
          )}
        </Notice>
      );
    case 'broken':
      return (
        <Notice tone="danger" title="The trail was changed outside of Terrarium">
          {verdict.reason} What came before it is as it was written; nothing from there on can be relied on.
        </Notice>
      );
    default:
      return verdict satisfies never;
  }
}
