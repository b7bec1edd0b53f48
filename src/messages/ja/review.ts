import type { reviewEn } from '../en/review.ts';

export const reviewJa: Readonly<Record<keyof typeof reviewEn, string>> = {
  heading: '{edition}の確認が必要な箇所: {count}件（影響の大きい順）',
  none: '{edition}に確認が必要な箇所はありません（警告・エラーなし）',
  shown: '… ほかに{more}件（--allですべて表示）',
  ends: '終わりが印字されていない工程が{count}件あります（警告ではありません）',
  printed: '印字',
  read: '読み取り',
  as: '読み取りのとおり',
  byHand: '手作業',
  margin: 'かっこ内の数は、採用した読み方と比べた確からしさの目安です（0は同程度、-0.7は約2分の1、-2.3は約10分の1）',
  noneNamed: '確認箇所{name}はありません。{dataset}には{nearest}があります',
  several: '{name}に当たる確認箇所が複数あります: {names}',
  noChoice:
    '{name}には訂正として選べる読み方{choice}がありません。{program} correct {dataset} {id} で値を指定してください',
  noAccept: '{name}はエラーのため、読み取りのとおりにはできません',
  serving: 'ブラウザーで開いてください（Ctrl-Cで終わります）: {url}',
  settled: '{who}による訂正{ids}を{file}に書きました。残りは{left}件です（extractを実行すると反映されます）',
  toReview: '確認が必要な箇所が{count}件あります: {program} review {folder}',
  edition: '<版の名前>',
  noneFound: '{edition}に「{words}」を含む記録はありません',
  why: '原本で確認',
};
