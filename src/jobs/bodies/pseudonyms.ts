import type { PseudonymOf } from '../../core/table/steps/pseudonymise.ts';
import { pseudonymKey } from '../../storage/data/pseudonym-key.ts';

/** 80 bits: among a million values two share one with a chance of 4 in 10¹³. */
const pseudonymBytes = 10;

/**
 * Pseudonyms by HMAC-SHA-256 with this device's key, 20 hexadecimal digits each.
 * The same text has the same pseudonym in every column and table here, so that tables can still be joined.
 */
export function createPseudonyms(): PseudonymOf {
  const encoder = new TextEncoder();
  let key: Promise<CryptoKey> | null = null;
  return async text => {
    key ??= pseudonymKey();
    const signature = await crypto.subtle.sign('HMAC', await key, encoder.encode(text));
    return hex(new Uint8Array(signature, 0, pseudonymBytes));
  };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
