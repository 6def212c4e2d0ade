import type { Profile } from '../../lifecycle/governance/profile.ts';
import { profileSetting, setActor } from './actor.ts';
import { announce, onChange } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from './events.ts';
import { readSetting } from '../settings.ts';
import { read, write } from '../transaction.ts';

/** Everybody who has named themselves on this device, in the order in which they did. */
export async function listProfiles(): Promise<Profile[]> {
  const profiles = await read(['profiles'], ({ store }) => store.getAll());
  return profiles.sort((a, b) => a.createdAt - b.createdAt);
}

/** Who is at work here; null where nobody has named themselves. */
export async function currentProfile(): Promise<Profile | null> {
  return ((await readSetting(profileSetting)) as Profile | undefined) ?? null;
}

/** Adds somebody and has them at work from now on. */
export async function addProfile(name: string, now: number): Promise<Profile> {
  const profile: Profile = { id: crypto.randomUUID(), name, createdAt: now };
  await write(['profiles', 'events'], 'strict', async transaction => {
    await transaction.objectStore('profiles').add(profile);
    await addEvent(transaction.objectStore('events'), eventOf('profile added', null, name, '', now), name);
  });
  await chooseProfile(profile.id);
  return profile;
}

/** From now on this one is at work, in every tab. @throws NotStoredError */
export async function chooseProfile(id: string): Promise<void> {
  const profile = await write(['profiles', 'settings', 'events'], 'strict', async transaction => {
    const chosen = await transaction.objectStore('profiles').get(id);
    if (chosen === undefined) throw new NotStoredError('profile', id);
    await transaction.objectStore('settings').put({ name: profileSetting, value: chosen });
    const event = eventOf('profile chosen', null, chosen.name);
    await addEvent(transaction.objectStore('events'), event, chosen.name);
    return chosen;
  });
  setActor(profile.name);
  for (const store of ['profiles', 'events']) announce(store);
}

/** Keeps this realm's events under the profile that another tab chose; until the returned function is called. */
export function followProfile(): () => void {
  return onChange(store => {
    if (store === 'profiles') void currentProfile().then(profile => setActor(profile?.name ?? ''));
  });
}
