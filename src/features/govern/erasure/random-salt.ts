const saltBytes = 32;

/** 256 random bits in hexadecimal. */
export function randomSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(saltBytes));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
