import type { ColumnKind } from '../table/column.ts';
import type { PersonalData } from './privacy-finding.ts';

const isCoded = (kind: ColumnKind) => kind !== 'number' && kind !== 'integer' && kind !== 'datetime';
const isDecimal = (kind: ColumnKind) => kind === 'number';
const isAny = () => true;

/** What a column called so holds, where its kind allows it. Names are compared in words: "First_Name" is "first name". */
const telling: readonly {
  readonly what: PersonalData;
  readonly words: RegExp;
  readonly fits: (kind: ColumnKind) => boolean;
}[] = [
  {
    what: 'name',
    words:
      /^(?:(?:first|last|full|middle|given|family|sur|fore|maiden|user|patient|customer|client|employee|person|contact|student|member|holder)[ ]?names?|surname|forename|(?:vor|nach|familien)name|nom|prenom|prénom|nombre|apellidos?|cognome|name of (?:patient|customer|employee|client|person))$/,
    fits: isCoded,
  },
  {
    what: 'address',
    words:
      /^(?:(?:home|postal|street|mailing|billing|shipping) )?address(?: line)?(?: \d)?$|^(?:street|strasse|straße|adresse|anschrift|direccion|indirizzo)$/,
    fits: isCoded,
  },
  { what: 'e-mail', words: /^(?:e ?mail|mail)(?: address| adresse)?$/, fits: isCoded },
  {
    what: 'phone number',
    words:
      /^(?:(?:mobile|cell|home|work|phone|tele?phone|contact)(?: phone)? ?(?:numbers?|no|nr)?|telefon(?:nummer)?|handy(?:nummer)?|tel)$/,
    fits: kind => kind !== 'number' && kind !== 'datetime' && kind !== 'boolean',
  },
  {
    what: 'fax number',
    words: /^(?:(?:home|work|office) )?(?:tele)?fax(?: (?:numbers?|no|nr))?$/,
    fits: kind => kind !== 'number' && kind !== 'datetime' && kind !== 'boolean',
  },
  {
    what: 'national id',
    words:
      /^(?:ssn|social security(?: (?:number|no))?|nino|national (?:insurance|id)(?: number)?|passport(?: (?:number|no))?|tax id|steuer ?id|pesel|bsn|dni|nie|insee|codice fiscale|personnummer)$/,
    fits: isAny,
  },
  { what: 'IBAN', words: /^(?:iban|(?:bank )?account (?:number|no)|kontonummer)$/, fits: isAny },
  { what: 'card number', words: /^(?:credit )?card (?:number|no)$|^kartennummer$/, fits: isAny },
  {
    what: 'medical record number',
    words:
      /^(?:mrn|(?:medical|patient|hospital|health) (?:record )?(?:number|no|nr|id)|(?:medical|patient|chart) record|chart (?:number|no|id)|patientennummer)$/,
    fits: isAny,
  },
  {
    what: 'health plan number',
    words:
      /^(?:(?:health (?:plan|insurance|policy)|insurance) (?:beneficiary |member )?(?:number|no|nr|id)|(?:beneficiary|subscriber|medicare|medicaid|mbi|hicn|nhs)(?: (?:number|no|nr|id))?|versicherten(?:nummer|nr))$/,
    fits: isAny,
  },
  {
    what: 'licence number',
    words:
      /^(?:(?:(?:driver'?s?|driving|professional|medical|nurse|pilot) )?(?:licen[cs]e|certificate)(?: (?:number|no|nr|id))|driver'?s? licen[cs]e|npi(?: number)?|dea (?:number|no)|führerscheinnummer)$/,
    fits: isAny,
  },
  {
    what: 'vehicle identifier',
    words:
      /^(?:vin(?: (?:number|no))?|vehicle (?:id|identification)(?: (?:number|no))?|chassis(?: (?:number|no))?|(?:licen[cs]e|number|registration) plate(?: (?:number|no))?|plate (?:number|no)|kennzeichen|fahrgestellnummer)$/,
    fits: isAny,
  },
  {
    what: 'device identifier',
    words:
      /^(?:imei|meid|udid|idfa|gaid|mac(?: addr(?:ess)?)?|(?:device|handset|implant|pacemaker) (?:id|identifier|serial|udi)(?: (?:number|no))?|serial(?: (?:number|no|nr))|advertising id|seriennummer)$/,
    fits: isAny,
  },
  {
    what: 'web address',
    words:
      /^(?:url|uri|web ?(?:site|page|address)|home ?page|(?:profile|social|linkedin|facebook|github) (?:url|link|page))$/,
    fits: isCoded,
  },
  {
    what: 'biometric data',
    words:
      /^(?:biometrics?(?: (?:id|data|template|hash))?|(?:finger|voice|palm|face) ?prints?(?: (?:id|template|hash))?|(?:iris|retina)(?: (?:scan|code|template))?|face (?:embedding|vector|template))$/,
    fits: isAny,
  },
  {
    what: 'photograph',
    words:
      /^(?:(?:face|profile|passport|id|patient|user) )?(?:photo(?:graph)?|picture|portrait|selfie|headshot|mugshot|avatar)(?: (?:url|file|path|name))?$/,
    fits: isCoded,
  },
  {
    what: 'IP address',
    words: /^(?:(?:client|remote|source|src|dest|destination) )?ip(?: ?addr(?:ess)?)?$/,
    fits: isCoded,
  },
  {
    what: 'coordinates',
    words: /^(?:(?:home|gps|geo) )?(?:lat|lon|lng|long|latitude|longitude|coordinates|latlon)$/,
    fits: kind => isDecimal(kind) || isCoded(kind),
  },
  {
    what: 'birth date',
    words:
      /^(?:dob|(?:date|day|year) of birth|birth ?(?:date|day|year)|born|geburts(?:datum|tag|jahr)|date de naissance|fecha de nacimiento)$/,
    fits: kind => kind === 'datetime' || kind === 'category' || kind === 'text' || kind === 'identifier',
  },
];

/** What a column's name says that it holds; null where it says nothing of people. */
export function personalByName(name: string, kind: ColumnKind): PersonalData | null {
  const words = wordsOf(name);
  return telling.find(rule => rule.words.test(words) && rule.fits(kind))?.what ?? null;
}

/** Columns that anyone may know of a person, and that tell people apart when they come together. */
const quasiWords =
  /^(?:age|sex|gender|female|male|geschlecht|alter|zip(?: ?code)?|post(?:al)? ?code|postcode|plz|(?:year|date|month) of birth|birth ?(?:year|date|month)|dob|born|race|ethnicity|ethnic group|nationality|citizenship|marital(?: status)?|occupation|job(?: title)?|profession|education|city|town|county|district|region|state|country|religion|language|department|native country|senior ?citizen|partner|dependents)$/;

/** Whether a column is a quasi-identifier by its name. */
export function isQuasiIdentifier(name: string): boolean {
  return quasiWords.test(wordsOf(name));
}

/** What the law or decency protects people from being judged by, and what stands for it. */
const protectedWords =
  /^(?:age(?: ?group| ?range| ?band)?|years old|sex|gender|female|male|geschlecht|alter|(?:year|date|month) of birth|birth ?(?:year|date|month)|dob|race|ethnicity|ethnic group|skin(?: colou?r)?|nationality|citizenship|(?:native|birth) country|country of (?:birth|origin)|foreign ?worker|immigrant|religion|language|marital(?: status)?|civil status|family status|pregnan(?:t|cy)|partner|dependents|children|sexual orientation|disab(?:ility|led)|handicap|veteran|senior ?(?:citizen)?|caste|political(?: party| views)?|union(?: member)?)$/;

/** Whether a column is, by its name, one that people are not to be judged by. */
export function isProtectedAttribute(name: string): boolean {
  return protectedWords.test(wordsOf(name));
}

/** Lower case, camelCase and marks taken apart: "dateOfBirth", "Date_of-birth" → "date of birth". */
function wordsOf(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-./]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
