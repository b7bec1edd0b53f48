import { render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PageProject } from '../page-data.ts';
import type { ReviewAction, ReviewAnswer, ReviewAssignment, ReviewDoubt, ReviewState } from '../review-data.ts';
import { CorrectionList } from './correction-list.tsx';
import { DoubtCard } from './doubt-card.tsx';
import { EditForm } from './edit-form.tsx';
import { EditableSchedule } from './editable-schedule.tsx';
import { MeasureRecords } from './measure-records.tsx';
import { recordsById } from './record-lookup.ts';
import './edition-page.css';
import './review-page.css';
import { postAction, readRevision, readState } from './review-calls.ts';
import { ReviewVoice, toReviewVoice } from './review-voice.ts';
import { recordToLanes, shiftLanes } from './shift-lanes.ts';
import { SourcePane } from './source-pane.tsx';
import { SplitForm } from './split-form.tsx';
import { toVoice, Voice } from './voice.ts';

/** The selected doubt: its name, and its position, from which the next doubt is chosen when it is settled. */
type Looked = { name: string; at: number };

/** The same doubt if it still exists, otherwise the one now at its position. */
function follow({ name, at }: Looked, doubts: readonly ReviewDoubt[]): Looked {
  const now = doubts.findIndex((doubt) => doubt.name === name);
  const position = now >= 0 ? now : Math.max(0, Math.min(at, doubts.length - 1));
  return { name: doubts[position]?.name ?? '', at: position };
}

type Form = { kind: 'set'; id: string } | { kind: 'split'; project: PageProject; lane: string | null };

/** Milliseconds between two checks for changes from another browser. */
const PAUSE = 3000;

/** The review page: the source on the left, the reading on the right, and the doubts as a queue. */
function ReviewPage({ first }: { first: ReviewState }) {
  const [state, setState] = useState(first);
  const [looked, setLooked] = useState<Looked>(() =>
    follow({ name: decodeURIComponent(location.hash.slice(1)), at: 0 }, first.doubts),
  );
  const [form, setForm] = useState<Form | null>(null);
  const [taken, setTaken] = useState<{ text: string } | null>(null);
  const [said, setWords] = useState({ words: '', isProblem: false });
  const setSaid = useCallback((words: string, isProblem = false): void => setWords({ words, isProblem }), []);
  const [why, setWhy] = useState('');
  const [language, setLanguage] = useState<'ja' | 'en'>(navigator.language.startsWith('ja') ? 'ja' : 'en');
  const voice = useMemo(() => toVoice(language), [language]);
  const tell = useMemo(() => toReviewVoice(language), [language]);
  const { page, doubts } = state;
  const records = useMemo(() => recordsById(page), [page]);
  const { at } = looked;
  const doubt = doubts[at] ?? null;
  const subject = doubt?.subject ?? null;
  const measure = page.measures.find(({ id }) => id === doubt?.measure) ?? null;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = tell('title', { edition: page.edition });
  }, [language, tell, page.edition]);

  // a reloaded page opens the same doubt
  useEffect(() => {
    history.replaceState(null, '', `#${encodeURIComponent(doubt?.name ?? '')}`);
  }, [doubt?.name]);
  useEffect(() => setTaken(null), [form]);

  const take = useCallback((fresh: ReviewState): void => {
    setState(fresh);
    setLooked((now) => follow(now, fresh.doubts));
  }, []);
  const act = useCallback(
    async (action: ReviewAction): Promise<void> => {
      setSaid(tell('writing'));
      const answer: ReviewAnswer | null = await postAction(action);
      if (answer === null) return setSaid(tell('lost'), true);
      take(answer.state);
      if (answer.problem) return setSaid(answer.problem[language], true);
      setForm(null);
      if (answer.published) setSaid(tell('published', { folder: answer.published }));
      else setSaid(tell(action.kind === 'undo' ? 'tookBack' : 'wrote'));
    },
    [language, tell, setSaid, take],
  );
  const set = (assignments: ReviewAssignment[]): Promise<void> => act({ kind: 'set', assignments, why });
  const edit = (id: string | null): void => setForm(id === null ? null : { kind: 'set', id });
  const shift = (by: number): void => {
    const shifted = shiftLanes(recordToLanes(records.get(subject ?? '')), by, page.years);
    if (shifted) void set(shifted);
    else setSaid(tell('cannotShift'), true);
  };
  const split = (): void => {
    const record = records.get((form?.kind === 'set' ? form.id : subject) ?? '');
    const project = record?.kind === 'project' ? record.of : record && 'project' in record ? record.project : null;
    if (record && project) setForm({ kind: 'split', project, lane: record.kind === 'lane' ? record.id : null });
    else setSaid(tell('cannotSplit'), true);
  };
  const decide = (choice: number): void => {
    if (!doubt) return;
    if (choice === 0 && doubt.canAccept) void act({ kind: 'accept', name: doubt.name, why });
    else if (doubt.choices[choice - 1]?.decidable) void act({ kind: 'choose', name: doubt.name, choice, why });
    else if (doubt.choices[choice - 1]) doubt.isOfSeveral ? split() : edit(subject);
  };
  const choose = (position: number): void => {
    setLooked({ name: doubts[position]?.name ?? '', at: position });
    setForm(null);
  };
  const step = (by: number): void => {
    setLooked((now) => follow({ name: '', at: Math.max(0, now.at + by) }, doubts));
    setForm(null);
  };

  const works: Readonly<Record<string, () => void>> = {
    n: () => step(1),
    p: () => step(-1),
    u: () => void act({ kind: 'undo', key: null }),
    e: () => edit(subject),
    s: split,
    '[': () => shift(-1),
    ']': () => shift(1),
  };
  // before the next paint, so that no key press settles the previous doubt
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
      if (event.key === 'Escape') setForm(null);
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const work = /^[0-9]$/.test(event.key) ? () => decide(Number(event.key)) : works[event.key.toLowerCase()];
      if (work === undefined) return;
      event.preventDefault();
      work();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  // another browser may change the state too
  useEffect(() => {
    const look = async (): Promise<void> => {
      const revision = await readRevision();
      if (revision === null) setSaid(tell('lost'), true);
      if (revision === null || revision === state.revision) return;
      const fresh = await readState();
      if (fresh) take(fresh);
    };
    const timer = setInterval(() => void look(), PAUSE);
    return () => clearInterval(timer);
  }, [state.revision, tell, setSaid, take]);

  return (
    <Voice.Provider value={voice}>
      <ReviewVoice.Provider value={tell}>
        <header class="head">
          <div>
            <h1>{page.title ?? page.edition}</h1>
            <p id="left">{doubts.length === 0 ? tell('none') : tell('left', { count: doubts.length })}</p>
          </div>
          <div class="tools">
            <button type="button" onClick={() => setLanguage(language === 'ja' ? 'en' : 'ja')}>
              {voice.say('language')}
            </button>
            <button type="button" disabled={state.corrections.length === 0} onClick={works.u}>
              {tell('undo')} (U)
            </button>
            <button type="button" disabled={!state.isUnpublished} onClick={() => void act({ kind: 'publish' })}>
              {tell('publish')}
            </button>
          </div>
        </header>
        <output aria-live="polite" class={said.isProblem ? 'said-now problem' : 'said-now'}>
          {said.words} {state.isUnpublished && tell('unpublished')} {!state.isApplied && tell('notApplied')}
        </output>
        <main class="review">
          <section class="source" aria-label={tell('source')} tabIndex={0}>
            <SourcePane
              {...{ state, doubt, records }}
              onTake={form?.kind === 'set' ? (text) => setTaken({ text }) : null}
            />
          </section>
          <section class="reading" aria-label={tell('reading')}>
            {doubt && (
              <DoubtCard doubt={doubt} position={at} count={doubts.length} onDecide={decide} onStep={step}>
                <label class="why">
                  <span>{tell('why')}</span>
                  <input
                    value={why}
                    placeholder={tell('whyUsual')}
                    onInput={(event) => setWhy(event.currentTarget.value)}
                  />
                </label>
              </DoubtCard>
            )}
            <div class="under">
              {form?.kind === 'set' && (
                <EditForm key={form.id} id={form.id} {...{ page, records, taken }} onSet={set} />
              )}
              {form?.kind === 'split' && <SplitForm key={form.project.id} {...form} page={page} onSet={set} />}
              {measure && (
                <EditableSchedule measure={measure} page={page} subject={subject} onEdit={edit} onSet={set} />
              )}
              {measure && <MeasureRecords measure={measure} onEdit={edit} />}
              <p class="hint">{tell('keys')}</p>
              <CorrectionList corrections={state.corrections} onTakeBack={(key) => void act({ kind: 'undo', key })} />
              <Queue doubts={doubts} doubt={doubt} onChoose={choose} />
            </div>
          </section>
        </main>
      </ReviewVoice.Provider>
    </Voice.Provider>
  );
}

type QueueProps = { doubts: readonly ReviewDoubt[]; doubt: ReviewDoubt | null; onChoose: (position: number) => void };

function Queue({ doubts, doubt, onChoose }: QueueProps) {
  return (
    <ReviewVoice.Consumer>
      {(tell) => (
        <details class="queue">
          <summary>{tell('queue')}</summary>
          <ol>
            {doubts.map(({ name }, position) => (
              <li key={name}>
                <button
                  type="button"
                  class="text"
                  aria-current={name === doubt?.name ? 'true' : undefined}
                  onClick={() => onChoose(position)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </ReviewVoice.Consumer>
  );
}

const root = document.getElementById('page');
const state = await readState();
if (root && state) render(<ReviewPage first={state} />, root);
