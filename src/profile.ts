import { type ProfileFault, profileToFaults } from './japanese/profile-faults.ts';
import type { Profile } from './model/profile.ts';

/** What cannot be right in a profile: a header word for two columns, an era that is none. */
export function findProfileFaults(profile: Profile): ProfileFault[] {
  return profileToFaults(profile);
}
