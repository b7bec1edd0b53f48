import type { BlankEvidence } from '../japanese/blanks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Notice } from '../model/notice.ts';
import type { AxisBook } from './axes.ts';
import type { DepartmentBook } from './responsibilities.ts';

/** Shared by the functions that make records; they add their notices to it. */
export type RecordContext = {
  book: DepartmentBook;
  axes: AxisBook;
  evidence: BlankEvidence;
  vocabulary: Vocabulary;
  notices: Notice[];
};
