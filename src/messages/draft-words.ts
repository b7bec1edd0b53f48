import { departmentsDraftEn, profileDraftEn } from './en/drafts.ts';
import { departmentsDraftJa, profileDraftJa } from './ja/drafts.ts';
import { pairWords } from './languages.ts';

/** The words of a drafted profile. */
export const profileDraftWords = pairWords(profileDraftEn, profileDraftJa);
/** The words of a drafted registry of departments. */
export const departmentsDraftWords = pairWords(departmentsDraftEn, departmentsDraftJa);
