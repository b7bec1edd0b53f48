import { useMemo } from 'preact/hooks';
import { namedPlaceToText, type PageData, type PagePlace } from '../page-data.ts';
import { type PageRecord, recordToPlaces } from './record-lookup.ts';
import { useVoice } from './voice.ts';

type Props = {
  places: readonly PagePlace[];
  data: PageData;
  records: ReadonlyMap<string, PageRecord>;
  onOpen: (id: string) => void;
};

/** Where a record is printed: the lines of a text, with its fields marked, or its place on a page. */
export function PrintedPlaces({ places, data, records, onOpen }: Props) {
  const { say, language } = useVoice();
  const lines = useMemo(
    () => (data.text === null ? null : data.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)),
    [data],
  );
  const rows = new Map<string, { page: number; line: number; fields: Set<number> }>();
  const boxes: (readonly [number, number, number, number, number])[] = [];
  const named: string[] = [];
  for (const place of places) {
    if (typeof place === 'string') named.push(place);
    else if (place.length === 5) boxes.push(place);
    else {
      const [page, line, field] = place;
      const row = rows.get(`${page}:${line}`) ?? { page, line, fields: new Set() };
      if (field >= 0) row.fields.add(field);
      rows.set(`${page}:${line}`, row);
    }
  }
  const pages = [...new Set(boxes.map(([page]) => page))];
  return (
    <div class="places">
      {[...rows.values()].map(({ page, line, fields }) => (
        <div key={`${page}:${line}`} class="line">
          <p>
            {page > 0 && `${say('page', { page })} `}
            {say('line', { line })}{' '}
            {fields.size > 0 && say('field', { field: [...fields].sort((a, b) => a - b).join(', ') })}
          </p>
          {lines && <PrintedLine text={lines[line - 1] ?? ''} fields={fields} />}
        </div>
      ))}
      {named.length > 0 && <p>{[...new Set(named)].map((place) => namedPlaceToText(place, language)).join('; ')}</p>}
      {pages.map((page) => (
        <PageSketch
          key={page}
          page={page}
          own={boxes.filter((box) => box[0] === page)}
          records={records}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

function PrintedLine({ text, fields }: { text: string; fields: ReadonlySet<number> }) {
  const { say } = useVoice();
  return (
    <p class="printed">
      <span class="unseen">{say('asPrinted')}: </span>
      {text.split('\t').map((field, at) =>
        field.trim() === '' ? null : (
          <span key={at} class="field">
            <span class="at">{at}</span>
            {fields.has(at) ? <mark>{field.trim()}</mark> : field.trim()}
          </span>
        ),
      )}
    </p>
  );
}

/** Outlines of all records on a page; those of this record are filled. */
function PageSketch({
  page,
  own,
  records,
  onOpen,
}: {
  page: number;
  own: readonly (readonly [number, number, number, number, number])[];
  records: ReadonlyMap<string, PageRecord>;
  onOpen: (id: string) => void;
}) {
  const { say } = useVoice();
  const all = [...records.values()].flatMap((record) =>
    record.kind === 'lane'
      ? []
      : recordToPlaces(record).flatMap((place) =>
          typeof place !== 'string' && place.length === 5 && place[0] === page ? [{ id: record.id, box: place }] : [],
        ),
  );
  const right = Math.max(...all.map(({ box }) => box[3])) + 20;
  const bottom = Math.max(...all.map(({ box }) => box[4])) + 20;
  return (
    <figure>
      <figcaption>
        {say('page', { page })}: {say('placeOnPage')}
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same records are buttons of the schedule */}
      <svg
        class="sketch"
        viewBox={`0 0 ${right} ${bottom}`}
        role="img"
        aria-label={say('placeOnPage')}
        onClick={(event) => {
          const id = event.target instanceof Element ? event.target.getAttribute('data-open') : null;
          if (id) onOpen(id);
        }}
      >
        {all.map(({ id, box: [, left, top, edge, foot] }) => (
          <rect key={`${id}${left}${top}`} data-open={id} x={left} y={top} width={edge - left} height={foot - top} />
        ))}
        {own.map(([, left, top, edge, foot]) => (
          <rect key={`own${left}${top}`} class="own" x={left} y={top} width={edge - left} height={foot - top} />
        ))}
      </svg>
    </figure>
  );
}
