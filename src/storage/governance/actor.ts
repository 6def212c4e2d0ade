/** The setting that holds the profile in use. */
export const profileSetting = 'profile';

let name = '';

/** Who is at work in this realm, for the audit trail; empty where nobody has named themselves. */
export function actorName(): string {
  return name;
}

/** Told by the profile that is in use, when the database opens and when another is chosen. */
export function setActor(chosen: string): void {
  name = chosen;
}
