import { useState } from 'react';
import type { ReportSection } from '../../../lifecycle/report/report-section.ts';
import { reportHtml } from '../../../lifecycle/report/report-html.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { download } from '../../../ui/files/download.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { readReportState } from './read-report-state.ts';

/** Writes the chosen sections into a file and saves it. */
export function WriteReport({
  projectId,
  sections,
}: {
  readonly projectId: string;
  readonly sections: readonly ReportSection[];
}) {
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const state = await readReportState(projectId);
      const html = reportHtml(state, sections, new Date().toISOString());
      download(new Blob([html], { type: 'text/html' }), `${state.project.name}-report.html`);
      setError(null);
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    }
    setBusy(false);
  };
  return (
    <Stack>
      <Row>
        <Button variant="primary" busy={busy} disabled={sections.length === 0} onClick={() => void save()}>
          Download as HTML
        </Button>
      </Row>
      {sections.length === 0 && <p>Choose a section at least.</p>}
      {error !== null && <ErrorNotice title="The report could not be written" error={error} />}
    </Stack>
  );
}
