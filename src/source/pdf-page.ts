import { freeTextToOperations } from './free-text.ts';
import { toMatrix } from './matrix.ts';
import { type Operation, operationsToPage, type PlacedPage } from './operators.ts';
import { titleToSymbols } from './symbol-fonts.ts';
import { type Font, NO_FONT } from './text-state.ts';

/** What is used of a page of pdf.js. */
type PdfPage = {
  getViewport: (options: { scale: number }) => { transform: unknown; width: number; height: number };
  getOperatorList: () => Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
  getAnnotations: () => Promise<readonly unknown[]>;
  cleanup: () => unknown;
  commonObjs: { get: (name: string, resolve: (object: unknown) => void) => unknown };
};

/** The names of operators by the codes of pdf.js. */
export type OperatorNames = ReadonlyMap<number, string>;

export async function readPage(
  page: PdfPage,
  number: number,
  names: OperatorNames,
): Promise<{ page: PlacedPage; fonts: Map<string, TitledFont> }> {
  const view = page.getViewport({ scale: 1 });
  const { operations, fonts } = await readOperations(page, names);
  const matrix = toMatrix(view.transform) ?? [1, 0, 0, 1, 0, 0];
  const fontOf = (name: string): Font => fonts.get(name) ?? NO_FONT;
  const notes = freeTextToOperations(await page.getAnnotations());
  const drawn = operationsToPage([...notes, ...operations], number, matrix, [view.width, view.height], fontOf);
  page.cleanup();
  return { page: drawn, fonts };
}

export type TitledFont = Font & { title: string };

async function readOperations(
  page: PdfPage,
  names: OperatorNames,
): Promise<{ operations: Operation[]; fonts: Map<string, TitledFont> }> {
  const list = await page.getOperatorList();
  const operations = list.fnArray.map((code, at): Operation => {
    const name = names.get(code) ?? '';
    const given: unknown = list.argsArray[at];
    const args: unknown[] = Array.isArray(given) ? given : [];
    return { name, args: name === 'constructPath' ? [names.get(Number(args[0])) ?? '', args[1]] : args };
  });
  const fonts = new Map<string, TitledFont>();
  for (const name of usedFonts(operations)) fonts.set(name, await readFont(page, name));
  return { operations, fonts };
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

async function readFont(page: PdfPage, name: string): Promise<TitledFont> {
  const font = await new Promise<unknown>((resolve) => {
    page.commonObjs.get(name, resolve);
  });
  if (typeof font !== 'object' || font === null) return { ...NO_FONT, name, title: name };
  // Its file is not needed, since nothing is painted.
  if ('clearData' in font && typeof font.clearData === 'function') font.clearData();
  const matrix = 'fontMatrix' in font ? toMatrix(font.fontMatrix) : null;
  const title = 'name' in font && typeof font.name === 'string' ? font.name : name;
  const vertical = 'vertical' in font && font.vertical === true;
  return { name, title, scale: matrix?.[0] ?? NO_FONT.scale, vertical, symbols: titleToSymbols(title) };
}
