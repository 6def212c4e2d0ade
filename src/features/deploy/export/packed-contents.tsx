import type { PackedFile } from '../../../jobs/contracts/packaging.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { download } from '../../../ui/files/download.ts';
import { formatBytes } from '../../../ui/format/format-bytes.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { Fingerprint } from './fingerprint.tsx';

/** What lies in a package that was made, before it is saved. */
export function PackedContents({
  packed: { blob, fileName, contents, fingerprint },
}: {
  readonly packed: PackedFile;
}) {
  return (
    <Stack gap={3}>
      <DataTable
        caption={`${fileName}: ${contents.length} files, ${formatBytes(blob.size)}`}
        columns={[
          { id: 'path', header: 'File', cell: ({ path }) => path },
          { id: 'bytes', header: 'Size', numeric: true, cell: ({ bytes }) => formatBytes(bytes) },
        ]}
        rows={contents}
        rowKey={({ path }) => path}
      />
      {fingerprint !== null && (
        <p>
          Signed by the key <Fingerprint hex={fingerprint} />. Tell it to the receiver by another way, so that
          they know it is yours.
        </p>
      )}
      <Row>
        <Button variant="primary" onClick={() => download(blob, fileName)}>
          Download the package
        </Button>
      </Row>
    </Stack>
  );
}
