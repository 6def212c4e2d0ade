import type { PackagingApi } from '../../contracts/packaging.ts';
import { openVersion } from './chosen-version.ts';
import { exportSource } from './export-source.ts';
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
  report({ fraction: 0.5, phase: 'Writing' });
  const written = await formatWriters[format](source);
  const stem = `${fileStem(source.label.name)}-${source.label.version}`;
  return written.kind === 'file'
    ? { fileName: `${stem}.${written.ending}`, blob: new Blob([written.content]), contents: [] }
    : { fileName: `${stem}-${format}.zip`, ...archived(written) };
};

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
