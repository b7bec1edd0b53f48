/** Of one side of pdf.js, or of the other: that which reads the bytes, and that which is asked for pages. */
export type PdfPort = EventTarget & { postMessage: (message: unknown, transfer?: Transfer | null) => void };

type Transfer = NonNullable<Parameters<typeof structuredClone>[1]>['transfer'];

/** What is drawn on a page, a thousand operators at a time. */
type Operators = { chunk: { fnArray: readonly unknown[]; argsArray: readonly unknown[] } };

type FontMessage = { data: [id: unknown, type: 'Font', font: { extra?: { name?: unknown } | undefined }] };

/**
 * The way between both sides of pdf.js within one thread. Its own copies all that passes, path by path: a quarter of the
 * time of a page whose rules are dots. The document and what is drawn are handed over as they are; the other side keeps
 * parts of them and uses them again, so nothing of an operator may be changed on this one.
 */
export function openPdfPort(): PdfPort {
  const target = new EventTarget();
  const postMessage = (message: unknown, transfer?: Transfer | null): void => {
    // Copied now, since the sender goes on with its own.
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

/** Of the properties that pdf.js adds to a font for inspection the name is enough: the rest are lists as long as the font. */
function keepName(message: FontMessage): FontMessage {
  const [id, type, { extra, ...font }] = message.data;
  return { ...message, data: [id, type, { ...font, extra: extra && { name: extra.name } }] };
}

/** The whole document, which pdf.js has been given to keep. */
function isDocument(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'action' in message && message.action === 'GetDocRequest';
}

function isOperators(message: unknown): message is Operators {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return false;
  const { chunk } = message;
  return typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk && 'argsArray' in chunk;
}

/** The lists are emptied as soon as they are sent; what they hold stays as it is. */
function keepLists(message: Operators): Operators {
  const { chunk } = message;
  return { ...message, chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
}
