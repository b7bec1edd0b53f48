import { hash } from 'node:crypto';

/** The property of a descriptor that holds the hash of its own text. */
export const ownHashName = 'koteihyo:hash';
/** What stands in its place when the hash is taken. */
export const noHash = `sha256:${'0'.repeat(64)}`;
const STATED = new RegExp(`("${ownHashName}": ")(sha256:[0-9a-f]{64})"`);

/** A descriptor's text with its own hash in the place of `noHash`. */
export function withOwnHash(text: string): string {
  return text.replace(STATED, `$1${textToHash(text)}"`);
}

/** Whether a descriptor is as it was written; null of one that states no hash of its own, as those of earlier versions. */
export function keepsOwnHash(text: string): boolean | null {
  const [, , stated] = STATED.exec(text) ?? [];
  if (stated === undefined) return null;
  return textToHash(text.replace(STATED, `$1${noHash}"`)) === stated;
}

function textToHash(text: string): string {
  return `sha256:${hash('sha256', text)}`;
}
