import type { NoticeService } from '../rooms/notices/index.js';
import type { PolicyVersionService } from '../rooms/policy/index.js';

/** Lets every other made-up person have seen the policy that they signed up under; each is a unit of work of its own. */
export async function plantNotices(
  { notices, policyVersions }: { readonly notices: NoticeService; readonly policyVersions: PolicyVersionService },
  people: readonly string[],
): Promise<void> {
  const { version } = await policyVersions.inForce();
  for (const [index, personId] of people.entries()) {
    if (index % 2 === 0) await notices.acknowledgePolicy(personId, version);
  }
}
