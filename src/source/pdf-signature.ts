/** Mail gateways and old printers put bytes before the signature; readers look this far (bytes). */
const SIGNATURE_REACH = 1024;
/** Where the first object begins in a file whose head was lost or has something larger before it (bytes). */
const BODY_REACH = 64 * 1024;
/** Where a file says at its end that its table of objects lies (bytes): readers look this far back. */
const END_REACH = 2048;

/**
 * Whether bytes are a PDF. A text that names the format is none: the signature stands at the head of a line, with its
 * version. Where it has bytes before it on its line, or is lost, the first object and the end decide.
 */
export function isPdf(bytes: Uint8Array): boolean {
  if (/(^|[\r\n\0])%PDF-?\d/u.test(toLatin(bytes.subarray(0, SIGNATURE_REACH)))) return true;
  const hasEnd = /startxref\s+\d+\s|trailer\s*<</u.test(toLatin(bytes.subarray(-END_REACH)));
  return hasEnd && /(^|[\r\n])\d+ \d+ obj\b/u.test(toLatin(bytes.subarray(0, BODY_REACH)));
}

const SIGNATURE = new TextEncoder().encode('%PDF-1.7\n');

/** pdf.js takes an object that begins with the first byte for none, as where the first line was lost. */
export function putSignature(bytes: Uint8Array): Uint8Array {
  const isBare = /^\d+ \d+ obj\b/u.test(toLatin(bytes.subarray(0, SIGNATURE_REACH)));
  if (!isBare) return bytes;
  const whole = new Uint8Array(SIGNATURE.length + bytes.length);
  whole.set(SIGNATURE);
  whole.set(bytes, SIGNATURE.length);
  return whole;
}

function toLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
