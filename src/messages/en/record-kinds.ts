/** What is said of a change. */
export const changeKindsEn = {
  added: 'added',
  removed: 'removed',
  renamed: 'renamed',
  merged: 'merged into another',
  split: 'split off from another',
  moved: 'moved',
  renumbered: 'renumbered',
  redated: 're-dated',
  reassigned: 're-assigned',
  relinked: 'link changed',
  'target-changed': 'target changed',
  'value-changed': 'actual figure changed',
  'text-changed': 'text changed',
};

/** Kinds of records. */
export const recordKindsEn = {
  plan: 'plan',
  year: 'year',
  direction: 'direction',
  department: 'department',
  measure: 'measure',
  indicator: 'indicator',
  initiative: 'initiative',
  project: 'project',
  lane: 'lane',
  activity: 'activity',
};

/** Fields of records. */
export const changedFieldsEn = {
  title: 'title',
  issuer: 'issuer',
  issued: 'date of issue',
  preface: 'preface',
  numbers: 'numbers',
  direction: 'direction',
  measure: 'measure',
  project: 'project',
  lead: 'lead',
  overview: 'overview',
  name: 'name',
  role: 'role',
  value: 'value',
  text: 'text',
  reprint: 'reprint mark',
  departments: 'departments',
  initiatives: 'related initiatives',
  items: 'phrases',
  years: 'years',
  note: 'note',
  follows: 'arrow from',
};
