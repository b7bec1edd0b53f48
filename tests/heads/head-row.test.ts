import { describe, expect, it } from 'vitest';
import { beginsWithTimes, type HeadRow, isTimeHead, isTimesAlone, rowToHeadRow } from '../../src/heads/head-row.ts';
import { soundsLikeName, textToSeries } from '../../src/japanese/headers.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';

/** A printed row; blank fields are no cells. */
function row(...texts: string[]): HeadRow {
  const cells = texts.flatMap((text, column) => (text === '' ? [] : [{ column, text }]));
  return rowToHeadRow({ cells, width: texts.length }, shippedVocabulary);
}

describe('a row of a head', () => {
  it.each([
    ['years', ['', '', '2022年度', '2023年度'], true],
    ['years under their title', ['', '工程', '2022年度', '2023年度'], true],
    ['years beside a column word', ['事業名', '2022年度', '2023年度'], false],
    ['years with a sum behind them', ['', '2022年度', '2023年度', '合計'], false],
    ['nothing', ['', ''], false],
  ])('is times alone: %s', (_, texts, isAlone) => {
    expect(isTimesAlone(row(...texts))).toBe(isAlone);
  });

  it.each([
    ['years', ['', '2022年度', '2023年度'], true],
    ['years with a sum behind them', ['', '2022年度', '2023年度', '合計'], true],
    ['a word ahead of the years', ['施設', '2022年度', '2023年度'], false],
    ['one year', ['', '2022年度'], false],
    ['years that do not ascend', ['', '2023年度', '2022年度'], false],
    ['years with a sentence behind them', ['', '2022年度', '2023年度', '状況により、見直す。'], false],
    ['nothing', ['', ''], false],
  ])('begins with times: %s', (_, texts, begins) => {
    expect(beginsWithTimes(row(...texts))).toBe(begins);
  });
});

// Below 施設名 | 所管課 | 建築年度 | 構造 | 延床面積 | 耐震化 | 大規模改修 in a list of buildings.
describe('the dates of a building are not the years of a head', () => {
  it.each([
    ['with the department', ['中央公民館', '生涯学習課', 'S56', 'RC', '', 'H24']],
    ['with an area', ['中央公民館', '', 'S56', 'RC', '812', 'H24']],
    ['with a dash', ['中央公民館', '', 'S56', 'RC', '－', 'H24']],
  ])('%s', (_, texts) => {
    expect(isTimeHead(row(...texts))).toBe(false);
  });

  it.each([
    ['years far apart below words alone', ['延床面積', '担当課', 'R5', 'R10', 'R15']],
    ['years apart at a column without one, below known words', ['事業名', '担当課', 'R5', '－', 'R7']],
    ['years that follow each other, with a number', ['1', '施設', 'R5', 'R6', 'R7']],
  ])('but these are: %s', (_, texts) => {
    expect(isTimeHead(row(...texts))).toBe(true);
  });
});

describe('the words of labels', () => {
  it.each([
    ['計画', 'plan'],
    ['実 績', 'actual'],
    ['予定', 'plan'],
    ['設計', null],
  ])('%s says of a row that it is %s', (text, series) => {
    expect(textToSeries(text, shippedVocabulary)).toBe(series);
  });

  it.each([
    ['設備名', true],
    ['点検 項目', true],
    ['路線名（市道）', true],
    ['名前のない欄', false],
  ])('%s sounds like a name: %s', (title, sounds) => {
    expect(soundsLikeName(title)).toBe(sounds);
  });
});
