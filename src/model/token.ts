/** One word of a text, as kuromoji (IPADIC) cuts it; `start` counts UTF-16 units from 0. */
export type Token = { text: string; start: number; pos: string; detail: string; known: boolean };
export type Tokenizer = (text: string) => readonly Token[];
