import { Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { PrivacyPolicy, PrivacyPolicyVersion } from './policy.publication.js';
import type { PublicationService } from './policy.publication.service.js';

/** What the product publishes of itself, for everybody. */
@Resolver()
export class PublicationResolver {
  constructor(private readonly publication: PublicationService) {}

  @Query(() => PrivacyPolicy, {
    description:
      'The privacy policy in force: what is collected, from where, what for, who sees it, to whom it can be disclosed ' +
      'and was, and how long it is kept.',
  })
  @NotPersonalField('It is published, and speaks of nobody.')
  async privacyPolicy(): Promise<PrivacyPolicy> {
    return new PrivacyPolicy(await this.publication.privacyPolicy());
  }

  @Query(() => [PrivacyPolicyVersion], { description: 'Every version that was ever in force, the newest first.' })
  @NotPersonalField('It is published, and speaks of nobody.')
  async privacyPolicyVersions(): Promise<PrivacyPolicyVersion[]> {
    return (await this.publication.privacyPolicyVersions()).map((facts) => new PrivacyPolicyVersion(facts));
  }
}
