import { pathToReasons, type WeighedPath } from '../../src/inference/reasons.ts';
import { WEIGHTS } from '../../src/inference/weights.ts';
import { bytesToPages } from '../../src/input-bytes.ts';
import { piecesToWeighedBlanks } from '../../src/japanese/blanks.ts';
import { registryToIndex } from '../../src/japanese/department-registry.ts';
import { textToPieces } from '../../src/japanese/pieces.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { pagesToBlocks } from '../../src/layout/text-blocks.ts';
import type { Cell } from '../../src/model/block.ts';
import { placeToLine } from '../../src/model/place.ts';
import type { Tokenizer } from '../../src/model/token.ts';
import { cutInitiatives } from '../../src/repair/cells/cut-initiatives.ts';
import { rowsToEvidence } from '../../src/repair/cells/undo-wraps.ts';
import { type RepairContext, sectionsToContext } from '../../src/repair/document/repair-context.ts';
import { toTimedRows, weighOwners } from '../../src/repair/lanes/find-owners.ts';
import type { PlacedRow } from '../../src/repair/lanes/placed-row.ts';
import { weighRows } from '../../src/repair/rows/align-rows.ts';
import type { RoleCells } from '../../src/repair/rows/fields-to-columns.ts';
import { cutParts } from '../../src/repair/schedule-to-rows.ts';
import { blocksToSections } from '../../src/sections/blocks-to-sections.ts';
import { bareText, type TrueLine, type Truth } from './truth.ts';

/** By name of the weight: how often it spoke for the right option, and how often for a wrong one. */
export type Counts = Map<string, { for: number; against: number }>;

export function emptyCounts(): Counts {
  return new Map(Object.keys(WEIGHTS).map((name) => [name, { for: 0, against: 0 }]));
}

/**
 * Count what fires in a text, where its truth tells the right option. Of rows and lanes the right option is held against
 * the best wrong one, along both paths; what fires on both alike is not counted. Of a blank the option is a wrap.
 */
export function countText(text: Uint8Array, truth: Truth, tokenize: Tokenizer, counts: Counts): void {
  const { blocks } = pagesToBlocks(bytesToPages(text).value, shippedVocabulary);
  const sections = blocksToSections(blocks, shippedVocabulary).value;
  const context = sectionsToContext(sections, shippedVocabulary, new Set(registryToIndex(null).keys()));
  const add = (name: string, right: boolean): void => {
    const count = counts.get(name);
    if (count) count[right ? 'for' : 'against'] += 1;
  };
  for (const measure of sections.measures) {
    for (const { columns, rows } of measure.schedule) {
      const cut = cutInitiatives(rows, columns.initiative, shippedVocabulary).rows.filter(
        ({ cells }) => cells.length > 0,
      );
      const { choices, weighed } = weighRows(cut, columns, context);
      cut.forEach((row, at) => {
        const line = truth.get(placeToLine(row.place) ?? 0);
        if (!line) return;
        const isRight = (choices[at] ?? []).map(({ cells }) => isRightRow(cells, columns.years, line));
        countPath(weighed, at, isRight, add);
      });
    }
    const { rows } = cutParts(measure, context);
    countLanes(rows, truth, context, add);
    countBlanks(rows, truth, context, tokenize, add);
  }
}

type Add = (name: string, right: boolean) => void;

/** The best option of the path against the best one that is right where it is wrong, or wrong where it is right. */
function countPath(weighed: WeighedPath, at: number, isRight: readonly boolean[], add: Add): void {
  const state = weighed.path.states[at] ?? 0;
  const chosen = isRight[state] ?? false;
  if (!isRight.includes(true) || !isRight.includes(false)) return;
  const totals = weighed.path.totals[at] ?? [];
  const [other] = [...isRight.keys()]
    .filter((one) => isRight[one] !== chosen && Number.isFinite(totals[one]))
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  if (other === undefined) return;
  for (const { term, weight, otherwise } of pathToReasons(weighed, at, other)) {
    const value = Object.hasOwn(WEIGHTS, term) ? WEIGHTS[term as keyof typeof WEIGHTS].value : 0;
    if (value === 0 || weight === null) continue;
    // Where both have it, it fires on the one that has more of it.
    const isMore = weight / value > 0;
    add(term, (otherwise ? !chosen : chosen) === isMore);
  }
}

/** Whether every cell stands where it is meant: the name as the name, each box under its year. */
function isRightRow({ name, years }: RoleCells, columns: readonly { year: number | null }[], line: TrueLine): boolean {
  if ((name !== null) !== line.label) return false;
  if (name && !isPartOf(name.text, line.name)) return false;
  const cells = years.flatMap((cell, at) => (cell ? [{ cell, year: columns[at]?.year }] : []));
  return cells.length === line.boxes.length && cells.every(({ cell, year }) => isRightBox(cell, year, line));
}

function isRightBox(cell: Cell, year: number | null | undefined, { boxes }: TrueLine): boolean {
  return boxes.some((box) => box.year === year && isPartOf(cell.words, box.items.join('')));
}

function isPartOf(printed: string, meant: string): boolean {
  return letters(meant).includes(letters(printed)) || letters(printed) === letters(meant);
}

function letters(text: string): string {
  return bareText(text).replace(/[◆◇・]/gu, '');
}

function countLanes(rows: readonly PlacedRow[], truth: Truth, context: RepairContext, add: Add): void {
  const labels = rows.filter(({ cells }) => cells.name !== null);
  if (labels.length === 0) return;
  const boxed = toTimedRows(rows);
  const { inReach, weighed } = weighOwners(boxed, labels, context);
  const projectOf = ({ row }: PlacedRow): string | undefined => truth.get(placeToLine(row.place) ?? 0)?.project;
  boxed.forEach(({ row }, at) => {
    const own = projectOf(row);
    if (own === undefined) return;
    const isRight = (inReach[at] ?? []).map((label) => labels[label] !== undefined && projectOf(labels[label]) === own);
    countPath(weighed, at, isRight, add);
  });
}

function countBlanks(
  rows: readonly PlacedRow[],
  truth: Truth,
  context: RepairContext,
  tokenize: Tokenizer,
  add: Add,
): void {
  const evidence = rowsToEvidence(
    rows,
    { corpus: context.phrases, tokenize, marks: shippedVocabulary.marks },
    context.lineWidths,
  );
  for (const { cells, part, row } of rows) {
    const line = truth.get(placeToLine(row.place) ?? 0);
    if (!line) continue;
    const { name, items } = evidence(part);
    const texts = [
      ...(cells.name
        ? [{ pieces: textToPieces(cells.name.text), use: 'name' as const, known: name, phrases: line.name.split('\n') }]
        : []),
      ...cells.years.flatMap((cell) =>
        cell
          ? [
              {
                pieces: cell.pieces,
                use: 'items' as const,
                known: items,
                phrases: line.boxes.flatMap((box) => box.items),
              },
            ]
          : [],
      ),
    ];
    for (const { pieces, use, known, phrases } of texts) {
      for (const { left, right, evidence: terms } of piecesToWeighedBlanks(pieces, use, known)) {
        const meant = phrases.map(letters);
        const isWrap = meant.some((phrase) => phrase.includes(letters(left + right)));
        const isBreak =
          meant.some((one) => one.endsWith(letters(left))) && meant.some((one) => one.startsWith(letters(right)));
        if (isWrap === isBreak) continue;
        for (const { term, weight } of terms) add(term, WEIGHTS[term].value * weight > 0 === isWrap);
      }
    }
  }
}
