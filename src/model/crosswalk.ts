/** The kinds of records that have a key. */
export type KeyedKind = 'measure' | 'indicator' | 'initiative' | 'project' | 'activity';
export type KeyedRecord = { kind: KeyedKind; id: string; key: string; name: string };

/** Which record of the older edition is which of the newer; likeness of the names from 0 to 1, null where one has no partner. */
export type CrosswalkPair = { old: KeyedRecord | null; new: KeyedRecord | null; likeness: number | null };

/** A record of one edition, and what it is through all of them: named after the edition and the id of its first appearance. */
export type LinkedRecord = KeyedRecord & { recordId: string; edition: string };
