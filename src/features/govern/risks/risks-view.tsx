import { useState } from 'react';
import { proposeRisks } from '../../../lifecycle/governance/propose-risks.ts';
import { type ProposedRisk, type Risk, byGravity } from '../../../lifecycle/governance/risk.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { listRisks, saveRisk } from '../../../storage/governance/risks.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { readRiskGrounds } from './read-risk-grounds.ts';
import { RiskPanel } from './risk-panel.tsx';

const onRisks = onChangeOf('risks', 'insights', 'qualityReports', 'privacyScans', 'monitorReports');

/** What may go wrong, how bad that would be, and what is done about it. */
export function RisksView({ projectId }: GovernViewProps) {
  const loaded = useLatest(useLoaded(() => readRegister(projectId), [projectId], onRisks));
  return (
    <WhenLoaded loaded={loaded} loadingLabel="Reading the risks…" failedTitle="The risks could not be read">
      {({ risks, proposed }) => (
        <Stack gap={5}>
          {proposed.length > 0 && <Proposed projectId={projectId} proposed={proposed} />}
          {risks.length === 0 && proposed.length === 0 && (
            <EmptyState title="No risk is written down">
              The quality report, the privacy scan, the Fairness and Errors views and the monitor propose
              risks from what they find. Whoever knows the field knows others: write them down below.
            </EmptyState>
          )}
          {byGravity(risks).map(risk => (
            <RiskPanel key={risk.id} risk={risk} />
          ))}
          <NewRisk projectId={projectId} />
        </Stack>
      )}
    </WhenLoaded>
  );
}

async function readRegister(projectId: string) {
  const [risks, grounds] = await Promise.all([listRisks(projectId), readRiskGrounds(projectId)]);
  return { risks, proposed: proposeRisks(grounds, risks) };
}

function Proposed({
  projectId,
  proposed,
}: {
  readonly projectId: string;
  readonly proposed: readonly ProposedRisk[];
}) {
  const take = async (taken: readonly ProposedRisk[]) => {
    for (const risk of taken) await saveRisk(riskOf(projectId, risk));
  };
  return (
    <Panel
      title={`${proposed.length} risks follow from what was found`}
      actions={<Button onClick={() => void take(proposed)}>Take all into the register</Button>}
    >
      <Stack gap={3}>
        {proposed.map(risk => (
          <Row key={risk.finding} gap={3}>
            <Button aria-label={`Take: ${risk.title}`} onClick={() => void take([risk])}>
              Take
            </Button>
            <span className="risks-title">{risk.title}</span>
          </Row>
        ))}
      </Stack>
    </Panel>
  );
}

function NewRisk({ projectId }: { readonly projectId: string }) {
  const [title, setTitle] = useState('');
  const wanted = title.trim();
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (wanted === '') return;
        const own = { title: wanted, likelihood: 'medium', impact: 'medium', mitigation: '' } as const;
        void saveRisk(riskOf(projectId, { ...own, finding: null }));
        setTitle('');
      }}
    >
      <Row align="end">
        <TextField label="Another risk" value={title} onChange={setTitle} />
        <Button type="submit" disabled={wanted === ''}>
          Add
        </Button>
      </Row>
    </form>
  );
}

function riskOf(projectId: string, told: Omit<ProposedRisk, 'finding'> & Pick<Risk, 'finding'>): Risk {
  return {
    ...told,
    id: crypto.randomUUID(),
    projectId,
    owner: '',
    review: null,
    state: 'open',
    createdAt: Date.now(),
  };
}
