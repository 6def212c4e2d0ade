import type { DoneErasure } from '../../../jobs/contracts/erasure.ts';
import { erasureInWords } from '../../../lifecycle/erasure/erasure-record.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { downloadCertificate } from './download-certificate.ts';
import type { KnownErasures } from './read-erasures.ts';

/** What was done, and the certificate with the salt, which is given now and never again. */
export function DonePanel({
  done: { record, salt },
  known,
}: {
  readonly done: DoneErasure;
  readonly known: KnownErasures;
}) {
  const past = known.past.find(({ erasure }) => erasure === record.erasure);
  return (
    <Notice
      tone="success"
      title="The person is erased"
      actions={
        past && (
          <Button variant="primary" onClick={() => downloadCertificate(past, known, salt)}>
            Download the certificate
          </Button>
        )
      }
    >
      <p>{erasureInWords(record)}.</p>
      <p>
        This certificate carries the salt of its hashes, which is kept nowhere else: download it now if you
        may have to prove later what was erased.
      </p>
    </Notice>
  );
}
