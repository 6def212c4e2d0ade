import { useState } from 'react';
import { Button } from '../ui/buttons/button.tsx';
import { download } from '../ui/files/download.ts';

type Export = { readonly state: 'idle' | 'running' } | { readonly state: 'failed'; readonly message: string };

/** Saves everything stored as one file, for when little else works. */
export function ExportButton() {
  const [exporting, setExporting] = useState<Export>({ state: 'idle' });
  const save = async () => {
    setExporting({ state: 'running' });
    try {
      const { exportEverything } = await import('../storage/backup/backup.ts');
      download(await exportEverything(), `terrarium-${new Date().toISOString().slice(0, 10)}.terrarium`);
      setExporting({ state: 'idle' });
    } catch (reason) {
      setExporting({ state: 'failed', message: reason instanceof Error ? reason.message : String(reason) });
    }
  };
  return (
    <>
      <Button busy={exporting.state === 'running'} onClick={() => void save()}>
        Export everything
      </Button>
      {exporting.state === 'failed' && <p role="alert">{exporting.message}</p>}
    </>
  );
}
