import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PagePlace } from '../page-data.ts';
import type { ReviewDoubt, ReviewState } from '../review-data.ts';
import { PdfPage } from './pdf-page.tsx';
import { type PageRecord, recordToPlaces } from './record-lookup.ts';
import { useReviewVoice } from './review-voice.ts';
import { scrollPane } from './scroll-pane.ts';
import { useVoice } from './voice.ts';

/** Lines that are shown around those that a doubt is about. */
const AROUND = 6;

type Props = { state: ReviewState; doubt: ReviewDoubt | null; records: ReadonlyMap<string, PageRecord> };

/** The place of a doubt in the source: lines of a text with their fields, or the page of a PDF. */
export function SourcePane({ state, doubt, records }: Props) {
  const tell = useReviewVoice();
  const record = records.get(doubt?.subject ?? '');
  const places = doubt === null ? [] : doubt.at.length > 0 ? doubt.at : record ? recordToPlaces(record) : [];
  if (places.length === 0) return <p>{tell('noSource')}</p>;
  if (state.isPdf) return <PdfPlaces places={places} records={records} />;
  if (state.page.text === null) return <p>{tell('noSource')}</p>;
  return <TextLines text={state.page.text} places={places} records={records} />;
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

function TextLines({
  text,
  places,
  records,
}: {
  text: string;
  places: readonly PagePlace[];
  records: Props['records'];
}) {
  const { say } = useVoice();
  const lines = useMemo(() => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/), [text]);
  const readBy = useMemo(() => placesToReaders(records), [records]);
  const own = new Map<number, Set<number>>();
  for (const place of places) {
    if (typeof place === 'string' || place.length === 5) continue;
    const fields = own.get(place[1]) ?? new Set();
    own.set(place[1], fields.add(place[2]));
  }
  const numbers = [...own.keys()];
  const [first, last] = [Math.min(...numbers) - AROUND, Math.max(...numbers) + AROUND];
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('.own');
    if (line) scrollPane(line, '.source');
  }, [places]);
  return (
    <ol class="lines" ref={list}>
      {lines.slice(Math.max(0, first - 1), last).map((line, at) => {
        const number = Math.max(1, first) + at;
        const fields = own.get(number);
        return (
          <li key={number} class={fields ? 'own' : ''}>
            <span class="at">{say('line', { line: number })}</span>
            <span class="fields">
              {line.split('\t').map((field, position) =>
                field.trim() === '' ? (
                  <span key={position} class="cell blank" />
                ) : (
                  <span key={position} class="cell" title={(readBy.get(`${number}:${position}`) ?? []).join(', ')}>
                    {fields && (fields.has(position) || fields.has(-1)) ? <mark>{field.trim()}</mark> : field.trim()}
                  </span>
                ),
              )}
            </span>
          </li>
        );
      })}
    </ol>
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
