/** What `correct carry` reports. */
export const carryJa = {
  carried: '{older} → {newer}: 訂正{total}件のうち{carried}件を{file}に書きました（extractを実行すると反映されます）',
  wouldCarry: '{older} → {newer}: 訂正{total}件のうち{carried}件を{file}に書きます（--dry-runのため書いていません）',
  none: '{older} → {newer}: 訂正{total}件のうち、{file}に書くものはありません',
  record: '現在: {id}  {target}',
  likeness: '（名称の類似度 {likeness}）',
  saw: '訂正時の読み取り: {saw}',
  now: '今の読み取り: {now}',
  look: '確認: {program} explain {dataset} {id}',
};

/** What becomes of a correction. */
export const carryStatusesJa = {
  carried: '引き継ぎ: {newId}',
  present: 'すでに書かれています',
  needless: '不要: 読み取りがすでにそのとおりです',
  changed: '引き継ぎません: 記録の内容が変わっています',
  renamed: '引き継ぎません: 記録の名称が変わっています',
  moved: '引き継ぎません: 記録の場所が変わっています',
  renumbered: '引き継ぎません: 番号の指す取組内容が変わっています',
  gone: '引き継ぎません: 記録がなくなりました',
  ambiguous: '引き継ぎません: 同じ名称の記録が二つ以上あります',
  impossible: '引き継ぎません: その記録には行えません',
};
