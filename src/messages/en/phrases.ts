import type { InputKind } from '../../model/input-kind.ts';
import type { EvidenceTerm, PhraseCode, RowReading } from '../../model/phrase.ts';

/** Reasons of repairs, and readings that were not chosen. */
export const phrasesEn: Readonly<Record<PhraseCode, string>> = {
  'reading/row': '{reading:reading}',
  'reading/row-by-margin': '{reading:reading} ({margin:signed})',
  'reading/remark': 'a remark outside the years',
  'reading/items-of-next': '{items} of the row above belong to {name}',
  'reading/rest-of-box': 'it is the rest of the box above it',
  'reading/own-project': 'it is a project of its own, its name lost',
  'reading/lane-of-other': 'the lane belongs to {other} ({margin:signed})',
  'reading/blank-cells': 'the cells are blank: no related initiative and no department of its own',
  'reading/two-phrases': 'two phrases, broken at the edge of the column',
  'reading/items-of-others': 'the items that name none of the projects belong to another of them, or to the row below',
  'reading/index-right': 'the index is right: {departments}',
  'reading/as-above': 'the same as the cell above: {text}',
  'reason/row': '{reading:reading} (margin {margin:signed}; {evidence:reasons})',
  'reason/owner': 'margin {margin:signed}; {evidence:reasons}',
  'reason/name-twice': '{reading:reading}',
  'reason/merged-cell': 'blank cells below those of {above}: one cell merged over both',
  'reason/line-ends': 'blanks that are line ends of a narrow column',
  'reason/same-sentence': 'the sentence stands as initiative {number} of the same table',
  'reason/converter-tags': 'tags of a converter, not of the page',
  'reason/as-beside': 'the sign stands for the cell before it',
  'reason/as-above': 'the sign stands for the cell above it',
  'reason/as-many-cells': '{count|name|names}, as many related numbers and departments',
  'result/lane-of': 'a lane of {owner}',
};

/** What an input is, told by its bytes. */
export const inputKindsEn: Readonly<Record<InputKind, string>> = {
  pdf: 'PDF',
  workbook: 'workbook',
  word: 'Word document',
  html: 'HTML page',
  markdown: 'Markdown',
  delimited: 'CSV',
  text: 'text',
};

/** What a figure is. */
export const figureKindsEn: Readonly<Record<string, string>> = { actual: 'actual', target: 'target' };

/** What happened to the fields of a row. */
export const rowReadingsEn: Readonly<Record<RowReading, string>> = {
  straight: 'every field stands under its column',
  'row-left': 'the whole row slid left by one field',
  'row-right': 'the whole row slid right by one field',
  'labels-left': 'the labels slid left by one field',
  'years-right': 'the years slid right by one field',
  'years-left': 'the years slid left by one field',
  'name-left': 'the name slid into the column of the initiatives',
  'labels-first-year-left': 'the labels and the first year slid left by one field',
  'name-twice': 'the name stands in the column of the initiatives too',
  'year-in-first-field': 'the box of the first year stands in the column of the initiatives',
  'related-lost': 'the cell of related initiatives was lost and what follows slid left by one field',
  'departments-lost': 'the cell of departments was lost and what follows slid left by one field',
  'related-doubled': 'a field was doubled before the related initiatives and what follows slid right by one field',
  'departments-doubled': 'a field was doubled before the departments and what follows slid right by one field',
  'name-left-years-right': 'the name slid into the column of the initiatives, the years right by one',
};

/** What was weighed. */
export const evidenceEn: Readonly<Record<EvidenceTerm, string>> = {
  'bullet-name': 'name begins with a bullet and has no labels',
  'related-clash': 'related column holds no numbers',
  'departments-fit': 'departments fit',
  'departments-unlikely': 'departments column holds prose',
  'departments-clash': 'departments column holds no names',
  'year-clash': 'label under a year',
  unmapped: 'cell in no column',
  'beyond-table': 'cell behind the last year',
  'same-year': 'same box in this year elsewhere',
  'other-year': 'same box in another year elsewhere',
  'first-blank': 'first year blank',
  'no-room': 'no surplus field for years that slid right',
  'no-first-field': 'first field blank',
  'labels-change': 'labels moved otherwise than above',
  'years-change': 'years moved otherwise than above',
  'damage-change': 'moved otherwise than the row above, which moved too',
  'moved-apart': 'labels and years moved apart',
  'moved-within': 'moved from the middle of the row on',
  'change-at-lane': 'read otherwise than above without a label',
  'rows-around': 'the rows around it',
  above: 'label stands below the row',
  'above-labels-on-top': 'the edition sets labels above their lanes',
  'above-at-page-top': 'row at the top of a page, label below it',
  'beside-other': 'row stands beside another label',
  'beside-without-reason': 'the label beside it has no boxes further down',
  'own-boxes-below': 'boxes of the label beside it stand further down',
  'same-box': 'same boxes under the label elsewhere',
  'initiative-of-label': 'an initiative of the label begins in the row',
  'same-related': 'same related initiatives',
  'same-shift': 'row slid as the label did',
  'shared-word': 'words shared with the label',
  'like-rows-above': 'words shared with the lanes above',
  'label-without-boxes': 'a label is left without boxes',
  'labels-centred': 'the edition centres its labels',
  'rows-damaged': 'a row that slid or was torn may change the numbers of lanes',
  'below-label': 'it stands below the label',
};

export const answersEn = {
  semicolon: '; ',
  otherwise: 'the other: ',
  yes: 'yes',
  no: 'no',
  noOther: 'no other reading',
  comma: ', ',
};
