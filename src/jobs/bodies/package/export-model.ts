import { describeScoring } from '../../../core/packaging/scoring/describe-scoring.ts';
import { furthestFrom } from '../../../core/packaging/scoring/run-program.ts';
import { predictTable } from '../../../core/pipeline/predict-table.ts';
import type { ModelFormat } from '../../../lifecycle/deployment/model-formats.ts';
import type { ExportedFile, PackagingApi } from '../../contracts/packaging.ts';
import { answered } from '../answers/tested-run.ts';
import { openVersion } from './chosen-version.ts';
import { type ExportSource, exportSource } from './export-source.ts';
import { formatWriters, type Written } from './format-writers.ts';
import { fileStem } from './package-file.ts';
import { packZip } from './zip-files.ts';

/**
 * A registered version in a format of others.
 * @throws NotStoredError; InputError saying what of it the format cannot say exactly
 */
export const exportModel: PackagingApi['exportModel'] = async ({ format, ...choice }, report) => {
  report({ fraction: 0, phase: 'Reading the model' });
  const source = await exportSource(await openVersion(choice));
  report({ fraction: 0.4, phase: 'Writing' });
  const written = await formatWriters[format](source);
  report({ fraction: 0.7, phase: 'Comparing its answers with the app’s' });
  const agreement = answersByItself(format) ? agreementOn(source) : null;
  const stem = `${fileStem(source.label.name)}-${source.label.version}`;
  return written.kind === 'file'
    ? { agreement, fileName: `${stem}.${written.ending}`, blob: new Blob([written.content]), contents: [] }
    : { agreement, fileName: `${stem}-${format}.zip`, ...archived(written) };
};

/** The page answers with the app's own code, the script trains another model. */
function answersByItself(format: ModelFormat): boolean {
  return format !== 'html' && format !== 'scikit-learn';
}

function agreementOn({ pipeline, unseen }: ExportSource): ExportedFile['agreement'] {
  const { data } = answered(predictTable(pipeline, unseen));
  return { rows: unseen.rows, furthest: furthestFrom(data, describeScoring(pipeline), unseen) };
}

function archived({ files }: Extract<Written, { kind: 'folder' }>) {
  const bytes = new Map(
    Array.from(files, ([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    blob: new Blob([packZip(bytes)], { type: 'application/zip' }),
    contents: Array.from(bytes, ([path, { length }]) => ({ path, bytes: length })),
  };
}
