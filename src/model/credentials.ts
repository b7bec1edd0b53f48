/** "https://user:secret@example.jp", also with the slashes that a browser would forgive; an "@" in the path is none. */
const CREDENTIALS = /(?:\bhttps?:[/\\]*|:[/\\]{2})[^\s/\\?#]*@/iu;

/** Whether an address in a text carries a user name or a password, which must not be published. */
export function hasCredentials(text: string): boolean {
  return CREDENTIALS.test(text);
}
