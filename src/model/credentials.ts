/** "https://user:secret@example.jp", also with missing or wrong slashes, which browsers accept; an "@" in the path does not count. */
const CREDENTIALS = /(?:\bhttps?:[/\\]*|:[/\\]{2})[^\s/\\?#]*@/iu;

/** Whether an address in a text carries a user name or a password, which must not be published. */
export function hasCredentials(text: string): boolean {
  return CREDENTIALS.test(text);
}
