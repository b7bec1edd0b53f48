import { render } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewAction, ReviewAnswer, ReviewAssignment, ReviewDoubt, ReviewState } from '../review-data.ts';
import { DoubtCard } from './doubt-card.tsx';
import { EditForm } from './edit-form.tsx';
import { EditableSchedule } from './editable-schedule.tsx';
import { recordsById } from './record-lookup.ts';
import './edition-page.css';
import './review-page.css';
import { postAction, readRevision, readState } from './review-calls.ts';
import { ReviewVoice, toReviewVoice } from './review-voice.ts';
import { SourcePane } from './source-pane.tsx';
import { toVoice, Voice } from './voice.ts';

/** How often another browser's work is looked for (milliseconds). */
const PAUSE = 3000;

/** The page of a review: the source at the left, the reading at the right, doubts as a queue. */
function ReviewPage({ first }: { first: ReviewState }) {
  const [state, setState] = useState(first);
  const [at, setAt] = useState(0);
  const [edited, setEdited] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [why, setWhy] = useState('');
  const [language, setLanguage] = useState<'ja' | 'en'>(navigator.language.startsWith('ja') ? 'ja' : 'en');
  const voice = useMemo(() => toVoice(language), [language]);
  const tell = useMemo(() => toReviewVoice(language), [language]);
  const { page, doubts } = state;
  const records = useMemo(() => recordsById(page), [page]);
  const doubt = doubts[Math.min(at, doubts.length - 1)] ?? null;
  const measure = page.measures.find(({ id }) => id === doubt?.measure) ?? null;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = tell('title', { edition: page.edition });
  }, [language, tell, page.edition]);

  const act = useCallback(
    async (action: ReviewAction): Promise<void> => {
      const answer: ReviewAnswer | null = await postAction(action);
      if (answer === null) return setSaid(tell('lost'));
      setState(answer.state);
      if (answer.problem) return setSaid(answer.problem[language]);
      setEdited(null);
      setSaid(answer.published ? tell('published', { folder: answer.published }) : tell('wrote'));
    },
    [language, tell],
  );
  const set = (assignments: ReviewAssignment[]): Promise<void> => act({ kind: 'set', assignments, why });
  const decide = (choice: number): void => {
    if (!doubt) return;
    if (choice === 0 && doubt.canAccept) void act({ kind: 'accept', name: doubt.name, why });
    else if (doubt.choices[choice - 1]?.decidable) void act({ kind: 'choose', name: doubt.name, choice, why });
    else if (doubt.choices[choice - 1]) setEdited(doubt.subject);
  };
  const step = (by: number): void => {
    setAt((now) => Math.max(0, Math.min(doubts.length - 1, now + by)));
    setEdited(null);
  };

  const choose = (position: number): void => {
    setAt(position);
    setEdited(null);
  };

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[0-9]$/.test(event.key)) decide(Number(event.key));
      else if (event.key === 'n') step(1);
      else if (event.key === 'p') step(-1);
      else if (event.key === 'u') void act({ kind: 'undo' });
      else if (event.key === 'e') setEdited(doubt?.subject ?? null);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  // another browser may be at work too
  useEffect(() => {
    const look = async (): Promise<void> => {
      const revision = await readRevision();
      if (revision === null || revision === state.revision) return;
      const fresh = await readState();
      if (fresh) setState(fresh);
    };
    const timer = setInterval(() => void look(), PAUSE);
    return () => clearInterval(timer);
  }, [state.revision]);

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
            <button type="button" disabled={state.undoable === 0} onClick={() => void act({ kind: 'undo' })}>
              {tell('undo')} (U)
            </button>
            <button type="button" disabled={!state.isUnpublished} onClick={() => void act({ kind: 'publish' })}>
              {tell('publish')}
            </button>
          </div>
        </header>
        <output aria-live="polite" class="said-now">
          {said} {state.isUnpublished && tell('unpublished')} {!state.isApplied && tell('notApplied')}
        </output>
        <main class="review">
          <section class="source" aria-label={tell('source')}>
            <SourcePane state={state} doubt={doubt} records={records} />
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
              {edited !== null && <EditForm key={edited} id={edited} page={page} records={records} onSet={set} />}
              {measure && (
                <EditableSchedule
                  measure={measure}
                  page={page}
                  subject={doubt?.subject ?? null}
                  onEdit={setEdited}
                  onSet={set}
                />
              )}
              <p class="hint">{tell('keys')}</p>
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
