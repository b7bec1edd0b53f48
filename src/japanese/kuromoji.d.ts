declare module 'kuromoji' {
  export type KuromojiToken = {
    surface_form: string;
    pos: string;
    pos_detail_1: string;
    word_type: string;
    word_position: number;
    reading?: string;
  };
  export type KuromojiTokenizer = { tokenize(text: string): KuromojiToken[] };
  const kuromoji: {
    builder(options: { dicPath: string }): {
      build(done: (error: Error | null, tokenizer: KuromojiTokenizer) => void): void;
    };
  };
  export default kuromoji;
}
