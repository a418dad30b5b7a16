import type { ChoiceService } from '../rooms/consent/index.js';

/** Lets some made-up people have opted out of one thing or another; most have never chosen. */
export async function plantChoices(
  { choices }: { readonly choices: ChoiceService },
  personId: string,
  index: number,
): Promise<void> {
  if (index % 4 === 1) await choices.optOut(personId, ['AFFILIATE_MARKETING'], 'ACCOUNT');
  if (index % 5 === 2) await choices.optOut(personId, ['SALE_AND_SHARING'], 'GLOBAL_PRIVACY_CONTROL');
  if (index % 6 === 3) await choices.optOut(personId, ['PARTNER_OFFERS_BY_EMAIL'], 'UNSUBSCRIBE_PAGE');
}
