/** Mail gateways and old printers put bytes before the signature; readers search this far (bytes). */
const SIGNATURE_REACH = 1024;
/** How far to search for the first object if the head is lost or follows something larger (bytes). */
const BODY_REACH = 64 * 1024;
/** How far from the end readers search for the position of the object table (bytes). */
const END_REACH = 2048;

/**
 * Whether bytes are a PDF. The signature must begin a line and have a version, so a text that mentions the format does
 * not match. If other bytes precede it on its line, or it is lost, the first object and the end of the file decide.
 */
export function isPdf(bytes: Uint8Array): boolean {
  if (/(^|[\r\n\0])%PDF-?\d/u.test(toLatin(bytes.subarray(0, SIGNATURE_REACH)))) return true;
  const hasEnd = /startxref\s+\d+\s|trailer\s*<</u.test(toLatin(bytes.subarray(-END_REACH)));
  return hasEnd && /(^|[\r\n])\d+ \d+ obj\b/u.test(toLatin(bytes.subarray(0, BODY_REACH)));
}

const SIGNATURE = new TextEncoder().encode('%PDF-1.7\n');

/** pdf.js ignores an object at the first byte, where it is if the first line was lost. */
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
