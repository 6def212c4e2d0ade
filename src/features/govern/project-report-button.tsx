import { useState } from 'react';
import { Button } from '../../ui/buttons/button.tsx';
import { download } from '../../ui/files/download.ts';

/** Saves the project's report, as far as the project has come, as one JSON file. */
export function ProjectReportButton({ projectId }: { readonly projectId: string }) {
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    try {
      // It stands on every page; what it reads is not to be loaded with them.
      const [{ readProjectState }, { reportProject }] = await Promise.all([
        import('./read-project-state.ts'),
        import('../../lifecycle/governance/project-report.ts'),
      ]);
      const state = await readProjectState(projectId);
      const text = `${JSON.stringify(reportProject(state), null, 2)}\n`;
      download(new Blob([text], { type: 'application/json' }), `${state.project.name}-report.json`);
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <Button
        variant="quiet"
        onClick={() => void save()}
        title="Save everything known of this project as a JSON file"
      >
        Save report
      </Button>
      {failure !== null && <span role="alert">{failure}</span>}
    </>
  );
}
