/** The end of a text that goes on with the next line: 統合による. */
export const PARTICLE_END =
  /[のをにがはともへや、・]$|(?:から|まで|より|及び|および|など|等の|した|する|して|ための|による|における|に関する)$/u;

/** The beginning of a text that goes on with the line before: の有料化. */
export const PARTICLE_START =
  /^(?:の|を|に|が|は|と|で|も|へ|や|から|まで|より|する|した|して|され|及び|および|など|ため|よる|ける)/u;

/** Whether a particle joins two lines to one phrase. */
export function joinsByParticle(above: string, below: string): boolean {
  return PARTICLE_END.test(above) || PARTICLE_START.test(below);
}
