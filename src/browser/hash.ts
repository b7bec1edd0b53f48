import { sha256 } from '@noble/hashes/sha2.js';

/** Replaces `hash` of `node:crypto` in the browser build; the browser's own hash functions are asynchronous. */
export function hash(_algorithm: 'sha256', data: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string {
  const digest = sha256(typeof data === 'string' ? new TextEncoder().encode(data) : data);
  if (encoding === 'base64') return btoa(String.fromCharCode(...digest));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
