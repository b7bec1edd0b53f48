/** The kinds of records that have a key. */
export type KeyedKind = 'measure' | 'indicator' | 'initiative' | 'project' | 'activity';
export type KeyedRecord = { kind: KeyedKind; id: string; key: string; name: string };

/** A record of the older edition and its match in the newer; `likeness`: similarity of the names, 0 to 1, null without a match. */
export type CrosswalkPair = { old: KeyedRecord | null; new: KeyedRecord | null; likeness: number | null };

/** A record of one edition; `recordId` identifies it in all editions, and is made of the edition and id where it first appears. */
export type LinkedRecord = KeyedRecord & { recordId: string; edition: string };
