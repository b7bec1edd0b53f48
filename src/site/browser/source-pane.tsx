import { useEffect, useMemo, useRef } from 'preact/hooks';
import { namedPlaceToText, type PagePlace } from '../page-data.ts';
import type { PlaceBox, ReviewDoubt, ReviewState } from '../review-data.ts';
import { DrawnSheetPage } from './drawn-sheet.tsx';
import { PdfPage } from './pdf-page.tsx';
import { type PageRecord, recordToPlaces } from './record-lookup.ts';
import { useReviewVoice } from './review-voice.ts';
import { scrollPane } from './scroll-pane.ts';
import { useVoice } from './voice.ts';

/** Lines shown before and after those that a doubt is about. */
const AROUND = 6;

type Props = {
  state: ReviewState;
  doubt: ReviewDoubt | null;
  records: ReadonlyMap<string, PageRecord>;
  /** Puts the text of a field into the open form; null if none is open. */
  onTake: ((text: string) => void) | null;
};

/** The place of a doubt in the source: lines of a text with their fields, the page of a PDF, or a sheet or table as drawn. */
export function SourcePane({ state, doubt, records, onTake }: Props) {
  const tell = useReviewVoice();
  const record = records.get(doubt?.subject ?? '');
  const places = useMemo(
    () => (doubt === null ? [] : doubt.at.length > 0 ? doubt.at : record ? recordToPlaces(record) : []),
    [doubt, record],
  );
  if (places.length === 0) return <p>{tell('noSource')}</p>;
  if (state.sheets.length > 0) return <Sheets places={places} state={state} />;
  if (state.isPdf) return <PdfPlaces places={places} records={records} />;
  if (state.page.text === null) return <p>{tell('noSource')}</p>;
  return <TextLines text={state.page.text} years={state.page.years} {...{ places, records, onTake }} />;
}

function PdfPlaces({ places, records }: { places: readonly PagePlace[]; records: Props['records'] }) {
  const boxes = places.flatMap((place) => (typeof place !== 'string' && place.length === 5 ? [place] : []));
  const pages = [...new Set(boxes.map(([page]) => page))];
  return (
    <>
      {pages.map((page) => (
        <PdfPage key={page} page={page} own={boxes.filter((box) => box[0] === page)} records={records} />
      ))}
    </>
  );
}

/** The sheets with the places of a doubt; a place that is on no sheet, such as a line of prose, is given in words. */
function Sheets({ places, state }: { places: readonly PagePlace[]; state: ReviewState }) {
  const { language } = useVoice();
  const words = places.filter((place) => typeof place === 'string');
  const boxes = useMemo(() => words.flatMap((place) => toList(state.boxes[place])), [places, state.boxes]);
  return (
    <>
      <p class="hint">{[...new Set(words)].map((place) => namedPlaceToText(place, language)).join('; ')}</p>
      {state.sheets
        .filter(({ number }) => boxes.some(([sheet]) => sheet === number))
        .map((sheet) => (
          <DrawnSheetPage key={sheet.number} sheet={sheet} own={boxes.filter(([number]) => number === sheet.number)} />
        ))}
    </>
  );
}

function toList(box: PlaceBox | undefined): PlaceBox[] {
  return box === undefined ? [] : [box];
}

type LinesProps = Pick<Props, 'records' | 'onTake'> & {
  text: string;
  places: readonly PagePlace[];
  years: readonly number[];
};

function TextLines({ text, places, records, years, onTake }: LinesProps) {
  const { say } = useVoice();
  const lines = useMemo(() => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/), [text]);
  const readBy = useMemo(() => placesToReaders(records), [records]);
  const own = new Map<number, Set<number>>();
  for (const place of places) {
    if (typeof place === 'string' || place.length === 5) continue;
    const fields = own.get(place[1]) ?? new Set();
    own.set(place[1], fields.add(place[2]));
  }
  const head = findHead(lines, Math.min(...own.keys()), years);
  const shown = toShown([...own.keys()], lines.length).filter((number) => number !== head);
  const columns = Math.max(1, ...shown.map((number) => (lines[number - 1] ?? '').split('\t').length));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('.own');
    if (line) scrollPane(line, '.source');
  }, [places]);
  return (
    <ol class="lines" ref={list} style={{ '--columns': columns }}>
      {[...(head === null ? [] : [head]), ...shown].map((number, at, all) => {
        const fields = own.get(number);
        const isApart = at > 0 && all[at - 1] !== head && all[at - 1] !== number - 1;
        const parts = (lines[number - 1] ?? '').split('\t');
        return (
          <li
            key={number}
            class={[fields && 'own', number === head && 'heads', isApart && 'apart'].filter(Boolean).join(' ')}
          >
            <span class="at">{say('line', { line: number })}</span>
            <span class={parts.length === 1 ? 'fields whole' : 'fields'}>
              {parts.map((field, position) =>
                field.trim() === '' ? (
                  <span key={position} class="cell blank" />
                ) : (
                  <Field
                    key={position}
                    text={field.trim()}
                    isOwn={fields !== undefined && (fields.has(position) || fields.has(-1))}
                    ids={(readBy.get(`${number}:${position}`) ?? []).join(', ')}
                    onTake={onTake}
                  />
                ),
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The lines that a doubt is about and those around them, in order. */
function toShown(own: readonly number[], count: number): number[] {
  const near = own.flatMap((line) => Array.from({ length: 2 * AROUND + 1 }, (_, at) => line - AROUND + at));
  return [...new Set(near)].filter((line) => line >= 1 && line <= count).sort((a, b) => a - b);
}

/** The header line above: it has years of the plan in fields of their own. */
function findHead(lines: readonly string[], above: number, years: readonly number[]): number | null {
  const heads = (line: string): number => years.filter((year) => line.includes(`\t${year}`)).length;
  const at = lines.findLastIndex((line, index) => index < above - 1 && heads(line) >= Math.min(2, years.length));
  return at < 0 ? null : at + 1;
}

type FieldProps = Pick<Props, 'onTake'> & { text: string; isOwn: boolean; ids: string };

function Field({ text, isOwn, ids, onTake }: FieldProps) {
  const shown = isOwn ? <mark>{text}</mark> : text;
  const title = [text, ids].filter(Boolean).join('\n');
  if (onTake === null)
    return (
      <span class="cell" title={title}>
        {shown}
      </span>
    );
  return (
    <button type="button" class="cell" title={title} onClick={() => onTake(text)}>
      {shown}
    </button>
  );
}

/** The ids of the records that were read from a field, by "line:field". */
function placesToReaders(records: Props['records']): ReadonlyMap<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { id, of } of records.values()) {
    for (const place of of.at) {
      if (typeof place === 'string' || place.length === 5) continue;
      const key = `${place[1]}:${place[2]}`;
      readers.set(key, [...(readers.get(key) ?? []), id]);
    }
  }
  return readers;
}
