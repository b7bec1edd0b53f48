import { reasonsOr, toTenths } from '../../inference/reasons.ts';
import { oneLine } from '../../japanese/width.ts';
import { isArrowAlone } from '../../model/block.ts';
import { type Notice, notice } from '../../model/notice.ts';
import type { NoticeCode } from '../../model/notice-kinds.ts';
import { type Place, placeToRowKey } from '../../model/place.ts';
import type { ProjectRow, RepairNote } from '../../model/row.ts';
import type { LaneDoubt, LaneGroup } from './find-owners.ts';

/** Warns of items in a row of several projects that also stand in the row below: they may be the later years of that row. */
export function sharedItemsToNotices(groups: readonly LaneGroup[], projects: readonly ProjectRow[]): Notice[] {
  return projects.flatMap((project, index) => {
    const next = projects[index + 1];
    const place = project.name.places[0];
    const sameRow = (one: ProjectRow | undefined): boolean => isSameRow(one?.name.places[0], place);
    if (!next || sameRow(next) || !(sameRow(projects[index - 1]) && index > 0)) return [];
    const row = groups.find(({ label }) => isSameRow(label?.cells.name?.place, place));
    const texts = row?.rows.flatMap((one) => one.cells.years.map((cell) => cell?.words ?? '')).join(' ') ?? '';
    const repeated = next.lanes
      .flatMap((lane) => lane.cells.flatMap((cell) => cell.items))
      .filter((item) => item.length >= MIN_SHARED && texts.includes(item));
    if (repeated.length === 0) return [];
    return [
      notice('repair/item-shared', {
        source: [...next.name.places, ...project.name.places],
        values: { name: oneLine(next.name.text), items: repeated.join(' ') },
        alternatives: [
          {
            code: 'reading/items-of-next',
            values: { items: repeated.join(' '), name: oneLine(next.name.text) },
          },
        ],
      }),
    ];
  });
}

function isSameRow(one: Place | undefined, other: Place | undefined): boolean {
  return one !== undefined && other !== undefined && placeToRowKey(one) === placeToRowKey(other);
}

/** Characters; shorter items ("実施") occur in many rows. */
const MIN_SHARED = 5;

/** Warns of a row with a single box below a box of the same year: it may be the rest of that box, torn off at a line end. */
export function tornBoxesToNotices({ rows }: LaneGroup): Notice[] {
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const cells = row.cells.years.flatMap((cell, year) => (cell ? [{ cell, year }] : []));
    const [only] = cells;
    if (
      !above ||
      above.part !== row.part ||
      row.cells.name ||
      row.row.covered ||
      cells.length !== 1 ||
      !only ||
      isArrowAlone(only.cell)
    )
      return [];
    const upper = above.cells.years[only.year];
    if (!upper || isArrowAlone(upper)) return [];
    return [
      notice('repair/box-torn', {
        source: [only.cell.place, upper.place],
        values: { text: only.cell.text.slice(0, MAX_QUOTE), above: upper.text.slice(0, MAX_QUOTE) },
        alternatives: [{ code: 'reading/rest-of-box', values: {} }],
      }),
    ];
  });
}

/** Warns of a row with departments but no name: it is a lane, or a project whose name was lost. */
export function namelessRowsToNotices({ label, rows }: LaneGroup): Notice[] {
  const owner = label?.cells.name;
  if (!owner) return [];
  return rows
    .filter((row) => !row.cells.name && row.cells.departments && !row.row.covered)
    .map(({ row }) =>
      notice('repair/lane-own-departments', {
        source: [row.place, owner.place],
        values: { owner: owner.text },
        alternatives: [{ code: 'reading/own-project', values: {} }],
      }),
    );
}

/** Characters of a cell that a message quotes. */
const MAX_QUOTE = 30;

const DOUBT_CODES = {
  above: 'repair/lane-above-label',
  packed: 'repair/labels-packed',
  close: 'repair/lane-owner-doubtful',
} as const satisfies Record<LaneDoubt['kind'], NoticeCode>;

export function doubtToNotice({ row, owner, other, kind, margin, reasons }: LaneDoubt): Notice {
  const owned = oneLine(owner.cells.name?.text ?? '');
  const rejected = oneLine(other.cells.name?.text ?? '');
  return notice(DOUBT_CODES[kind], {
    source: [row.row.place, owner.row.place, other.row.place],
    values: { owner: owned, other: rejected, evidence: reasonsOr(reasons, 'below-label') },
    alternatives: [
      {
        code: 'reading/lane-of-other',
        values: { other: rejected, margin: margin === null ? null : toTenths(-margin) },
      },
    ],
  });
}

/** The repair of a row assigned to a label that it does not stand below. */
export function doubtToRepairs({ row, owner, kind, margin, reasons }: LaneDoubt): RepairNote[] {
  if (kind === 'close') return [];
  return [
    {
      code: DOUBT_CODES[kind],
      before: row.row.cells.map((cell) => cell.text).join(' | '),
      after: { code: 'result/lane-of', values: { owner: oneLine(owner.cells.name?.text ?? '') } },
      reason: {
        code: 'reason/owner',
        values: { margin: margin === null ? null : toTenths(margin), evidence: reasons },
      },
      places: [row.row.place],
    },
  ];
}
