import { useEffect, useRef } from 'preact/hooks';
import type { PageActivity, PageData, PageProject } from '../page-data.ts';
import { DrawnLinks } from './drawn-links.tsx';
import { ownersToText } from './measure-section.tsx';
import { PrintedPlaces } from './printed-places.tsx';
import { type PageRecord, recordToPlaces } from './record-lookup.ts';
import { type SiteWord, useVoice } from './voice.ts';

type Props = {
  record: PageRecord;
  data: PageData;
  records: ReadonlyMap<string, PageRecord>;
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** Everything about a record: its fields, where it is printed, its notices, repairs and corrections. */
export function RecordPanel({ record, data, records, onOpen, onClose }: Props) {
  const { say, language } = useVoice();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, measure } = record;
  const above = 'project' in record ? record.project : null;
  const family = new Set([id, ...('lane' in record ? [record.lane.id] : []), ...(above ? [above.id] : [])]);
  const isAbout = ({ subject }: { subject: string | null }): boolean => subject !== null && family.has(subject);
  const notices = data.notices.filter(isAbout);
  const repairs = data.repairs.filter(({ subject }) => subject === id);
  const corrections = data.corrections.filter(isAbout);
  const changes = data.changes?.list.filter((one) => one.id !== null && family.has(one.id)) ?? [];
  return (
    <aside
      class="panel"
      aria-label={recordToTitle(record)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" class="close" onClick={onClose}>
        {say('close')}
      </button>
      <p class="above">
        ({measure.number}) {measure.title}
        {above && (
          <>
            {' › '}
            <button type="button" class="text" onClick={() => onOpen(above.id)}>
              {above.name}
            </button>
          </>
        )}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {recordToTitle(record)}
      </h2>
      <Facts record={record} data={data} records={records} onOpen={onOpen} />
      <h3>{say('source')}</h3>
      <PrintedPlaces places={recordToPlaces(record)} data={data} records={records} onOpen={onOpen} />
      <DrawnLinks places={recordToPlaces(record)} drawn={data.drawn} />
      {changes.length > 0 && (
        <>
          <h3>{say('changes', { since: data.changes?.since ?? '' })}</h3>
          {changes.map(({ label, old, new: now }) => (
            <div class="said" key={`${label.en}${old}${now}`}>
              <p>{label[language]}</p>
              <Pairs
                pairs={[
                  [say('before'), old || '—'],
                  [say('after'), now || '—'],
                ]}
              />
            </div>
          ))}
        </>
      )}
      {notices.length > 0 && (
        <>
          <h3>{say('notices')}</h3>
          {notices.map(({ code, severity, subject, message, others = [], accepted, at }) => (
            <div class={`said ${severity}`} key={`${code}${subject}${message.en}`}>
              <p>
                <strong>{say(severity)}</strong> {message[language]} {subject !== id && <small>({subject})</small>}
              </p>
              {others.length > 0 && <p>{say('otherReadings')}:</p>}
              <ul>
                {others.map((other) => (
                  <li key={other.en}>{other[language]}</li>
                ))}
              </ul>
              {accepted && (
                <p>
                  {say('accepted')}: {accepted}
                </p>
              )}
              <DrawnLinks places={at} drawn={data.drawn} />
            </div>
          ))}
        </>
      )}
      {repairs.length > 0 && (
        <>
          <h3>{say('repairs')}</h3>
          {repairs.map(({ before, after, reason }) => (
            <div class="said" key={`${before}${after}`}>
              <Pairs
                pairs={[
                  [say('before'), before],
                  [say('after'), after],
                ]}
              />
              <p>{reason[language]}</p>
            </div>
          ))}
        </>
      )}
      {corrections.length > 0 && (
        <>
          <h3>{say('corrections')}</h3>
          {corrections.map((one) => (
            <div class="said" key={one.id}>
              <Pairs
                pairs={[
                  [say('before'), one.before],
                  [say('after'), one.after || '—'],
                ]}
              />
              <p>
                {one.why} <small>{one.signed}</small>
              </p>
            </div>
          ))}
        </>
      )}
    </aside>
  );
}

function Facts({ record, data, records, onOpen }: Omit<Props, 'onClose'>) {
  const { say } = useVoice();
  const pairs: [string, preact.ComponentChildren][] = [];
  if (record.kind === 'activity') {
    const { of, lane, project } = record;
    pairs.push([say('years'), activityToYears(of) || say('undated')]);
    pairs.push([say('end'), say(of.unprinted ? 'end.unprinted' : (`end.${of.basis}` as SiteWord))]);
    if (lane.series) pairs.push([say('kind'), say(lane.series)]);
    if (of.note) pairs.push([say('note'), of.note]);
    pairs.push([say('owners'), ownersToText(lane.owners ?? project.owners, data) || '—']);
    const before = of.follows === undefined ? undefined : records.get(of.follows);
    if (before) {
      const link = (
        <button type="button" class="text" onClick={() => onOpen(before.id)}>
          {recordToTitle(before)}
        </button>
      );
      pairs.push([say('follows'), link]);
    }
  }
  if (record.kind === 'project') pairs.push(...projectToPairs(record.of, say, data));
  if (record.kind === 'initiative') pairs.push([say('owners'), ownersToText(record.of.owners, data) || '—']);
  if (record.kind === 'indicator') {
    for (const { year, through, raw, kind } of record.of.values) {
      const years = year === through ? String(year) : `${year}–${through}`;
      pairs.push([years, `${raw}${kind ? `（${say(kind === 'target' ? 'target' : 'result')}）` : ''}`]);
    }
  }
  pairs.push([say('id'), <code key="id">{record.id}</code>]);
  return <Pairs pairs={pairs} />;
}

function projectToPairs(
  project: PageProject,
  say: ReturnType<typeof useVoice>['say'],
  data: PageData,
): [string, string][] {
  const { owners, initiatives, notes = [], amounts = [] } = project;
  return [
    [say('owners'), ownersToText(owners, data) || '—'],
    ...(initiatives.length === 0 ? [] : [[say('related'), initiatives.join(', ')] as [string, string]]),
    ...notes.map(({ head, text }): [string, string] => [head, text]),
    ...amounts.map(({ name, year, raw }): [string, string] => [`${name} ${year}`, raw]),
  ];
}

export function Pairs({ pairs }: { pairs: readonly (readonly [string, preact.ComponentChildren])[] }) {
  return (
    <dl>
      {pairs.map(([name, value], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function recordToTitle(record: PageRecord): string {
  switch (record.kind) {
    case 'activity':
      return record.of.words.join(' ') || '→';
    case 'initiative':
      return record.of.text;
    case 'lane':
      return record.of.activities.map(({ words }) => words.join(' ')).join(' | ');
    default:
      return record.of.name || '—';
  }
}

function activityToYears({ start, end, labels, from, to, open, unprinted }: PageActivity): string {
  if (start === undefined || end === undefined) return (labels ?? []).filter(Boolean).join('–');
  const months = from && to ? ` (${from} – ${to})` : '';
  return `${start === end && !open ? start : `${start}–${open ? '' : end}`}${unprinted ? '?' : ''}${months}`;
}
