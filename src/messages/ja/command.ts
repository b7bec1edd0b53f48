import type {
  caseReportEn,
  changesEn,
  changeValuesEn,
  correctionStatusesEn,
  diffEn,
  explainEn,
  factsEn,
  factValuesEn,
  relationsEn,
  reportEn,
} from '../en/command.ts';

export const reportJa: Readonly<Record<keyof typeof reportEn, string>> = {
  error: 'エラー',
  warning: '警告',
  info: '情報',
  more: '（ほかに{more}件）',
  internal: 'koteihyo自体の不具合です（{reason}）。--debugを付けて実行し、出力を添えて報告してください',
  stdout: '標準出力',
  stderr: '標準エラー出力',
  unprinted: '{stream}に書き込めません（{reason}）。空きを作るか、別の場所に出力してください',
  reading: '読み取り中',
  noSidecar: '{file}がないため、公開者や利用条件などは空です',
  watching: '変更を待っています（Ctrl-Cで終わります）',
  unchanged: '（変更なし）',
  unchangedOf: '{unchanged}件は前に書き出してから変わっていないため、そのままです（--forceで書き出し直します）',
  published: '{total}件中{published}件を書き出しました',
  failuresIn: '{failed}件は書き出せませんでした（理由は{path}にあります）',
  stopped: '中断しました。{total}件中{done}件は書き出し済みです。同じコマンドをもう一度実行すると、残りから続けます',
  leftOut: '{leftOut}件は読み取りませんでした',
  leftOutFor: '読み取りませんでした: {message}',
  counts:
    '施策{measures}、指標{indicators}、取組内容{initiatives}、事業{projects}、段{lanes}、工程{activities}、課{departments}',
  notices: '通知: エラー{error}、警告{warning}、情報{info}',
  failOn: '--fail-on {level}: 該当する通知が{count}件あります。notices.csvを見てください',
  restored: '中断された書き出しから{edition}を元に戻しました',
  openPage: 'ブラウザーで開く: {path}',
  corrected: '{who}による訂正{id}を{file}に書きました（extractを実行すると反映されます）',
  exported: '{path} を書き出しました',
  drawn: '{page}ページ',
  sound: '{folder}: 問題ありません',
  faulty: '{folder}: 誤り{count}件',
  unstated:
    'カタログへの登録に必要な項目が書かれていません: {fields}。入力の隣の{file}に書き、extractを実行し直してください',
  checked: '{total}件を確認: 問題なし{sound}件、誤りあり{faulty}件',
};

export const caseReportJa: Readonly<Record<keyof typeof caseReportEn, string>> = {
  addedLines: '{folder}: {total}行のうち{kept}行（読み取り{readings}回）',
  addedPages: '{folder}: {total}ページのうち{kept}ページ（読み取り{readings}回）',
  notSmallest: '読み取りの回数が上限に達したため、まだ減らせるかもしれません。行やページを絞ってください',
  differs: '相違{count}件（- 期待、+ 実際）',
  rewritten: '書き換え、相違{count}件（- 以前、+ 今回）',
  written: '書き出しました。今後はこれを正しい結果とみなすため、内容を確かめてください',
  order: '順序の相違',
  more: '…ほか{count}件（--jsonで全て）',
  total: '検査例{total}件: 一致{same}、相違{differs}、失敗{failed}、書き出し{written}',
};

export const diffJa: Readonly<Record<keyof typeof diffEn, string>> = {
  plan: '計画全体',
  departments: '担当課',
  nothing: '（なし）',
  records: '{count}件',
  answered: '担当する記録{count}件',
  yearAdded: '{year}年度を追加（この年度だけの工程と値{count}件は、個別には示しません）',
  yearRemoved: '{year}年度を削除（この年度だけの工程と値{count}件は、個別には示しません）',
  yearsAdded: '年度の追加',
  yearsRemoved: '年度の削除',
  indicators: '指標{count}',
  initiatives: '取組内容{count}',
  projects: '事業{count}',
  activities: '工程{count}',
  total: '変更{count}件',
  old: '旧',
  new: '新',
  record: '記録',
  change: '変更',
};

export const changesJa: Readonly<Record<keyof typeof changesEn, string>> = {
  'renumbered.numbers': '番号の変更',
  'moved.direction': '別の取組方向へ移動',
  'moved.measure': '別の施策へ移動',
  'moved.project': '別の事業へ移動',
  'redated.issued': '発行時期の変更',
  'reassigned.lead': '主担当の変更',
  'relinked.initiatives': '関連取組の変更',
  'relinked.follows': '矢印でつながる前の工程',
  'text-changed.issuer': '発行者の変更',
  'text-changed.preface': '前文の変更',
  'text-changed.overview': '概要の変更',
  'text-changed.role': '主・サブの別の変更',
  'text-changed.reprint': '再掲の表示の変更',
  'text-changed.note': '注記の変更',
};

export const changeValuesJa: Readonly<Record<keyof typeof changeValuesEn, string>> = {
  'role.main': '主指標',
  'role.sub': 'サブ指標',
};

export const explainJa: Readonly<Record<keyof typeof explainEn, string>> = {
  above: '上位の記録:',
  below: '下位の記録:',
  source: '出典',
  width: '（全{width}欄）',
  shown: '{path}の原文（欄は0から。>はこの記録に読み取った欄、←は読み取った先）',
  missing: '原文を表示できません: 読み取った時のままの{file}が{searched}にありません。--sourceで指定してください',
  changed:
    '原文を表示できません: {path}は読み取った原文と違います（sha256が{actual}…、{expected}…のはず）。--sourceで原文を指定してください',
  pdf: '原文を表示できません: 出典がPDFのため、場所はページ左上からの座標です',
  sheet: '原文を表示できません: 出典がワークブックのため、場所はシートとセルです',
  document: '原文を表示できません: 出典が文書のため、場所は表・行・列です',
  placeless: '表示する原文がありません: この記録自体の場所は記録されていません',
  repairs: '修復: {count}件',
  before: '修復前',
  after: '修復後',
  reason: '理由',
  corrections: '訂正: {count}件',
  signed: '{who}が{when}に訂正',
  corrected: '訂正前 → 訂正後',
  notices: '通知: {count}件',
  actual: '実際',
  expected: '期待',
  why: '影響',
  remedy: '対応',
  notChosen: '採らなかった読み方',
};

export const relationsJa: Readonly<Record<keyof typeof relationsEn, string>> = {
  own: 'この記録',
  above: '上位の記録',
  below: '下位の記録',
  sameLine: '同じ行の別の記録',
};

export const factsJa: Readonly<Record<keyof typeof factsEn, string>> = {
  lead: '主担当',
  role: '種別',
  values: '値',
  flag: '区分',
  initiatives: '関連取組',
  departments: '担当課',
  end: '終了の根拠',
  follows: '前の工程',
  note: '注記',
  kind: '種類',
  aliases: '表記',
  units: '所属',
  namedBy: '担当する記録',
};

export const factValuesJa: Readonly<Record<keyof typeof factValuesEn, string>> = {
  'role.main': '主指標',
  'role.sub': 'サブ指標',
  'flag.cumulative': '累計',
  'flag.reprint': '再掲',
  'flag.openEnded': '最終年度以降も継続',
  'end.cell': '自身のセル',
  'end.arrow': '矢印',
  'end.span': '複数年度にわたるセル',
  'end.bar': '帯',
  'end.marks': '並んだ同じ記号',
  'end.period': '印刷された期間',
  'end.unknown': '不明（後の年度が空欄で矢印もありません）',
};

export const correctionStatusesJa: Readonly<Record<keyof typeof correctionStatusesEn, string>> = {
  applied: '適用',
  needless: '不要',
  stale: '未適用（読み取りが変わったため）',
  'not-found': '未適用（対象がないため）',
  ambiguous: '未適用（対象が複数あるため）',
  impossible: '未適用（行えないため）',
};
