import { namesLine } from '../../heads/label-columns.ts';
import type { Vocabulary } from '../../japanese/vocabulary.ts';
import { oneLine } from '../../japanese/width.ts';
import { cutQuote } from '../../model/cut-quote.ts';
import { type Notice, notice } from '../../model/notice.ts';
import type { LaneGroup } from './find-owners.ts';
import type { PlacedRow } from './placed-row.ts';

/** Warns of a label that differs between lanes of one project (工事内容): the project keeps all texts, without saying which lane has which. */
export function labelsOfLanesToNotices({ label, rows }: LaneGroup, vocabulary: Vocabulary): Notice[] {
  const name = label?.cells.name;
  if (!name) return [];
  // The label of a row of figures is what these are called.
  const worked = rows.filter(({ row, cells }) => !row.amounts && cells.years.some((cell) => cell !== null));
  // 計画 and 実績 of one project may have labels of their own.
  const [lanes = []] = [...Map.groupBy(worked, ({ row }) => row.series).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  if (lanes.length < 2) return [];
  return rowsToHeads(lanes).flatMap((head) => {
    const own = lanes.flatMap(({ row }) => (row.attributes ?? []).filter((one) => one.head === head));
    const texts = [...new Set(own.map(({ text }) => oneLine(text)))];
    if (texts.length < 2 || texts.every((text) => namesLine(text, vocabulary))) return [];
    return [
      notice('repair/labels-of-lanes', {
        source: [name.place, ...own.map(({ place }) => place)],
        values: { name: oneLine(name.text), head, texts: cutQuote(texts.join('、'), MAX_QUOTE) },
      }),
    ];
  });
}

/** Characters of the labels that a message quotes. */
const MAX_QUOTE = 60;

/** The heads of the attributes that stand left of the times. */
function rowsToHeads(rows: readonly PlacedRow[]): string[] {
  return [
    ...new Set(
      rows.flatMap(({ columns: { attributes, years } }) => {
        const firstYear = Math.min(...years.map(({ column }) => column));
        return attributes.filter(({ column }) => column < firstYear).map(({ title }) => title);
      }),
    ),
  ];
}
