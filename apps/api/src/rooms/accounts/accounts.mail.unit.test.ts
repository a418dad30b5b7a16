import { describe, expect, it } from '@jest/globals';
import { accountMails } from './accounts.mail.js';

const code = 'tyh_code_x';

describe.each(['verifyEmail', 'resetPassword', 'choosePassword'] as const)('the mail %s', (name) => {
  it('has its code entered where there is no page to lead to', () => {
    const { text } = accountMails[name]('somebody@example.org', null, code);
    expect(text).toMatch(/^Enter this code: tyh_code_x$/m);
    expect(text).not.toMatch(/\bOr\b|link/);
  });

  it('leads to a page where there is one, or has the code entered', () => {
    const { text } = accountMails[name]('somebody@example.org', 'https://app.example.org', code);
    expect(text).toMatch(
      /^Follow this link: https:\/\/app\.example\.org\/[a-z-]+#code=tyh_code_x\n\nOr enter this code: tyh_code_x$/m,
    );
  });
});
