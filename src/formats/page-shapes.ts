import { heightOf } from '../geometry.ts';
import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { arrowUseWords, headWords, pageWords } from '../messages/page-words.ts';
import { yearsToText } from '../model/activity-words.ts';
import type { Box } from '../model/drawn-page.ts';
import type { PagePicture, PictureArrow, PictureCell, PictureEdge, PictureTable } from '../model/page-picture.ts';
import { rangeToTimes, type TableHeads } from './page-heads.ts';
import { boxToPath, type LayerShape } from './page-layers.ts';
import { toPath } from './svg.ts';

/** Size of an arrow's head (points). */
const HEAD = 4;

/** The shapes of everything found on a page; `runningHeads`: boxes whose text is in no record. */
export function pictureToShapes(
  { images, tables, edges, arrows }: PagePicture,
  heads: readonly TableHeads[],
  runningHeads: readonly Box[],
  language: Language,
): LayerShape[] {
  return [
    ...images.map((box): LayerShape => ({ kind: 'image', path: boxToPath(box), title: [] })),
    ...runningHeads.map((box): LayerShape => ({ kind: 'runningHead', path: boxToPath(box), title: [] })),
    ...tables.flatMap(({ cells }) => cells.map((cell) => cellToShape(cell, language))),
    ...edges.map(edgeToShape),
    ...arrows.map((arrow) => arrowToShape(arrow, heads, language)),
    ...heads.flatMap((rows, index) => headsToShapes(rows, heads.slice(0, index), tables, language)),
  ];
}

/** A cell; its tooltip gives its lattice rows and columns, and its printed columns, all from 1. */
function cellToShape(
  { row, column, rowSpan, columnSpan, read, text, box }: PictureCell,
  language: Language,
): LayerShape {
  const last = read.column + read.columnSpan;
  const columns = read.columnSpan > 1 ? `${read.column + 1}–${last}` : last;
  return {
    kind: rowSpan > 1 || columnSpan > 1 ? 'spanning' : 'cell',
    path: boxToPath(box),
    title: [
      fillWords(pageWords.cellTitle, language, { row: row + 1, column: column + 1, rowSpan, columnSpan }),
      fillWords(pageWords.readIn, language, { columns }),
      text,
    ],
  };
}

function edgeToShape({ orientation, at, start, end, kind }: PictureEdge): LayerShape {
  const path =
    orientation === 'horizontal'
      ? toPath([
          ['M', start, at],
          ['H', end],
        ])
      : toPath([
          ['M', at, start],
          ['V', end],
        ]);
  return { kind, path, title: [] };
}

/** An arrow as shaft and head, or the outline of a bar or block arrow, labelled with the years that it covers. */
function arrowToShape(arrow: PictureArrow, heads: readonly TableHeads[], language: Language): LayerShape {
  const { use, box, y, kind } = arrow;
  const times = use === null ? [] : rangeToTimes(heads, use.table, y, use);
  const [first = '', last = first] = use?.does === 'leads' ? times.slice(-1) : [times[0], times.at(-1)];
  const years = yearsToText(first, last);
  const word = useToWord(use, times.length);
  const tag = fillWords(arrowUseWords[`${word}.tag`], language, { years });
  return {
    kind: times.length > 0 ? kind : 'unbound',
    path: arrowToPath(arrow),
    title: [fillWords(arrowUseWords[`${word}.title`], language, { years })],
    label:
      use?.does === 'holds'
        ? { text: tag, x: box[2] - 2, y: box[3] - 1, anchor: 'end' }
        : { text: tag, x: (box[0] + box[2]) / 2, y: y - 2, anchor: 'middle' },
  };
}

function arrowToPath({ kind, box, y }: PictureArrow): string {
  const [left, top, right, bottom] = box;
  if (kind === 'bar') return boxToPath(box);
  if (kind === 'line')
    return toPath([
      ['M', left, y],
      ['H', right],
      ['M', right - HEAD, y - HEAD],
      ['L', right, y],
      ['L', right - HEAD, y + HEAD],
    ]);
  const neck = Math.max(left, right - heightOf(box) / 2);
  return `${toPath([
    ['M', left, top],
    ['H', neck],
    ['L', right, y],
    ['L', neck, bottom],
    ['H', left],
  ])}Z`;
}

function useToWord(use: PictureArrow['use'], times: number): ArrowWord {
  if (use === null) return 'nothing';
  if (times === 0) return 'noYear';
  return use.does === 'covers' && times === 1 ? 'ends' : use.does;
}

type ArrowWord = NonNullable<PictureArrow['use']>['does'] | 'ends' | 'noYear' | 'nothing';

/** Labels of column heads, above their rows; the first head of a table is placed above the table. */
function headsToShapes(
  { table, top, heads }: TableHeads,
  before: readonly TableHeads[],
  tables: readonly PictureTable[],
  language: Language,
): LayerShape[] {
  const { box, columns } = tables[table] ?? { box: null, columns: [] };
  const isFirst = !before.some((one) => one.table === table);
  const y = (isFirst ? (box?.[1] ?? top) : top) - 1.5;
  return heads.flatMap(({ column, as, time }): LayerShape[] => {
    const [left, right] = columns[column] ?? [];
    if (left === undefined || right === undefined) return [];
    const text = as === 'time' ? time : headWords[as][language];
    const path = toPath([
      ['M', left + 1, y],
      ['H', right - 1],
    ]);
    return [
      { kind: 'head', path, title: [text], label: { text, x: (left + right) / 2, y: y - 1.5, anchor: 'middle' } },
    ];
  });
}
