// Verifies a Terrarium audit trail: node verify-audit-trail.mjs audit-trail.ndjson [hash of the last event]
// Words that an erasure took out of an event are vouched for by the erasure's own event, which names the event and the hash of what it says since.
// Each line is an event; its hash is the SHA-256 of the JSON array below, which begins with the hash of the event before it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, head] = process.argv.slice(2);
if (file === undefined) stop('Name the file: node verify-audit-trail.mjs audit-trail.ndjson');
const lines = readFileSync(file, 'utf8').split('\n').filter(line => line !== '');
const events = lines.map(line => JSON.parse(line));
const erasures = events.filter(event => event.kind === 'person erased');
const vouched = new Map(erasures.flatMap(({ position, after }) => JSON.parse(after).events.filter(([earlier]) => earlier < position)));

let previous = '';
let cleared = 0;
for (const [place, event] of events.entries()) {
  const { position, who, id, at, projectId, kind, subject, detail, before, after } = event;
  const told = [previous, position, who, id, at, projectId, kind, subject, detail, before ?? null, after ?? null];
  const hash = createHash('sha256').update(JSON.stringify(told)).digest('hex');
  if (position !== place) stop('BROKEN: event ' + (place + 1) + ' is missing.');
  if (event.previous !== previous) stop('BROKEN: event ' + (place + 1) + ' does not follow the event before it.');
  if (hash !== event.hash) cleared += 1;
  if (hash !== event.hash && hash !== vouched.get(position)) stop('BROKEN: event ' + (place + 1) + ' was changed after it was written.');
  previous = event.hash;
}
if (head !== undefined && head !== previous) stop('BROKEN: the last event is not the one named; events at the end are missing or were added.');
console.log('WHOLE: ' + lines.length + ' events; the last has the hash ' + (previous || 'none') + '.' + (cleared > 0 ? ' An erasure took words out of ' + cleared + ' of them, and vouches for what they say since.' : ''));

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
