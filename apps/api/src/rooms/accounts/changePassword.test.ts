import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, signedIn, signIn, support } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const me = 'query Me { me { id } }';
const newPassword = 'staple horse battery';
const unauthenticated = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

describe('changing the password', () => {
  it('signs in with the new one from then on, and no longer with the old one', async () => {
    const person = await aPerson(api).verified().signedIn();
    expect((await attempt(person, person.password, newPassword)).at('changePassword.__typename')).toBe(
      'PasswordChanged',
    );
    expect((await signIn(api, person)).at('signIn.__typename')).toBe('SignInRefused');
    await signedIn(api, { ...person, password: newPassword });
  });

  it('ends every other session with its next request, and not this one', async () => {
    const person = await aPerson(api).verified().signedIn();
    const elsewhere = [await signedIn(api, person), await signedIn(api, person)];
    for (const session of elsewhere) expect((await api.as(session).query(me)).status).toBe(200);
    expect((await attempt(person, person.password, newPassword)).at('changePassword.endedSessions')).toBe(2);
    for (const session of elsewhere) expect(await api.as(session).query(me)).toMatchObject(unauthenticated);
    expect((await api.as(person).query(me)).status).toBe(200);
  });

  it('is told to the person by mail', async () => {
    const person = await aPerson(api).verified().signedIn();
    await attempt(person, person.password, newPassword);
    expect((await api.mailsTo(person.email)).map(({ kind }) => kind)).toEqual(['VERIFY_EMAIL', 'PASSWORD_CHANGED']);
  });

  it('takes back codes for a new password that still lie in a mailbox', async () => {
    const person = await aPerson(api).verified().signedIn();
    await api
      .as(anonymous)
      .query('mutation R($email: String!) { requestPasswordReset(email: $email) { __typename } }', {
        email: person.email,
      });
    await attempt(person, person.password, newPassword);
    const answer = await api
      .as(anonymous)
      .query('mutation R($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }', {
        input: { code: await api.codeMailedTo(person.email, 'RESET_PASSWORD'), newPassword: 'yet another password' },
      });
    expect(answer.data).toEqual({ resetPassword: { __typename: 'CodeNotValid' } });
  });

  it('needs the one before it, and without it changes nothing', async () => {
    const person = await aPerson(api).verified().signedIn();
    const elsewhere = await signedIn(api, person);
    const refused = await attempt(person, 'CANARY', newPassword);
    expect(refused.at('changePassword')).toMatchObject({ __typename: 'PasswordRefused' });
    expect(refused.text).not.toContain('CANARY');
    await signedIn(api, person);
    expect((await api.as(elsewhere).query(me)).status).toBe(200);
    expect(await api.mailsTo(person.email)).toHaveLength(1);
  });

  it.each([
    ['a short one', 'CANARY'],
    ['an endless one', 'CANARY'.repeat(50)],
  ])('to %s is refused without repeating it', async (_name, chosen) => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await attempt(person, person.password, chosen);
    expect(answer.at('changePassword')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'newPassword' }],
    });
    expect(answer.text).not.toContain('CANARY');
    await signedIn(api, person);
  });

  it('cannot be used to guess the old one for long', async () => {
    const person = await aPerson(api).verified().signedIn();
    while ((await attempt(person, 'a guess', newPassword)).at('changePassword.__typename') === 'PasswordRefused');
    const refused = await attempt(person, person.password, newPassword);
    expect(refused.at('changePassword.__typename')).toBe('TooManyAttempts');
    const seconds = Number(refused.at('changePassword.retryAfterSeconds'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
    const again = await later(seconds * 1000, () => attempt(person, person.password, newPassword));
    expect(again.at('changePassword.__typename')).toBe('PasswordChanged');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      expect(await attempt(viewer, 'x', newPassword)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});

function attempt(viewer: TestViewer, currentPassword: string, chosen: string) {
  return api.as(viewer).query(
    `mutation Change($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        __typename
        ... on PasswordChanged { endedSessions }
        ... on PasswordRefused { nextStep }
        ... on InvalidInput { problems { field code message } }
        ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input: { currentPassword, newPassword: chosen } },
  );
}
