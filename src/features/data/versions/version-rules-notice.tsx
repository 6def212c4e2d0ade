import { brokenRuleItems } from '../../../lifecycle/data/expectation-suite.ts';
import type { ProjectVersion } from '../../../lifecycle/data/project-version.ts';
import { LinkedList } from '../../../ui/facts/linked-list.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';

/** The rules that a version broke when it came, none of which stopped it; nothing where it broke none. */
export function VersionRulesNotice({ version }: { readonly version: ProjectVersion | undefined }) {
  const record = version?.expectations;
  if (version === undefined || record === undefined || record.broken.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={`When this version came, it broke ${record.broken.length} of ${record.checked} rules`}
    >
      <LinkedList items={brokenRuleItems(version.projectId, record.broken)} />
    </Notice>
  );
}
