import type { EntityManager } from '../../platform/database/index.js';
import type { Password } from './accounts.entity.js';
import { PasswordRefused, type TooManyAttempts } from './accounts.errors.js';
import { accountLimits } from './accounts.limits.js';
import type { AccountWork } from './accounts.work.js';
import type { AttemptService, Client } from './attempt.service.js';
import type { PasswordService } from './password.service.js';

/** That somebody who is signed in has given their password once more. It is worth nothing once that is replaced. */
export class Reauthenticated {
  constructor(readonly password: Password) {}
}

/**
 * Verifies whoever has an account, once more, before something of weight is done: a session alone may be a lost telephone.
 * Policy, "Your California Privacy Rights", paragraph 3.
 */
export class ReauthenticationService {
  constructor(
    private readonly work: Pick<AccountWork, 'reading'>,
    private readonly attempts: AttemptService,
    private readonly passwords: Pick<PasswordService, 'right' | 'isStill'>,
  ) {}

  /** Whether this is the person's password: it counts as an attempt to sign in. Done before a unit of work begins. */
  async prove(
    personId: string,
    password: string,
    client: Client,
  ): Promise<Reauthenticated | PasswordRefused | TooManyAttempts> {
    const refused = await this.attempts.refused(accountLimits.signIn, client, personId);
    if (refused !== null) return refused;
    const right = await this.passwords.right(this.work.reading(), personId, password);
    return right === null ? new PasswordRefused() : new Reauthenticated(right);
  }

  /** Whether it still holds, and will until the unit of work ends. */
  isStill(em: EntityManager, { password }: Reauthenticated): Promise<boolean> {
    return this.passwords.isStill(em, password);
  }
}
