/** The text in every encoding; Shift_JIS as `iconv -t CP932` wrote it. */
export const encodedText = [
  '青海県産業振興計画　工程表',
  '令和５年３月',
  '青海県',
  '(1) ものづくり産業の振興',
  '主担当課：ものづくり・イノベーション課',
  '事業名\t担当課\tR5\tR6\tR7～',
  '①㈱連携の推進\tものづくり・イノベーション課\t実施\t→\t→',
  '',
].join('\n');

const cp932 = [
  'kMKKQ4ynjlmLxpBVi7uMdonmgUCNSJL2lVwKl9+YYYJUlE6CUoyOCpDCikOMpwooMSkgguCCzILDgq2C6I5Zi8aCzJBVi7sKjuWSU5OWiduBRo',
  'LggsyCw4KtguiBRYNDg22DeIFbg1aDh4OTidsKjpaLxpa8CZJTk5aJ2wlSNQlSNglSN4FgCodAh4qYQYxngsyQhJBpCYLggsyCw4KtguiBRYND',
  'g22DeIFbg1aDh4OTidsJjsCOewmBqAmBqAo=',
].join('');

function toUtf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === 'little');
  return bytes;
}

function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export const encodings: readonly [name: string, bytes: Uint8Array][] = [
  ['UTF-8', toUtf8(encodedText)],
  ['UTF-8 with byte order mark', toUtf8(`\ufeff${encodedText}`)],
  ['UTF-16LE', toUtf16(encodedText, 'little')],
  ['UTF-16LE with byte order mark', toUtf16(`\ufeff${encodedText}`, 'little')],
  ['UTF-16BE', toUtf16(encodedText, 'big')],
  ['UTF-16BE with byte order mark', toUtf16(`\ufeff${encodedText}`, 'big')],
  ['Shift_JIS (CP932)', new Uint8Array(Buffer.from(cp932, 'base64'))],
  ['lines that end in CR LF', toUtf8(encodedText.replaceAll('\n', '\r\n'))],
  ['lines that end in CR', toUtf8(encodedText.replaceAll('\n', '\r'))],
];
