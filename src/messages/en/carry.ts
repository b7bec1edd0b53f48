/** What `correct carry` reports. */
export const carryEn = {
  carried: '{older} → {newer}: wrote {carried} of {total|correction|corrections} to {file}; extract applies them',
  wouldCarry: '{older} → {newer}: {carried} of {total|correction|corrections} would be written to {file}',
  none: '{older} → {newer}: of {total|correction|corrections} none is to be written to {file}',
  record: 'now: {id}  {target}',
  likeness: '(names alike: {likeness})',
  saw: 'was read: {saw}',
  now: 'is read: {now}',
  look: 'look: {program} explain {dataset} {id}',
};

/** What becomes of a correction. */
export const carryStatusesEn = {
  carried: 'carried as {newId}',
  present: 'stands there already',
  needless: 'needless: it reads so by itself',
  changed: 'not carried: the record says something else',
  renamed: 'not carried: the record has another name',
  moved: 'not carried: the record stands elsewhere',
  renumbered: 'not carried: its numbers mean other initiatives',
  gone: 'not carried: the record is gone',
  ambiguous: 'not carried: several records are named so',
  impossible: 'not carried: it cannot be done to the record',
};
