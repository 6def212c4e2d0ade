import { AuditNotice } from './audit-notice.tsx';
import { ErasureNotice } from './erasure-notice.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';

/** What concerns the whole app, above every page. */
export function AppNotices() {
  return (
    <div className="app-notices">
      <StorageNotice />
      <RecoveryNotice />
      <ErasureNotice />
      <AuditNotice />
      <UpdateNotice />
    </div>
  );
}
