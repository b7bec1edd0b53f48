import type { InputKind } from '../../model/input-kind.ts';
import type { EvidenceTerm, PhraseCode, RowReading } from '../../model/phrase.ts';

/** Reasons of repairs, and readings that were not chosen. */
export const phrasesJa: Readonly<Record<PhraseCode, string>> = {
  'reading/row': '{reading:reading}',
  'reading/row-by-margin': '{reading:reading}（{margin:signed}）',
  'reading/remark': '年度の外にある備考である',
  'reading/items-of-next': '上の行の{items}は「{name}」のものである',
  'reading/rest-of-box': '上のセルの続きである',
  'reading/own-project': '名称が失われた別の事業である',
  'reading/lane-of-other': 'この段は「{other}」のものである（{margin:signed}）',
  'reading/blank-cells': '空欄のセルであり、関連取組も担当課もない',
  'reading/two-phrases': '列の端で区切られた二つの項目である',
  'reading/items-of-others': 'どの事業の名称も含まない項目は、このうち別の事業または下の行のものである',
  'reading/index-right': '担当課一覧が正しい: {departments}',
  'reading/as-above': '上のセルと同じ: {text}',
  'reason/row': '{reading:reading}（差 {margin:signed}。{evidence:reasons}）',
  'reason/owner': '差 {margin:signed}。{evidence:reasons}',
  'reason/name-twice': '{reading:reading}',
  'reason/merged-cell': '「{above}」の下の空欄であり、一つのセルが両方にわたる',
  'reason/line-ends': '狭い列での改行による空白である',
  'reason/same-sentence': '同じ表の取組内容{number}と同じ文である',
  'reason/converter-tags': '変換ソフトのタグであり、紙面の文字ではない',
  'reason/as-beside': '左のセルと同じであることを示す',
  'reason/as-above': '上のセルと同じであることを示す',
  'reason/as-many-cells': '名称が{count}件あり、関連取組と担当課も同じ数だけある',
  'result/lane-of': '「{owner}」の段',
};

/** What an input is, told by its bytes. */
export const inputKindsJa: Readonly<Record<InputKind, string>> = {
  pdf: 'PDF',
  workbook: 'ワークブック',
  word: 'Word文書',
  html: 'HTML',
  markdown: 'Markdown',
  delimited: 'CSV',
  text: 'テキスト',
};

/** What a figure is. */
export const figureKindsJa: Readonly<Record<string, string>> = { actual: '実績', target: '目標' };

export const rowReadingsJa: Readonly<Record<RowReading, string>> = {
  straight: 'どの欄も列の見出しの下にある',
  'row-left': '行全体が左に一欄ずれた',
  'row-right': '行全体が右に一欄ずれた',
  'labels-left': '事業名などの欄が左に一欄ずれた',
  'years-right': '年度の欄が右に一欄ずれた',
  'years-left': '年度の欄が左に一欄ずれた',
  'name-left': '名称が取組内容の列にずれた',
  'labels-first-year-left': '事業名などの欄と最初の年度が左に一欄ずれた',
  'name-twice': '名称が取組内容の列にも重ねてある',
  'year-in-first-field': '最初の年度のセルが取組内容の列にある',
  'related-lost': '関連取組の欄が失われ、後の欄が左に一欄ずれた',
  'departments-lost': '担当課の欄が失われ、後の欄が左に一欄ずれた',
  'related-doubled': '関連取組の前に欄が重なり、後の欄が右に一欄ずれた',
  'departments-doubled': '担当課の前に欄が重なり、後の欄が右に一欄ずれた',
  'name-left-years-right': '名称が取組内容の列にずれた（年度の欄は右に一欄）',
};

/** What was weighed. */
export const evidenceJa: Readonly<Record<EvidenceTerm, string>> = {
  'bullet-name': '名称が行頭記号で始まり、関連取組も担当課もない',
  'related-clash': '関連取組の列に番号がない',
  'departments-fit': '担当課の欄が合う',
  'departments-unlikely': '担当課の列に文がある',
  'departments-clash': '担当課の列に課の名称がない',
  'year-clash': '年度の列にラベルがある',
  unmapped: 'どの列にも入らないセルがある',
  'beyond-table': '最終年度の後にセルがある',
  'same-year': '別の箇所でも同じ項目がこの年度にある',
  'other-year': '別の箇所では同じ項目が別の年度にある',
  'first-blank': '最初の年度が空欄である',
  'no-room': '年度の欄が右にずれる余地がない',
  'no-first-field': '最初の欄が空である',
  'labels-change': '事業名などの欄が上の行と違って動く',
  'years-change': '年度の欄が上の行と違って動く',
  'damage-change': '上の行も動いているが、動き方が違う',
  'moved-apart': '事業名などの欄と年度の欄が別々に動く',
  'moved-within': '行の途中から動く',
  'change-at-lane': 'ラベルのない行で上の行と読み方が違う',
  'rows-around': '前後の行',
  above: 'ラベルが行の下にある',
  'above-labels-on-top': 'この版ではラベルが段の上にある',
  'above-at-page-top': 'ページの先頭の行で、ラベルがその下にある',
  'beside-other': '別のラベルの横にある',
  'beside-without-reason': '横のラベルの項目が下に見当たらない',
  'own-boxes-below': '横のラベルの項目が下にある',
  'same-box': '別の箇所でも同じ項目がこのラベルにある',
  'initiative-of-label': 'その事業に関連する取組がこの行から始まる',
  'same-related': '関連取組が同じである',
  'same-shift': 'ラベルと同じようにずれている',
  'shared-word': 'ラベルと共通の語がある',
  'like-rows-above': '上の段と共通する語がある',
  'label-without-boxes': 'セルのないラベルが残る',
  'labels-centred': 'この版ではラベルが段の中央にある',
  'rows-damaged': 'ずれた行や分かれた行があり、段の数は確かでない',
  'below-label': 'ラベルの下にある',
};

export const answersJa = {
  semicolon: '；',
  otherwise: 'もう一方は',
  yes: 'はい',
  no: 'いいえ',
  noOther: 'ほかの読み方なし',
  comma: '、',
};
