import { describe, expect, test } from 'vitest';
import { birthDateDetector } from '../../../src/core/privacy/birth-date.ts';
import { isCardNumber } from '../../../src/core/privacy/card.ts';
import { coordinatesDetector, isCoordinatePair } from '../../../src/core/privacy/coordinates.ts';
import { isDeviceNumber } from '../../../src/core/privacy/device-identifier.ts';
import { emailDetector } from '../../../src/core/privacy/email.ts';
import { ibanDetector, isIban } from '../../../src/core/privacy/iban.ts';
import { isIpAddress } from '../../../src/core/privacy/ip-address.ts';
import { passesLuhn } from '../../../src/core/privacy/luhn.ts';
import { masked } from '../../../src/core/privacy/mask.ts';
import { nationalIdCountry, nationalIdDetector } from '../../../src/core/privacy/national-id.ts';
import { phoneDetector } from '../../../src/core/privacy/phone.ts';
import { photographDetector } from '../../../src/core/privacy/photograph.ts';
import { isStreetAddress } from '../../../src/core/privacy/street-address.ts';
import { isVehicleNumber } from '../../../src/core/privacy/vehicle-identifier.ts';
import { webAddressDetector } from '../../../src/core/privacy/web-address.ts';

describe('IBAN, by ISO 7064 mod 97', () => {
  // The examples of the SWIFT IBAN registry.
  test.each([
    'DE89370400440532013000',
    'GB29 NWBK 6016 1331 9268 19',
    'FR1420041010050500013M02606',
    'NO9386011117947',
  ])('%s is one', text => expect(isIban(text)).toBe(true));
  test.each([
    'DE88370400440532013000',
    'DE8937040044053201300',
    'XX00',
    '89370400440532013000',
    'a sentence',
  ])('%s is none', text => expect(isIban(text)).toBe(false));
  test('it is found within a text', () => {
    expect(ibanDetector.within?.('Please pay to DE89 3704 0044 0532 0130 00 by May')).toHaveLength(1);
  });
});

describe('card numbers, by prefix, length and Luhn', () => {
  // The test numbers that the card companies publish.
  test.each([
    '4111111111111111',
    '5555 5555 5555 4444',
    '3782-822463-10005',
    '6011111111111117',
    '2223003122003222',
  ])('%s is one', text => expect(isCardNumber(text)).toBe(true));
  test.each(['4111111111111112', '1234567812345670', '4111 1111 1111', '0000000000000000'])(
    '%s is none',
    text => expect(isCardNumber(text)).toBe(false),
  );
  // ISO/IEC 7812-1's own example.
  test('Luhn', () =>
    expect([passesLuhn('79927398713'), passesLuhn('79927398710'), passesLuhn('')]).toEqual([
      true,
      false,
      false,
    ]));
});

describe('national ids', () => {
  // Published examples of each authority or of its documentation; none belongs to a living person.
  test.each([
    ['078-05-1120', 'US'],
    ['QQ123456C', null],
    ['AB 12 34 56 C', 'GB'],
    ['RSSMRA85T10A562S', 'IT'],
    ['12345678Z', 'ES'],
    ['12345678A', null],
    ['X1234567L', 'ES'],
    ['2 55 08 14 168 025 38', 'FR'],
    ['2 55 08 14 168 025 39', null],
    ['86095742719', 'DE'],
    ['86095742718', null],
    ['44051401359', 'PL'],
    ['811218-9876', 'SE'],
    ['811218-9875', null],
    ['000-12-3456', null],
  ])('%s: %s', (text, country) => expect(nationalIdCountry(text)).toBe(country));
});

describe('e-mail, phone, IP, coordinates, addresses', () => {
  test.each([
    ['ada@example.org', true],
    ['o.wilde+news@mail.example.co.uk', true],
    ['ada@localhost', false],
    ['@ada', false],
    ['ada@example', false],
    ['price@3.50', false],
  ])('e-mail %s: %s', (text, is) => expect(emailDetector.isOne(text)).toBe(is));

  test.each([
    ['+44 20 7946 0958', true],
    ['0049 30 901820', true],
    ['030 901820-0', true],
    ['(212) 555-0123', true],
    ['212-555-0123', true],
    ['2024-05-17', false],
    ['12345678', false],
    ['1.5', false],
    ['05/17/2024', false],
    ['+1', false],
  ])('phone %s: %s', (text, is) => expect(phoneDetector.isOne(text)).toBe(is));

  test.each([
    ['192.168.0.1', true],
    ['256.1.1.1', false],
    ['1.2.3', false],
    ['2001:db8::8a2e:370:7334', true],
    ['::1', true],
    ['12:30:45', false],
    ['1::2::3', false],
  ])('IP %s: %s', (text, is) => expect(isIpAddress(text)).toBe(is));

  test.each([
    ['48.8566, 2.3522', true],
    ['(-33.8688; 151.2093)', true],
    ['95.1234, 2.3522', false],
    ['1.5, 2.5', false],
  ])('coordinates %s: %s', (text, is) => expect(isCoordinatePair(text)).toBe(is));

  test.each([
    ['221B Baker Street, London', true],
    ['10 rue de la Paix', true],
    ['Hauptstraße 5', true],
    ['Calle Mayor 12', true],
    ['Fiber optic', false],
    ['5 stars', false],
    ['Month-to-month', false],
  ])('address %s: %s', (text, is) => expect(isStreetAddress(text)).toBe(is));

  test.each([
    [emailDetector, 'write to ada@example.org, please', 'ada@example.org'],
    [phoneDetector, 'call +44 20 7946 0958 after five', '+44 20 7946 0958'],
    [phoneDetector, 'unter 030 901820 erreichbar', '030 901820'],
    [nationalIdDetector, 'codice RSSMRA85T10A562S, come detto', 'RSSMRA85T10A562S'],
    [coordinatesDetector, 'found at 48.8566, 2.3522 by chance', '48.8566, 2.3522'],
    [birthDateDetector, 'patient, born 12.03.1980, came in', '12.03.1980'],
    [birthDateDetector, 'DOB: March 3, 1961', 'March 3, 1961'],
    [birthDateDetector, 'delivered on 12.03.2020', ''],
  ])('within a text: %#', (detector, text, part) => {
    const spans = detector.within!(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(part === '' ? [] : [part]);
  });
});

describe('vehicles, devices, web addresses, pictures', () => {
  // The worked example of 49 CFR 565.15, and the number that every checker is tried with; then both with one digit changed.
  test.each([
    ['1G4AH59H45G118341', true],
    ['11111111111111111', true],
    ['1G4AH59H55G118341', false],
    ['1G4AH59H45G11834', false],
  ])('vehicle %s: %s', (text, is) => expect(isVehicleNumber(text)).toBe(is));

  // The IMEI is the example of 3GPP TS 23.003's Luhn annex as usually quoted.
  test.each([
    ['490154203237518', true],
    ['49-015420-323751-8', true],
    ['490154203237519', false],
    ['00:1A:2B:3C:4D:5E', true],
    ['00-11-22-33-44-55', true],
    ['12:30:45', false],
  ])('device %s: %s', (text, is) => expect(isDeviceNumber(text)).toBe(is));

  test.each([
    ['https://example.org/ada', true],
    ['www.example.org', true],
    ['example.org', false],
    ['https://', false],
  ])('web address %s: %s', (text, is) => expect(webAddressDetector.isOne(text)).toBe(is));

  test('a web address within a text ends before the full stop', () => {
    const text = 'See https://example.org/ada?x=1. Thanks';
    const parts = webAddressDetector.within!(text).map(({ start, end }) => text.slice(start, end));
    expect(parts).toEqual(['https://example.org/ada?x=1']);
  });

  test.each([
    ['faces/ada.JPG', true],
    ['data:image/png;base64,iVBORw0KGgo=', true],
    ['report.pdf', false],
  ])('picture %s: %s', (text, is) => expect(photographDetector.isOne(text)).toBe(is));
});

test('a masked example keeps its shape and gives nothing away', () => {
  expect(masked('ada@example.org')).toBe('a••@•••••••.•••');
  expect(masked('')).toBe('');
});
