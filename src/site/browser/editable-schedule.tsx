import { useEffect, useRef, useState } from 'preact/hooks';
import { laneToRows } from '../lane-rows.ts';
import type { PageActivity, PageData, PageLane, PageMeasure, PageProject } from '../page-data.ts';
import type { ReviewAssignment } from '../review-data.ts';
import { useReviewVoice } from './review-voice.ts';
import { scrollPane } from './scroll-pane.ts';
import { shiftLanes } from './shift-lanes.ts';
import { useVoice } from './voice.ts';

type Props = {
  measure: PageMeasure;
  page: PageData;
  subject: string | null;
  onEdit: (id: string) => void;
  onSet: (assignments: ReviewAssignment[]) => void;
};

/** The schedule of a measure for editing: drag the end of a bar to another year, or a lane onto another project. */
export function EditableSchedule({ measure, page, subject, onEdit, onSet }: Props) {
  const tell = useReviewVoice();
  const { say } = useVoice();
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const row = table.current?.querySelector<HTMLElement>('tr.doubted, .bar.doubted, .current');
    if (row) scrollPane(row, '.under');
  }, [subject]);
  return (
    <div class="editable">
      <h3>
        ({measure.number}) {measure.title}
      </h3>
      <p class="hint">{tell('drag')}</p>
      <table class="schedule" ref={table}>
        <thead>
          <tr>
            <th scope="col" class="name">
              {say('project')}
            </th>
            {page.years.map((year) => (
              <th scope="col" key={year} data-year={year}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {measure.projects.map((project) => (
          <ProjectBody key={project.id} {...{ project, measure, page, subject, onEdit, onSet }} />
        ))}
      </table>
    </div>
  );
}

function ProjectBody({ project, measure, page, subject, onEdit, onSet }: Props & { project: PageProject }) {
  const [isOver, setOver] = useState(false);
  const isCurrent =
    subject === project.id || subject?.startsWith(`${project.id}-`) || project.lanes.some(({ id }) => id === subject);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const lane = event.dataTransfer?.getData('text/plain') ?? '';
    if (lane !== '' && !project.lanes.some(({ id }) => id === lane))
      onSet([{ id: lane, field: 'move', value: project.id }]);
  };
  return (
    <tbody
      class={[isCurrent ? 'current' : '', isOver ? 'over' : ''].join(' ')}
      data-project={project.id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {project.lanes.map((lane, at) => (
        <LaneRows
          key={lane.id}
          lane={lane}
          isFirst={at === 0}
          {...{ project, measure, page, subject, onEdit, onSet }}
        />
      ))}
      {project.lanes.length === 0 && (
        <tr>
          <th scope="row">{project.name}</th>
          <td colSpan={page.years.length} />
        </tr>
      )}
    </tbody>
  );
}

type LaneProps = Props & { project: PageProject; lane: PageLane; isFirst: boolean };

function LaneRows({ lane, isFirst, project, page, subject, onEdit, onSet, measure }: LaneProps) {
  const tell = useReviewVoice();
  const { rows, undated } = laneToRows(lane.activities, page.years);
  const isDoubted = subject === lane.id;
  return (
    <>
      {(rows.length === 0 ? [[]] : rows).map((cells, at) => (
        <tr key={cells.find(({ activity }) => activity)?.activity?.id ?? at} class={isDoubted ? 'doubted' : ''}>
          <th scope="row" class="name">
            {isFirst && at === 0 && (
              <button type="button" class="text" onClick={() => onEdit(project.id)}>
                {project.name || '—'}
              </button>
            )}
            {!(isFirst && at === 0) && <span class="unseen">{project.name}</span>}
            {at === 0 && (
              <span class="lane-tools">
                <ShiftButtons lane={lane} years={page.years} onSet={onSet} />
                <span
                  class="lane-grip"
                  draggable
                  onDragStart={(event) => event.dataTransfer?.setData('text/plain', lane.id)}
                  aria-hidden="true"
                >
                  ⠿ {tell('lane')}
                </span>
                {(isDoubted || subject?.startsWith(project.id)) && (
                  <select
                    aria-label={tell('moveTo')}
                    value=""
                    onChange={(event) => onSet([{ id: lane.id, field: 'move', value: event.currentTarget.value }])}
                  >
                    <option value="">{tell('moveTo')}…</option>
                    {measure.projects
                      .filter((one) => one !== project)
                      .map((one) => (
                        <option key={one.id} value={one.id}>
                          {one.name}
                        </option>
                      ))}
                  </select>
                )}
              </span>
            )}
          </th>
          {cells.map(({ activity, column, span }) => (
            <td key={column} colSpan={span}>
              {activity && <EditableBar {...{ activity, page, onEdit, onSet }} isDoubted={subject === activity.id} />}
            </td>
          ))}
          {cells.length === 0 && (
            <td colSpan={page.years.length}>
              {undated.map((activity) => (
                <EditableBar
                  key={activity.id}
                  {...{ activity, page, onEdit, onSet }}
                  isDoubted={subject === activity.id}
                />
              ))}
            </td>
          )}
        </tr>
      ))}
    </>
  );
}

/** Buttons that move all years of a shifted row at once. */
function ShiftButtons({ lane, years, onSet }: { lane: PageLane; years: readonly number[] } & Pick<Props, 'onSet'>) {
  const tell = useReviewVoice();
  return (
    <>
      {([-1, 1] as const).map((by) => {
        const shifted = shiftLanes([lane], by, years);
        const label = tell(by < 0 ? 'earlier' : 'later');
        return (
          <button
            key={by}
            type="button"
            class="shift"
            disabled={shifted === null}
            aria-label={`${label} ${lane.id}`}
            title={label}
            onClick={() => shifted && onSet(shifted)}
          >
            {by < 0 ? '←' : '→'}
          </button>
        );
      })}{' '}
    </>
  );
}

type BarProps = Pick<Props, 'page' | 'onEdit' | 'onSet'> & { activity: PageActivity; isDoubted: boolean };

/** A bar whose end can be dragged, or moved with Shift and the arrow keys. */
function EditableBar({ activity, page, onEdit, onSet, isDoubted }: BarProps) {
  const tell = useReviewVoice();
  const { id, words, start, end, unprinted, open, milestone } = activity;
  const [dragged, setDragged] = useState<number | null>(null);
  const setEnd = (year: number): void => {
    if (start === undefined || year < start || year === end) return;
    onSet([{ id, field: 'years', value: year === start ? String(start) : `${start}-${year}` }]);
  };
  const grab = (event: PointerEvent): void => {
    const grip = event.currentTarget;
    if (!(grip instanceof HTMLElement)) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    const yearAt = (x: number): number | null => {
      const heads = [...(grip.closest('table')?.querySelectorAll<HTMLElement>('[data-year]') ?? [])];
      const head = heads.findLast((one) => one.getBoundingClientRect().left <= x) ?? heads[0];
      return head ? Number(head.dataset.year) : null;
    };
    const move = ({ clientX }: PointerEvent): void => setDragged(yearAt(clientX));
    const finish = ({ clientX, type }: PointerEvent): void => {
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', finish);
      grip.removeEventListener('pointercancel', finish);
      setDragged(null);
      const year = yearAt(clientX);
      if (type === 'pointerup' && year !== null) setEnd(Math.max(start ?? year, year));
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', finish);
    grip.addEventListener('pointercancel', finish);
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.shiftKey || end === undefined) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || !page.years.includes(end + by)) return;
    event.preventDefault();
    setEnd(end + by);
  };
  const forms = ['bar', unprinted && 'unprinted', open && 'open', milestone && 'milestone', isDoubted && 'doubted'];
  return (
    <div class="bar-box">
      <button
        type="button"
        class={forms.filter(Boolean).join(' ')}
        data-id={id}
        onClick={() => onEdit(id)}
        onKeyDown={press}
      >
        {words.join(' ') || '→'}
        {dragged !== null && <strong> → {dragged}</strong>}
      </button>
      {end !== undefined && (
        <span class="grip" onPointerDown={grab} title={tell('endOf', { words: words.join(' ') })} aria-hidden="true" />
      )}
    </div>
  );
}
