import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PageData } from '../page-data.ts';
import { findHits, type PageFilter, toSearch } from '../page-filter.ts';
import { firstState, hashToState, type PageState, stateToHash } from '../page-url.ts';
import { FilterBar } from './filter-bar.tsx';
import { Legend, toColours } from './legend.tsx';
import './edition-page.css';
import { MeasureSections } from './measure-section.tsx';
import { recordsById } from './record-lookup.ts';
import { RecordPanel } from './record-panel.tsx';
import { findDrawn, showHits } from './show-hits.ts';
import { SideNav } from './side-nav.tsx';
import { toVoice, Voice } from './voice.ts';

/** The page of an edition: the schedule, the filter, and the open record. */
function EditionPage({ data }: { data: PageData }) {
  const [state, setState] = useState<PageState>(() => hashToState(location.hash));
  const language = state.language ?? (navigator.language.startsWith('ja') ? 'ja' : 'en');
  const voice = useMemo(() => toVoice(language), [language]);
  const search = useMemo(() => toSearch(data), [data]);
  const records = useMemo(() => recordsById(data), [data]);
  const colours = useMemo(() => toColours(data, state.colour), [data, state.colour]);
  const hits = useMemo(() => findHits(search, state.filter, data.departments), [search, state.filter, data]);
  const { say } = voice;

  useEffect(() => {
    const follow = (): void => setState(hashToState(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // filtering hides rows instead of rendering them again, which is fast even with thousands
  useLayoutEffect(() => findDrawn(data), [data, language, colours]);
  useLayoutEffect(() => showHits(hits), [hits, language, colours]);

  // also scroll the schedule to the record that a link opens
  useEffect(() => {
    const bar = document.querySelector(`main [data-id="${CSS.escape(state.record ?? '')}"]`);
    const { top = 0, bottom = 0 } = bar?.getBoundingClientRect() ?? {};
    if (bar && (top < 0 || bottom > window.innerHeight)) bar.scrollIntoView({ block: 'center' });
    bar?.setAttribute('aria-current', 'true');
    return () => bar?.removeAttribute('aria-current');
  }, [state.record]);

  const change = (changed: Partial<PageState>, isStep = false): void => {
    const next = { ...state, ...changed };
    setState(next);
    const hash = stateToHash(next) || location.href.replace(/#.*$/, '');
    if (isStep) history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  };
  const setFilter = (filter: Partial<PageFilter>): void => change({ filter: { ...state.filter, ...filter } });
  const open = (record: string): void => change({ record }, true);
  const close = (): void => {
    const id = state.record;
    change({ record: null });
    if (id) document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const openPressed = (event: Event): void => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined;
    if (id) open(id);
  };
  const record = state.record === null ? undefined : records.get(state.record);

  return (
    <Voice.Provider value={voice}>
      <button type="button" class="skip" onClick={() => document.getElementById('schedule')?.focus()}>
        {say('skip')}
      </button>
      <header class="head">
        <div>
          <h1>{data.title ?? data.edition}</h1>
          <p>{[data.issuer, data.issued].filter(Boolean).join('　')}</p>
        </div>
        <div class="tools">
          {data.index && <a href={data.index}>{say('allEditions')}</a>}
          <button
            type="button"
            lang={language === 'ja' ? 'en' : 'ja'}
            onClick={() => change({ language: language === 'ja' ? 'en' : 'ja' })}
          >
            {say('language')}
          </button>
        </div>
      </header>
      <FilterBar
        data={data}
        filter={state.filter}
        hits={hits}
        onFilter={setFilter}
        onClear={() => change({ filter: firstState.filter })}
      />
      <div class={record ? 'body with-panel' : 'body'}>
        <SideNav data={data} hits={hits} search={search} filter={state.filter} onFilter={setFilter} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the presses come from the buttons inside, which keys press too */}
        <main id="schedule" tabIndex={-1} onClick={openPressed}>
          <Legend data={data} colour={state.colour} colours={colours} onColour={(colour) => change({ colour })} />
          <p id="nothing" class="nothing" hidden>
            {say('nothing')}
          </p>
          <MeasureSections data={data} colours={colours} language={language} />
          <footer>
            <p>{say('made', { file: data.source.file ?? data.edition })}</p>
            <p>
              {say('licence')}: {data.licence ?? say('noLicence')}
            </p>
          </footer>
        </main>
        {record && (
          <RecordPanel key={record.id} record={record} data={data} records={records} onOpen={open} onClose={close} />
        )}
      </div>
    </Voice.Provider>
  );
}

const root = document.getElementById('page');
const json = document.getElementById('data')?.textContent;
if (root && json) {
  const data: PageData = JSON.parse(json);
  root.replaceChildren();
  render(<EditionPage data={data} />, root);
  document.documentElement.dataset.drawn = '';
}
