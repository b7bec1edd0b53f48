/** A port between the two sides of pdf.js, the parser and the caller. */
export type PdfPort = EventTarget & { postMessage: (message: unknown, transfer?: Transfer | null) => void };

type Transfer = NonNullable<Parameters<typeof structuredClone>[1]>['transfer'];

/** Part of a page's operators, at most a thousand. */
type Operators = { chunk: { fnArray: readonly unknown[]; argsArray: readonly unknown[] } };

type FontMessage = { data: [id: unknown, type: 'Font', font: { extra?: { name?: unknown } | undefined }] };

/**
 * The connection between both sides of pdf.js within one thread. Its own connection copies every message, path by path:
 * a quarter of the time for a page with dotted rules. Here documents and operators are passed without a copy; the
 * parser keeps and reuses parts of them, so the caller must not change an operator.
 */
export function openPdfPort(): PdfPort {
  const target = new EventTarget();
  const postMessage = (message: unknown, transfer?: Transfer | null): void => {
    // Copied at once, since the sender may change its message.
    const data = isDocument(message) ? message : isOperators(message) ? keepLists(message) : copy(message, transfer);
    queueMicrotask(() => target.dispatchEvent(new MessageEvent('message', { data })));
  };
  return Object.assign(target, { postMessage });
}

function copy(message: unknown, transfer: Transfer | null = null): unknown {
  return structuredClone(isFont(message) ? keepName(message) : message, transfer === null ? undefined : { transfer });
}

function isFont(message: unknown): message is FontMessage {
  if (typeof message !== 'object' || message === null || !('data' in message) || !Array.isArray(message.data))
    return false;
  const [, type, font]: unknown[] = message.data;
  return type === 'Font' && typeof font === 'object' && font !== null && 'extra' in font;
}

/**
 * pdf.js adds properties for inspection to a font; only the name is needed, and the others are lists as long as the
 * font.
 */
function keepName(message: FontMessage): FontMessage {
  const [id, type, { extra, ...font }] = message.data;
  return { ...message, data: [id, type, { ...font, extra: extra && { name: extra.name } }] };
}

/** The whole document, which pdf.js may keep. */
function isDocument(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'action' in message && message.action === 'GetDocRequest';
}

function isOperators(message: unknown): message is Operators {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return false;
  const { chunk } = message;
  return typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk && 'argsArray' in chunk;
}

/** The sender empties the lists after sending, but does not change their items. */
function keepLists(message: Operators): Operators {
  const { chunk } = message;
  return { ...message, chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
}
