import type { ErasureRecord } from '../../lifecycle/erasure/erasure-record.ts';
import type { ErasureTask } from '../../lifecycle/erasure/erasure-task.ts';
import type { FoundPerson, PersonSought } from '../../lifecycle/erasure/found-person.ts';
import type { Report } from './progress.ts';

/** What an erasure came to. */
export interface DoneErasure {
  readonly record: ErasureRecord;
  readonly at: number;
  /** For the certificate: it is kept nowhere. */
  readonly salt: string;
}

/** Runs in workers/erasure.ts. */
export interface ErasureApi {
  /** Looks for a person in every version of a project's table, its log and its texts; changes nothing. */
  findPerson(sought: PersonSought, report: Report): Promise<FoundPerson>;
  /** Begins an erasure, or goes on with one that was cut off; what is done of it is not done again. */
  erase(task: ErasureTask, report: Report): Promise<DoneErasure>;
}
