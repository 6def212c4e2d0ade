import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { EventPanel } from './event-panel.tsx';
import { PersistencePanel } from './persistence-panel.tsx';
import { UsePanels } from './use-panels.tsx';

/** What is stored on this device, whether it stays, and the ways to take it along or remove it. */
export function StoragePage() {
  return (
    <Stack gap={5}>
      <PageHeader
        title="Storage"
        description="All of your tables, models and predictions are in this browser on this device, and nowhere else. No copy exists unless you export one."
      />
      <PersistencePanel />
      <BackupPanel />
      <UsePanels />
      <EventPanel />
    </Stack>
  );
}
