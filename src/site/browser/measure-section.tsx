import { memo } from 'preact/compat';
import { laneToRows, type RowCell } from '../lane-rows.ts';
import type { PageActivity, PageData, PageLane, PageMeasure, PageOwner, PageProject } from '../page-data.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { type Colours, colourToClass } from './legend.tsx';
import { useVoice } from './voice.ts';

type Marks = { doubtful: ReadonlySet<string>; changed: ReadonlySet<string> };
type Shared = { data: PageData; colours: Colours; marks: Marks };

/** All measures, rendered once; `language` is a prop so that a change of language renders them again. */
export const MeasureSections = memo(function MeasureSections({
  data,
  colours,
}: {
  data: PageData;
  colours: Colours;
  language: string;
}) {
  const doubtful = data.notices.flatMap(({ severity, subject }) => (severity === 'info' ? [] : (subject ?? [])));
  const marks = {
    doubtful: new Set(doubtful),
    changed: new Set(data.changes?.list.flatMap(({ id }) => id ?? []) ?? []),
  };
  const directions = new Map(data.directions.map((direction) => [direction.id, direction]));
  return (
    <>
      {data.measures.map((measure, at) => {
        const direction = directions.get(measure.direction ?? '');
        const isFirst = direction && data.measures[at - 1]?.direction !== measure.direction;
        return (
          <>
            {isFirst && (
              <p class="direction" key={direction.id} data-direction={direction.id}>
                {direction.number} {direction.title}
              </p>
            )}
            <MeasureSection key={measure.id} measure={measure} shared={{ data, colours, marks }} />
          </>
        );
      })}
    </>
  );
});

function MeasureSection({ measure, shared }: { measure: PageMeasure; shared: Shared }) {
  const { say } = useVoice();
  const { data } = shared;
  const { id, number, title, lead, overview, indicators, initiatives, projects } = measure;
  const removed = (data.changes?.list ?? []).filter((one) => one.id === null && one.measure === id);
  return (
    <section class="measure" id={`m-${id}`} data-measure={id} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`} tabIndex={-1}>
        <span class="number">({number})</span> {title} <Mark of={id} marks={shared.marks} />
      </h2>
      {lead.length > 0 && (
        <p class="lead">
          {say('lead')}: {ownersToText(lead, data)}
        </p>
      )}
      {overview.length > 0 && (
        <details>
          <summary>{say('overview')}</summary>
          {overview.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      )}
      {initiatives.length > 0 && (
        <details>
          <summary>
            {say('initiatives')} <span class="count">{initiatives.length}</span>
          </summary>
          <ol class="initiatives">
            {initiatives.map((one) => (
              <li key={one.id} value={one.number}>
                <button type="button" class="text" data-id={one.id}>
                  {one.text}
                </button>{' '}
                <span class="owners">{ownersToText(one.owners, data)}</span>
                <Mark of={one.id} marks={shared.marks} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {indicators.length > 0 && <IndicatorTable indicators={indicators} title={`(${number}) ${title}`} data={data} />}
      {projects.length > 0 && (
        <section class="scroll" aria-label={`${say('schedule')} (${number}) ${title}`} tabIndex={0}>
          <table class="schedule">
            <thead>
              <tr>
                <th scope="col" class="name">
                  {say('project')}
                  <span class="in-print">
                    {' '}
                    ({number}) {title}
                  </span>
                </th>
                <th scope="col" class="owners">
                  {say('owners')}
                </th>
                {data.years.map((year) => (
                  <th scope="col" key={year}>
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            {projects.map((project) => (
              <ProjectRows key={project.id} project={project} measure={id} shared={shared} />
            ))}
          </table>
        </section>
      )}
      {removed.length > 0 && (
        <div class="removed">
          <h3>{say('removed')}</h3>
          <ul>
            {removed.map(({ label, name, old }) => (
              <Removed key={`${label.en}${name}${old}`} label={label} name={name} old={old} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Removed({ label, name, old }: { label: { en: string; ja: string }; name: string; old: string }) {
  const { language } = useVoice();
  return (
    <li>
      <span class="mark change">Δ</span> {label[language]}: {name} {old !== name && old}
    </li>
  );
}

function ProjectRows({ project, measure, shared }: { project: PageProject; measure: string; shared: Shared }) {
  const { data, colours, marks } = shared;
  const { say } = useVoice();
  const rows = project.lanes.flatMap((lane) => {
    const colour = colours.of(project, lane, measure);
    const { rows: cells, undated } = laneToRows(lane.activities, data.years);
    const drawn = cells.length === 0 && undated.length === 0 ? [[]] : cells;
    return [
      ...drawn.map((row) => ({ lane, colour, cells: row, undated: [] as PageActivity[] })),
      ...(undated.length === 0 ? [] : [{ lane, colour, cells: [], undated }]),
    ];
  });
  const all = rows.length > 0 ? rows : [{ lane: null, colour: null, cells: [], undated: [] }];
  return (
    <tbody data-project={project.id}>
      {all.map(({ lane, colour, cells, undated }, at) => (
        <tr key={`${lane?.id}${cells[0]?.activity?.id ?? at}${undated.length}`}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={all.length} class="name">
              {project.path && <span class="path">{project.path.join(' › ')}</span>}
              <button type="button" class="text" data-id={project.id}>
                {project.name || '—'}
              </button>
              <Mark of={project.id} marks={marks} />
            </th>
          )}
          <td class="owners">
            {(at === 0 || lane?.owners) && lane !== null && (
              <span class={`key ${colourToClass(colour)}`}>
                {colour === null ? '・' : (colours.keys[colour]?.letter ?? '')}
              </span>
            )}
            {at === 0
              ? ownersToText(lane?.owners ?? project.owners, data)
              : lane?.owners && ownersToText(lane.owners, data)}
            {lane?.series && <span class={`series ${lane.series}`}>{say(lane.series)}</span>}
            {lane && at > 0 && <Mark of={lane.id} marks={marks} />}
            {lane && at === 0 && <Mark of={lane.id} marks={marks} />}
          </td>
          {undated.length > 0 ? (
            <td colSpan={data.years.length}>
              {undated.map((activity) => (
                <Bar key={activity.id} activity={activity} lane={lane} colour={colour} data={data} marks={marks} />
              ))}
            </td>
          ) : cells.length === 0 ? (
            <td colSpan={data.years.length} />
          ) : (
            cells.map((cell) => (
              <Cell key={cell.column} cell={cell} lane={lane} colour={colour} data={data} marks={marks} />
            ))
          )}
        </tr>
      ))}
    </tbody>
  );
}

type BarProps = { lane: PageLane | null; colour: number | null; data: PageData; marks: Marks };

function Cell({ cell: { activity, span }, ...rest }: BarProps & { cell: RowCell }) {
  if (activity === null) return <td />;
  return (
    <td colSpan={span}>
      <Bar activity={activity} {...rest} />
    </td>
  );
}

/** An activity with its words. Whatever its shape means is also said in words. */
function Bar({ activity, lane, colour, marks }: BarProps & { activity: PageActivity }) {
  const { say } = useVoice();
  const { id, words, milestone, unprinted, open, follows, note, labels, from, to } = activity;
  const forms = [
    'bar',
    colourToClass(colour),
    ...(milestone ? ['milestone'] : []),
    ...(unprinted ? ['unprinted'] : []),
    ...(open ? ['open'] : []),
    ...(follows ? ['follows'] : []),
    ...(lane?.series === 'actual' ? ['result'] : []),
  ];
  const told = [
    ...(follows ? [say('legendFollows')] : []),
    ...(milestone ? [say('legendMilestone')] : []),
    ...(unprinted ? [say('legendUnprinted')] : []),
    ...(open ? [say('legendOpen')] : []),
  ];
  const months = from && to ? `${monthToText(from)}–${monthToText(to)}` : labels ? labels.join('–') : '';
  return (
    <button type="button" class={forms.join(' ')} data-id={id}>
      {milestone && (
        <span class="milestone-mark" aria-hidden="true">
          ◆
        </span>
      )}
      {months && <span class="months">{months}</span>}
      {words.length === 0 ? <span class="blank">→</span> : words.map((word) => <span key={word}>{word}</span>)}
      {note && <span class="note">{note}</span>}
      {told.length > 0 && <span class="unseen">（{told.join('、')}）</span>}
      <Mark of={id} marks={marks} />
    </button>
  );
}

/** "2024-04" as "2024.4" */
function monthToText(month: string): string {
  const [year, digits] = month.split('-');
  return `${year}.${Number(digits)}`;
}

function Mark({ of, marks: { doubtful, changed } }: { of: string; marks: Marks }) {
  const { say } = useVoice();
  return (
    <>
      {doubtful.has(of) && (
        <span class="mark doubt" role="img" aria-label={say('doubtful')} title={say('doubtful')}>
          ?!
        </span>
      )}
      {changed.has(of) && (
        <span class="mark change" role="img" aria-label={say('changed')} title={say('changed')}>
          Δ
        </span>
      )}
    </>
  );
}

/** "道路課、河川課（第一分室、第二分室）" */
export function ownersToText(owners: readonly PageOwner[], { departments }: PageData): string {
  return [...Map.groupBy(owners, ([at]) => at)]
    .map(([at, own]) => {
      const units = own.flatMap(([, unit]) => unit ?? []);
      return `${departments[at] ?? ''}${units.length === 0 ? '' : `（${units.join('、')}）`}`;
    })
    .join('、');
}
