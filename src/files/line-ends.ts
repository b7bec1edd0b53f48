const LINE_END_OR_QUOTED = /"[^"]*"|\n/g;

/**
 * What a text file may have been before something such as git rewrote its line ends: with LF alone, and as a CSV for Excel,
 * whose rows end in CRLF and whose cells have LF within. Of bytes that are no text it makes something that was never published.
 */
export function withOtherLineEnds(bytes: Uint8Array): Uint8Array[] {
  // a character for each byte, whatever the encoding
  const plain = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  const excel = plain.replace(LINE_END_OR_QUOTED, (found) => (found === '\n' ? '\r\n' : found));
  return [plain, excel].map((text) => Buffer.from(text, 'latin1'));
}
