import type { DataViewProps } from './data-views.ts';
import { FindingsPanel } from './findings-panel.tsx';

/** What the quality checks noticed. */
export function QualityView({ dataset }: DataViewProps) {
  return <FindingsPanel findings={dataset.findings} />;
}
