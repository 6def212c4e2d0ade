/** The device has no room left; what was being stored was rolled back whole. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
  constructor(cause?: unknown) {
    super(
      'This device has no room left for more data. Nothing half-written was kept, and what was stored before is unharmed. ' +
        'Free some space, or export and remove a project on the storage page, then try again.',
      { cause },
    );
  }
}

/** There is no database to be had, or the browser lost it; what was being stored was not stored. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
}

/** Another tab of another version of the app stands in the way. */
export class StorageBlockedError extends Error {
  override readonly name = 'StorageBlockedError';
}

/** History is append-only: this record was written before and stays as it is. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}

/** Something that this record speaks of is not stored here, perhaps because it was removed meanwhile. */
export class NotStoredError extends Error {
  override readonly name = 'NotStoredError';
  constructor(what: string, id: string) {
    super(`The ${what} "${id}" is not stored here. It may have been removed in the meantime.`);
  }
}

/** A model may not be deployed, or may not answer any more: what the project asks for is not there. */
export class NotApprovedError extends Error {
  override readonly name = 'NotApprovedError';
}

/** A step of an approval, or a change of what is asked for, that cannot be made now or by this person. */
export class ApprovalRefusedError extends Error {
  override readonly name = 'ApprovalRefusedError';
}

/** What is stored does not fit together; the message names the column. */
export class StorageDamagedError extends Error {
  override readonly name = 'StorageDamagedError';
}

/** This file is no backup, or no longer a whole one; nothing of it was stored. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

const lostConnection =
  'The browser lost its database while this was being stored or read, so it was not done. Try again; if it happens again, reload the page.';

/** Tells a browser's own storage failure in a person's words; other errors pass unchanged. */
export function storageError(error: unknown): unknown {
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return new StorageFullError(error);
    case 'VersionError':
      return new StorageBlockedError(
        'A newer version of Terrarium has opened the data in another tab. Reload this page to go on with the new version.',
        { cause: error },
      );
    case 'UnknownError':
    case 'AbortError':
    case 'InvalidStateError':
    case 'TransactionInactiveError':
    case 'TimeoutError':
      return isBrowserError(error) ? new StorageUnavailableError(lostConnection, { cause: error }) : error;
    default:
      return error;
  }
}

/** Of the errors of one failed transaction, the one that says most: an abort is only the echo of another. */
export function tellingError(errors: readonly unknown[]): unknown {
  const present = errors.filter(error => error !== null && error !== undefined);
  return present.find(error => !(isBrowserError(error) && errorName(error) === 'AbortError')) ?? present[0];
}

function errorName(error: unknown): string {
  return error instanceof Error || isBrowserError(error) ? error.name : '';
}

function isBrowserError(error: unknown): error is DOMException {
  return typeof DOMException !== 'undefined' && error instanceof DOMException;
}
