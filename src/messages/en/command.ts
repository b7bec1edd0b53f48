/** What the commands report. */
export const reportEn = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  more: ' (and {more} more)',
  internal: 'koteihyo itself failed on it ({reason}); run again with --debug and report what it prints',
  stdout: 'standard output',
  stderr: 'standard error',
  unprinted: '{stream}: cannot be written ({reason}); free some space, or write elsewhere',
  reading: 'reading',
  noSidecar: 'no {file} beside it: publisher, licence and the like are null',
  watching: 'watching for changes; stop with Ctrl-C',
  unchanged: '(unchanged)',
  unchangedOf: '{unchanged} unchanged since published; --force publishes again',
  published: 'published {published} of {total|input|inputs}',
  failuresIn: '{failed|input|inputs} failed; the reasons are in {path}',
  stopped: 'stopped: {done} of {total|input|inputs} published; run the same command again to continue with the rest',
  leftOut: 'left out {leftOut}',
  leftOutFor: 'left out: {message}',
  counts:
    '{measures|measure|measures}, {indicators|indicator|indicators}, {initiatives|initiative|initiatives}, {projects|project|projects}, {lanes|lane|lanes}, {activities|activity|activities}, {departments|department|departments}',
  notices: 'notices: {error|error|errors}, {warning|warning|warnings}, {info} info',
  failOn: '--fail-on {level}: {count|notice is|notices are} at least as severe; see notices.csv',
  restored: 'restored {edition}, which an interrupted run had left half replaced',
  openPage: 'open in a browser: {path}',
  corrected: 'wrote {id} by {who} to {file}; extract applies it',
  exported: 'wrote {path}',
  drawn: 'page {page}',
  sound: '{folder}: sound',
  faulty: '{folder}: {count|fault|faults}',
  unstated:
    'not stated, but expected by catalogues: {fields}; write them into {file} beside the input, and run extract again',
  checked: 'checked {total}: {sound} sound, {faulty} faulty',
};

/** What `case add` and `case run` report. */
export const caseReportEn = {
  addedLines: '{folder}: {kept} of {total|line|lines}, found with {readings|reading|readings}',
  addedPages: '{folder}: {kept} of {total|page|pages}, found with {readings|reading|readings}',
  notSmallest: 'stopped at the limit of readings, so the case may not be the smallest; name fewer lines or pages',
  differs: '{count|difference|differences} (- expected, + actual)',
  rewritten: 'rewritten, {count|difference|differences} (- before, + now)',
  written: 'written; check it: later runs will expect exactly this',
  order: 'other order',
  more: '… and {count} more (--json prints all)',
  total: 'cases {total}: as expected {same}, other {differs}, failed {failed}, written {written}',
};

/** The words around changes. */
export const diffEn = {
  plan: 'Plan',
  departments: 'Departments',
  nothing: '(nothing)',
  records: '{count|record|records}',
  answered: 'responsible for {count|record|records}',
  yearAdded: 'year {year} is new; boxes and figures of this year alone are not listed: {count}',
  yearRemoved: 'year {year} is gone; boxes and figures of this year alone are not listed: {count}',
  yearsAdded: 'years added',
  yearsRemoved: 'years removed',
  indicators: 'indicators: {count}',
  initiatives: 'initiatives: {count}',
  projects: 'projects: {count}',
  activities: 'activities: {count}',
  total: '{count|change|changes}',
  old: 'old',
  new: 'new',
  record: 'record',
  change: 'change',
};

/** Said of a change in place of its kind, as `<kind>.<field>`, where the kind alone does not say what it is of. */
export const changesEn = {
  'renumbered.numbers': 'numbers changed',
  'moved.direction': 'moved to another direction',
  'moved.measure': 'moved to another measure',
  'moved.project': 'moved to another project',
  'redated.issued': 'date of issue changed',
  'reassigned.lead': 'lead re-assigned',
  'relinked.initiatives': 'related initiatives changed',
  'relinked.follows': 'box ahead of it, by an arrow',
  'text-changed.issuer': 'issuer changed',
  'text-changed.preface': 'preface changed',
  'text-changed.overview': 'overview changed',
  'text-changed.role': 'main or sub-indicator',
  'text-changed.reprint': 'reprint mark changed',
  'text-changed.note': 'note changed',
};

/** Values of a change that are keys; every other value is printed as it is. */
export const changeValuesEn = {
  'role.main': 'main',
  'role.sub': 'sub',
};

/** The words around an explanation. */
export const explainEn = {
  above: 'part of:',
  below: 'made of:',
  source: 'Source',
  width: '({width|field|fields})',
  shown:
    'as printed in {path}; fields are counted from 0; > marks those of this record, ← the records that were read from them',
  missing: 'its lines cannot be shown: {file} as it was read is not in {searched}; name it with --source',
  changed:
    'its lines cannot be shown: {path} is not the text that the plan was read from (sha256 {actual}…, expected {expected}…); name that one with --source',
  pdf: 'the source is a PDF, so there are no lines to show; places are boxes in points from the top left',
  sheet: 'the source is a workbook, so there are no lines to show; places are sheets and cells',
  document: 'the source is a document, so there are no lines to show; places are tables, rows and columns',
  placeless: 'no lines to show: this record has no place of its own',
  repairs: 'Repairs: {count}',
  before: 'before',
  after: 'after',
  reason: 'reason',
  corrections: 'Corrections: {count}',
  signed: 'by {who} on {when}',
  corrected: 'before → after',
  notices: 'Notices: {count}',
  actual: 'actual',
  expected: 'expected',
  why: 'why it matters',
  remedy: 'what to do',
  notChosen: 'readings not chosen',
};

/** How a repair or a notice concerns the record that is explained. */
export const relationsEn = {
  own: 'the record itself',
  above: 'above it',
  below: 'below it',
  sameLine: 'another record on its lines',
};

/** What a record says. */
export const factsEn = {
  lead: 'lead',
  role: 'role',
  values: 'values',
  flag: 'marked',
  initiatives: 'related initiatives',
  departments: 'departments',
  end: 'its end is known from',
  follows: 'follows',
  note: 'note',
  kind: 'kind',
  aliases: 'spellings',
  units: 'units',
  namedBy: 'named by',
};

/** Values that are keys, as `<name>.<value>`; every other value is printed as it is. */
export const factValuesEn = {
  'role.main': 'main indicator',
  'role.sub': 'sub-indicator',
  'flag.cumulative': 'cumulative',
  'flag.reprint': 'reprinted here',
  'flag.openEnded': 'continues after the last year',
  'end.cell': 'its own cell',
  'end.arrow': 'an arrow',
  'end.span': 'a cell over several years',
  'end.bar': 'a bar',
  'end.marks': 'equal marks side by side',
  'end.period': 'the printed period',
  'end.unknown': 'nothing: blank years follow without an arrow, so the end is not known',
};

/** What became of a correction. */
export const correctionStatusesEn = {
  applied: 'applied',
  needless: 'needless',
  stale: 'not applied: the reading has changed',
  'not-found': 'not applied: no such record',
  ambiguous: 'not applied: several such records',
  impossible: 'not applied: impossible',
};
