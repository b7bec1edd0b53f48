import type { DrawnPage } from '../model/drawn-page.ts';
import { ignoreAttachmentEncryption } from './attachment-encryption.ts';
import { toAssetOptions } from './pdf-assets.ts';
import { type OperatorNames, readPage } from './pdf-page.ts';
import { openPdfPort, type PdfPort } from './pdf-port.ts';
import { putSignature } from './pdf-signature.ts';
import { markUnmapped, type UnmappedFont } from './unmapped-fonts.ts';

/** Reasons why a PDF cannot be read. */
export type PdfFault =
  | 'old-node'
  | 'encrypted'
  | 'wrong-password'
  | 'damaged'
  | 'damaged-page'
  | 'no-pages'
  | 'page-range'
  | 'asset-missing';
/**
 * A page of a document of `count` pages, with the names of its unreadable fonts; or a fault, which ends the sequence.
 */
export type PdfItem =
  | { page: DrawnPage; count: number; unmapped: UnmappedFont[] }
  | { fault: PdfFault; values: Record<string, number | string> };

export type PdfOptions = {
  password: string | null;
  /** The pages to read, from 1, inclusive; null: all. */
  pages: { first: number; last: number } | null;
  /** Whether to transfer the bytes, which pdf.js may change; they are freed with their last reader. */
  takeBytes?: boolean;
  /** Folder or URL of the files of pdf.js, with a slash at the end; null: those of the package. */
  pdfAssets?: string | null;
};

/** On an older Node, pdf.js drops operators silently. */
const OLDEST_NODE = [22, 13] as const;
/** Pages after which the cache of pdf.js is cleared; reading the fonts again then takes as long as about ten pages. */
const CLEANUP_INTERVAL = 100;
/** Two strings in parentheses, with escapes. */
const IDENTIFIER = /\/ID \[\((?:[^()\\]|\\[\s\S])*\) \((?:[^()\\]|\\[\s\S])*\)\]/;

type PdfModule = typeof import('pdfjs-dist') & { handler: { initializeFromPort: (port: PdfPort) => void } };
let loading: Promise<PdfModule> | null = null;

/** The pages of a PDF as drawn, one after the other; each is released before the next is read. */
export async function* bytesToDrawnPages(bytes: Uint8Array, options: PdfOptions): AsyncGenerator<PdfItem> {
  if (isOldNode()) {
    yield { fault: 'old-node', values: {} };
    return;
  }
  const pdfjs = await loadModule();
  const opening = openDocument(pdfjs, options.takeBytes ? transferBytes(bytes) : copyBytes(bytes), options);
  let number = 0;
  try {
    const document = await opening.promise;
    const count = document.numPages;
    const first = options.pages?.first ?? 1;
    const last = Math.min(options.pages?.last ?? count, count);
    if (count === 0) yield { fault: 'no-pages', values: {} };
    else if (first > count) yield { fault: 'page-range', values: { first, last: options.pages?.last ?? first, count } };
    const names = operatorNames(pdfjs);
    for (number = first; number <= last; number += 1) {
      const { page, fonts } = await readPage(await document.getPage(number), number, names);
      const { glyphs, unmapped } = markUnmapped(page.glyphs);
      const named = unmapped.map(({ font, ...rest }) => ({ font: fonts.get(font)?.title ?? font, ...rest }));
      const [asset] = opening.missing;
      // without this file the text of a font is lost, and pdf.js does not report it
      if (asset !== undefined) {
        yield { fault: 'asset-missing', values: { asset } };
        return;
      }
      yield { page: { ...page, glyphs }, count, unmapped: named };
      // pdf.js keeps every object and font that it has read.
      if (number % CLEANUP_INTERVAL === 0) await document.cleanup();
    }
  } catch (error) {
    yield errorToFault(error, number);
  } finally {
    await opening.destroy();
  }
}

/** A PDF of these pages only, counted from 1, in this order; unless it is encrypted, the same bytes every time. */
export async function pagesToPdf(bytes: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const opening = openDocument(await loadModule(), copyBytes(bytes), { password: null });
  try {
    const document = await opening.promise;
    return withoutDateAndId(
      await document.extractPages([{ document: null, includePages: pages.map((page) => page - 1) }]),
    );
  } finally {
    await opening.destroy();
  }
}

/**
 * pdf.js writes the time and a random identifier; both are removed without moving any byte before the trailer, which
 * holds the identifier. The identifier of an encrypted document is part of its key and stays.
 */
function withoutDateAndId(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const dated = text.replace(
    /\/CreationDate \((\d+)\)/,
    (_, date: string) => `/CreationDate (${'0'.repeat(date.length)})`,
  );
  const trailer = Math.max(dated.lastIndexOf('/Type /XRef'), dated.lastIndexOf('trailer'));
  const end = dated.slice(trailer);
  const named = end.includes('/Encrypt') ? end : end.replace(IDENTIFIER, '/ID [() ()]');
  return new Uint8Array(Buffer.from(dated.slice(0, trailer) + named, 'latin1'));
}

/** `data` is transferred. */
function openDocument(
  pdfjs: PdfModule,
  data: Uint8Array,
  { password, pdfAssets = null }: Pick<PdfOptions, 'password' | 'pdfAssets'>,
): Opening {
  ignoreAttachmentEncryption(data);
  const port = openPdfPort();
  pdfjs.handler.initializeFromPort(port);
  const verbosity = pdfjs.VerbosityLevel.ERRORS;
  const missing: string[] = [];
  const worker = pdfjs.PDFWorker.create({ port, verbosity });
  const opening = pdfjs.getDocument({
    data: putSignature(data),
    worker,
    // Images are not needed. Their decoding can continue, and fail, after the page or the document is closed.
    maxImageSize: 0,
    ...toAssetOptions(pdfAssets, (asset) => missing.push(asset)),
    cMapPacked: true,
    useSystemFonts: false,
    // as in Node: a browser would decode and paint
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    // The names of fonts and the codes of their glyphs.
    fontExtraProperties: true,
    verbosity,
    ...(password === null ? {} : { password }),
  });
  const destroy = async (): Promise<void> => {
    await opening.destroy().finally(() => worker.destroy());
  };
  return { promise: opening.promise, destroy, missing };
}

/** pdf.js does not accept a Buffer. */
function copyBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

/**
 * The same bytes, taken from the caller. They are passed on once and never taken back, so pdf.js can still use them
 * when it ends.
 */
function transferBytes({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return isWhole ? new Uint8Array(buffer.transfer()) : new Uint8Array(buffer, byteOffset, byteLength);
}

/** `missing`: files that pdf.js asked for but that do not exist. */
type Opening = Pick<ReturnType<PdfModule['getDocument']>, 'promise' | 'destroy'> & { missing: readonly string[] };
function operatorNames(pdfjs: PdfModule): OperatorNames {
  return new Map(Object.entries(pdfjs.OPS).map(([name, code]): [number, string] => [code, name]));
}

function loadModule(): Promise<PdfModule> {
  loading ??= importModule().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** pdf.js looks for canvas classes when it is loaded; nothing is rendered, so empty ones suffice. */
async function importModule(): Promise<PdfModule> {
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
  scope.DOMMatrix ??= function DOMMatrix() {};
  scope.Path2D ??= function Path2D() {};
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return { ...(await import('pdfjs-dist/legacy/build/pdf.mjs')), handler: WorkerMessageHandler };
}

/** A browser has no Node version. */
function isOldNode(): boolean {
  const { versions } = (globalThis as { process?: { versions?: { node?: string } } }).process ?? {};
  if (versions?.node === undefined) return false;
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

/** `page`: the page that was being read; 0 if the document was being opened. */
function errorToFault(error: unknown, page: number): PdfItem {
  if (error instanceof Error && error.name === 'PasswordException') {
    return { fault: 'code' in error && error.code === 2 ? 'wrong-password' : 'encrypted', values: {} };
  }
  return page === 0 ? { fault: 'damaged', values: {} } : { fault: 'damaged-page', values: { page } };
}
