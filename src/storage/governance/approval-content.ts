import type { ApprovalStep, SubjectHashes } from '../../lifecycle/governance/approval.ts';
import { writtenDocumentId } from '../../lifecycle/governance/written-document.ts';
import { encodeValue } from '../../core/plain-data/encode-value.ts';
import { NotStoredError } from '../errors.ts';
import type { Reading } from '../reading.ts';
import { sha256, sha256OfBytes } from './sha256.ts';

/** What is deployed with a run's model, as it is stored now. @throws NotStoredError when the run has no model */
export async function readSubjectHashes(
  transaction: Reading<'artifacts' | 'documents' | 'decisions'>,
  { projectId, runId }: Pick<ApprovalStep, 'projectId' | 'runId'>,
): Promise<SubjectHashes> {
  const [artifact, card, decisions] = await Promise.all([
    transaction.objectStore('artifacts').get(runId),
    transaction.objectStore('documents').get(writtenDocumentId('model card', runId)),
    transaction
      .objectStore('decisions')
      .index('byProject')
      .getAll(IDBKeyRange.bound([projectId], [projectId, []])),
  ]);
  if (artifact === undefined) throw new NotStoredError('model of run', runId);
  const ofRun = decisions.filter(decision => decision.runId === runId);
  return {
    model: hashOfValue(artifact.pipeline),
    card: hashOfValue(Object.entries(card?.words ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),
    decisions: hashOfValue(ofRun),
  };
}

/** SHA-256 over plain data with its binary parts, bit for bit: the same before and after a backup. */
export function hashOfValue(value: unknown): string {
  const { json, buffers } = encodeValue(value);
  const lengths = buffers.map(({ length }) => length);
  return sha256OfBytes(new TextEncoder().encode(JSON.stringify([json, lengths])), ...buffers);
}

/** One hash for all of it: what a signature is of. */
export function digestOf({ model, card, decisions, checks }: ApprovalStep['content']): string {
  return sha256(JSON.stringify([model, card, decisions, checks]));
}
