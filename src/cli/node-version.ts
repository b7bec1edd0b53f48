/** As in package.json's `engines`. */
const oldest = [22, 13] as const;

/** One line for a Node that is too old to run koteihyo; null for one that will do. */
export function refuseOldNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return `koteihyo: unexpected Node ${version}, expected ${oldest.join('.')} or newer; install it from https://nodejs.org`;
}
