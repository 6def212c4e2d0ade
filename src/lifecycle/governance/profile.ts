/** Somebody who uses the app on this device; no more than a name for the audit trail, and no protection. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}
