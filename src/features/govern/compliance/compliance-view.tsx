import { useSearchParams } from 'wouter';
import type { ComplianceAnswer } from '../../../lifecycle/compliance/compliance-answer.ts';
import { complianceDocument } from '../../../lifecycle/compliance/compliance-document.ts';
import { complianceNotice, complianceSummary } from '../../../lifecycle/compliance/compliance-summary.ts';
import { evidencePath } from '../../../lifecycle/compliance/evidence-places.ts';
import { proposeFrameworks } from '../../../lifecycle/compliance/propose-frameworks.ts';
import { documentHtml } from '../../../lifecycle/documents/document-html.ts';
import { documentMarkdown } from '../../../lifecycle/documents/document-markdown.ts';
import type { GovernedDocument } from '../../../lifecycle/documents/document.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { listComplianceAnswers } from '../../../storage/governance/compliance-answers.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { download } from '../../../ui/files/download.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ViewNavigation } from '../../../ui/layout/view-navigation.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { FrameworkChoice } from './framework-choice.tsx';
import { FrameworkPanel } from './framework-panel.tsx';
import { type StoredKnowledge, onEvidence, readKnowledge } from './read-compliance.ts';
import { RiskClassPanel } from './risk-class-panel.tsx';
import './compliance.css';

const onAnswers = onChangeOf('complianceAnswers');

/** Which rules apply to the project, and what it has to show for each of their items. */
export function ComplianceView({ projectId }: GovernViewProps) {
  const stored = useLatest(useLoaded(() => readKnowledge(projectId), [projectId], onEvidence));
  const answers = useLatest(useLoaded(() => listComplianceAnswers(projectId), [projectId], onAnswers));
  return (
    <WhenLoaded
      loaded={stored}
      loadingLabel="Looking for evidence…"
      failedTitle="The checklists could not be made"
    >
      {found => (
        <WhenLoaded
          loaded={answers}
          loadingLabel="Reading the answers…"
          failedTitle="The answers could not be read"
        >
          {given => <Checklists projectId={projectId} stored={found} answers={given} />}
        </WhenLoaded>
      )}
    </WhenLoaded>
  );
}

function Checklists({
  projectId,
  stored: { name, known },
  answers,
}: {
  readonly projectId: string;
  readonly stored: StoredKnowledge;
  readonly answers: readonly ComplianceAnswer[];
}) {
  const [search] = useSearchParams();
  const summary = complianceSummary(known, answers);
  const wanted = search.get('framework');
  const shown = summary.frameworks.find(({ framework }) => framework.id === wanted) ?? summary.frameworks[0];
  return (
    <Stack gap={5}>
      <p className="compliance-notice">{complianceNotice}</p>
      <FrameworkChoice projectId={projectId} answers={answers} proposals={proposeFrameworks(known)} />
      {shown !== undefined && (
        <>
          <Downloads name={name} written={complianceDocument(name, summary)} />
          <ViewNavigation
            label="Frameworks that apply"
            views={summary.frameworks.map(({ framework, counts }) => ({
              label: `${framework.name}: ${counts.open} open`,
              href: `${evidencePath(projectId, 'compliance')}&framework=${framework.id}`,
              current: framework.id === shown.framework.id,
            }))}
          />
          {shown.framework.id === 'eu-ai-act' && (
            <RiskClassPanel projectId={projectId} known={known} answers={answers} />
          )}
          <FrameworkPanel key={shown.framework.id} projectId={projectId} standing={shown} />
        </>
      )}
    </Stack>
  );
}

function Downloads({ name, written }: { readonly name: string; readonly written: GovernedDocument }) {
  const save = (text: string, type: string, ending: string) =>
    download(new Blob([text], { type }), `${name}-compliance.${ending}`);
  return (
    <Row>
      <Button onClick={() => save(documentHtml(written, new Date().toISOString()), 'text/html', 'html')}>
        Download as HTML
      </Button>
      <Button onClick={() => save(documentMarkdown(written), 'text/markdown', 'md')}>
        Download as Markdown
      </Button>
    </Row>
  );
}
