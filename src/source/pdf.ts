import { createRequire } from 'node:module';
import path from 'node:path';
import type { DrawnPage } from '../model/drawn-page.ts';
import { toMatrix } from './matrix.ts';
import { type Operation, operationsToPage } from './operators.ts';
import { type Font, NO_FONT } from './text-state.ts';

/** Why a PDF cannot be read. */
export type PdfFault = 'old-node' | 'encrypted' | 'wrong-password' | 'damaged' | 'no-pages' | 'no-text';
/** A page, or why there is none; a fault ends the pages. */
export type PdfItem = { page: DrawnPage } | { fault: PdfFault };

/** pdf.js drops operators silently on an older Node. */
const OLDEST_NODE = [22, 13] as const;
const SIGNATURE = [0x25, 0x50, 0x44, 0x46] as const;
/** Mail gateways and old printers put bytes ahead of the signature; readers look this far (bytes). */
const SIGNATURE_REACH = 1024;

/** Whether bytes are a PDF: %PDF at their head. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, SIGNATURE_REACH);
  return head.some((_, at) => SIGNATURE.every((byte, offset) => head[at + offset] === byte)) && !isProse(head);
}

/** A text that names the format ("%PDF") is no PDF: the signature stands at the head of a line, with its version. */
function isProse(head: Uint8Array): boolean {
  return !/(^|[\r\n\0])%PDF-?\d/u.test(new TextDecoder('latin1').decode(head));
}

type PdfModule = typeof import('pdfjs-dist');
let loading: Promise<PdfModule> | null = null;

/** The pages of a PDF as they are drawn, one after the other; each is released before the next is read. */
export async function* bytesToDrawnPages(bytes: Uint8Array, password: string | null = null): AsyncGenerator<PdfItem> {
  if (isOldNode()) {
    yield { fault: 'old-node' };
    return;
  }
  const pdfjs = await loadModule();
  const opening = pdfjs.getDocument({
    // pdf.js takes the bytes over: a copy stays with the caller.
    data: new Uint8Array(bytes),
    cMapUrl: assetFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assetFolder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    ...(password === null ? {} : { password }),
  });
  try {
    const document = await opening.promise;
    const names = new Map(Object.entries(pdfjs.OPS).map(([name, code]): [number, string] => [code, name]));
    if (document.numPages === 0) yield { fault: 'no-pages' };
    for (let number = 1; number <= document.numPages; number += 1) {
      yield { page: await readPage(await document.getPage(number), number, names) };
    }
  } catch (error) {
    yield { fault: errorToFault(error) };
  } finally {
    await opening.destroy();
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<PdfModule['getDocument']>['promise']>['getPage']>>;

async function readPage(page: PdfPage, number: number, names: ReadonlyMap<number, string>): Promise<DrawnPage> {
  const view = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const fonts = new Map<string, Font>();
  const operations = list.fnArray.map((code, at): Operation => {
    const name = names.get(code) ?? '';
    const given: unknown = list.argsArray[at];
    const args: unknown[] = Array.isArray(given) ? given : [];
    return { name, args: name === 'constructPath' ? [names.get(Number(args[0])) ?? '', args[1]] : args };
  });
  for (const name of usedFonts(operations)) fonts.set(name, await readFont(page, name));
  const matrix = toMatrix(view.transform) ?? [1, 0, 0, 1, 0, 0];
  const drawn = operationsToPage(
    operations,
    number,
    matrix,
    [view.width, view.height],
    (name) => fonts.get(name) ?? NO_FONT,
  );
  page.cleanup();
  return drawn;
}

function usedFonts(operations: readonly Operation[]): Set<string> {
  const names = new Set<string>();
  for (const { name, args } of operations) {
    if (name === 'setFont') names.add(String(args[0]));
    const pairs: unknown[] = name === 'setGState' && Array.isArray(args[0]) ? args[0] : [];
    for (const pair of pairs) if (Array.isArray(pair) && pair[0] === 'Font') names.add(String(pair[1]?.[0]));
  }
  return names;
}

async function readFont(page: PdfPage, name: string): Promise<Font> {
  const font = await new Promise<unknown>((resolve) => {
    page.commonObjs.get(name, resolve);
  });
  if (typeof font !== 'object' || font === null) return { ...NO_FONT, name };
  const matrix = 'fontMatrix' in font ? toMatrix(font.fontMatrix) : null;
  return { name, scale: matrix?.[0] ?? NO_FONT.scale, vertical: 'vertical' in font && font.vertical === true };
}

function loadModule(): Promise<PdfModule> {
  loading ??= importModule().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** pdf.js looks for the classes of a canvas while it is loaded; nothing here is rendered, so empty ones will do. */
async function importModule(): Promise<PdfModule> {
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
  scope.DOMMatrix ??= function DOMMatrix() {};
  scope.Path2D ??= function Path2D() {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function assetFolder(name: string): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name, '/');
}

function isOldNode(): boolean {
  const { versions } = globalThis.process;
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

function errorToFault(error: unknown): PdfFault {
  if (!(error instanceof Error) || error.name !== 'PasswordException') return 'damaged';
  return 'code' in error && error.code === 2 ? 'wrong-password' : 'encrypted';
}
