import { TokenizerBuilder } from 'kuromoji';

/** kuromoji with its own dictionary. */
export type Kuromoji = Awaited<ReturnType<TokenizerBuilder['build']>>;

/** The files of the dictionary, `<name>.dat.gz` in kuromoji's package. */
export const dictionaryNames = [
  ...(['base', 'check', 'cc', 'tid', 'tid_pos', 'tid_map'] as const),
  ...(['unk', 'unk_pos', 'unk_map', 'unk_char', 'unk_compat', 'unk_invoke'] as const),
];
export type DictionaryName = (typeof dictionaryNames)[number];

/** The unpacked files; each begins where numbers of any size may begin. */
export type Dictionary = ReadonlyMap<DictionaryName, Uint8Array>;

/** An empty file of each kind, so that kuromoji can be built before its dictionary is read. */
const empty = new Int32Array([0]).buffer;

/** kuromoji without any words, for `fillKuromoji`. */
export async function openKuromoji(): Promise<Kuromoji> {
  return new TokenizerBuilder({ loader: { loadArrayBuffer: async () => empty } }).build();
}

/**
 * Gives kuromoji its dictionary. This is synchronous, as are the stages that tokenise. kuromoji's own loader takes 200
 * megabytes more: it unpacks all files at the same time, copies each, and makes 300,000 arrays from one of them, which
 * slow every garbage collection.
 */
export function fillKuromoji(
  {
    viterbi_builder: { trie },
    viterbi_searcher: { connection_costs },
    token_info_dictionary: known,
    unknown_dictionary: unknown,
  }: Kuromoji,
  files: Dictionary,
): void {
  const bytes = (name: DictionaryName): Uint8Array => files.get(name) ?? new Uint8Array();
  const integers = (name: DictionaryName): Int32Array => {
    const { buffer, byteOffset, length } = bytes(name);
    return new Int32Array(buffer, byteOffset, length / 4);
  };
  const costs = bytes('cc');
  const compatible = bytes('unk_compat');
  trie.bc.loadBaseBuffer(integers('base'));
  trie.bc.loadCheckBuffer(integers('check'));
  connection_costs.loadConnectionCosts(new Int16Array(costs.buffer, costs.byteOffset, costs.length / 2));
  known.loadDictionary(bytes('tid')).loadPosVector(bytes('tid_pos'));
  known.target_map = numbersToEntries(integers('tid_map'));
  unknown.loadUnknownDictionaries(
    bytes('unk'),
    bytes('unk_pos'),
    bytes('unk_map'),
    bytes('unk_char'),
    new Uint32Array(compatible.buffer, compatible.byteOffset, compatible.length / 4),
    bytes('unk_invoke'),
  );
}

/**
 * The entries of a file in the form in which kuromoji looks them up. The file holds the number of entries and, for
 * each, the word, the count of its numbers and the numbers.
 */
function numbersToEntries(numbers: Int32Array): Record<string, number[]> {
  const [words = 0] = numbers;
  const places = new Int32Array(numbers.length);
  let at = 1;
  for (let read = 0; read < words; read += 1) {
    places[numbers[at] ?? 0] = at;
    at += 2 + (numbers[at + 1] ?? 0);
  }
  const wordToEntries = (word: number): number[] => {
    const place = places[word] ?? 0;
    return place === 0 ? [] : Array.from(numbers.subarray(place + 2, place + 2 + (numbers[place + 1] ?? 0)));
  };
  return new Proxy({}, { get: (_, word) => wordToEntries(Number(word)) });
}
