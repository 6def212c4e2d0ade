import { detectors } from './detectors.ts';
import { findPersonal } from './find-personal.ts';
import type { PersonalData } from './privacy-finding.ts';

/** What stands in a text in place of what was there. */
export const redactionMarks: Readonly<Record<PersonalData, string>> = {
  name: '[NAME]',
  address: '[ADDRESS]',
  'e-mail': '[EMAIL]',
  'phone number': '[PHONE]',
  'fax number': '[FAX]',
  IBAN: '[IBAN]',
  'card number': '[CARD]',
  'national id': '[ID]',
  'medical record number': '[RECORD]',
  'health plan number': '[PLAN]',
  'licence number': '[LICENCE]',
  'vehicle identifier': '[VEHICLE]',
  'device identifier': '[DEVICE]',
  'web address': '[WEB]',
  'IP address': '[IP]',
  coordinates: '[COORDINATES]',
  'birth date': '[BIRTH DATE]',
  'biometric data': '[BIOMETRIC]',
  photograph: '[PHOTO]',
};

/** The whole text, however long, with a mark in place of all personal data of these kinds that is found in it. */
export function redactText(text: string, what: readonly PersonalData[]): string {
  let redacted = '';
  let from = 0;
  for (const span of findPersonal(text, detectors, Infinity)) {
    if (!what.includes(span.what)) continue;
    redacted += text.slice(from, span.start) + redactionMarks[span.what];
    from = span.end;
  }
  return redacted + text.slice(from);
}
