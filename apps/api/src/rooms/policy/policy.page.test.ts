import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider } from '../../testing/people.testing.js';
import { publishChange } from '../../testing/policy.testing.js';
import { pageColours } from './policy.page.style.js';
import { policyStatements } from './policy.statements.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
  rules: {
    // It is well-formed as XML besides, as the elements of the data map are.
    'void-style': 'off',
    'no-inline-style': 'error',
    'heading-level': 'error',
    // A frame that scrolls is a region by its role: a section of its own would stand in the outline.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // `white-space` is a matter of diffs, and nobody edits this by hand.
    'no-trailing-whitespace': 'off',
    'long-title': 'error',
  },
});

describe('the page of the policy', () => {
  it('is an accessible and valid page, empty of disclosures and with some', async () => {
    for (const disclosed of [false, true]) {
      if (disclosed) await disclose();
      const { text } = await page();
      expect(text.includes('What was disclosed in the last twelve months')).toBe(disclosed);
      const { results } = await validator.validateString(text);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => [ruleId, message, line])),
      ).toEqual([]);
    }
  });

  it('would be found out, were it not: the check finds a table without scopes and a jump of headings', async () => {
    const { text } = await page();
    const broken = text
      .replaceAll(' scope="col"', '')
      .replace(/<h2/g, '<h4')
      .replace(/<\/h2>/g, '</h4>')
      .replace('lang="en"', '');
    const { results } = await validator.validateString(broken);
    const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    expect(rules).toEqual(expect.arrayContaining(['heading-level', 'wcag/h63', 'element-required-attributes']));
  });

  it('has one main part, a way to skip to it, and a caption for each table', async () => {
    const { text } = await page();
    expect(text).toMatch(/<html lang="en">/);
    expect(text).toMatch(/<body>\s*<a class="skip" href="#main">/);
    expect(text.match(/<main id="main">/g)).toHaveLength(1);
    expect(text.match(/<caption>/g)?.length).toBe(text.match(/<table>/g)?.length);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, target = ''] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('runs no script and loads nothing but its own style, by its hash', async () => {
    const { text, headers } = await page();
    expect(text).not.toMatch(/<script|<link|<img|<iframe| on[a-z]+=| style=/);
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? [];
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))).toString('base64');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(Object.entries(pageColours))(
    'can be read by %s: every text has a contrast of 4.5 and more',
    (_time, colours) => {
      for (const text of [colours.ink, colours.faint, colours.link]) {
        for (const ground of [colours.paper, colours.wash]) {
          expect([text, ground, contrast(text, ground) >= 4.5]).toEqual([text, ground, true]);
        }
      }
      expect(contrast('#999999', '#ffffff')).toBeLessThan(4.5);
    },
  );

  it('has a style for the dark and one for paper', async () => {
    const { text } = await page();
    expect(text).toContain('@media (prefers-color-scheme: dark)');
    expect(text).toContain('@media print');
  });

  it('says when it was last updated, what is collected, and that nothing is sold; and where in the policy', async () => {
    const { text } = await page();
    const { effectiveAt, version } = await api.app.policyVersions.inForce();
    expect(text).toContain(`datetime="${effectiveAt.toISOString()}"`);
    expect(text).toContain(`Version ${version}`);
    expect(text).toContain('your telephone number');
    expect(text).toContain('We do not sell personal information');
    expect(text).toContain('(What we collect, item 2)');
    expect(text).toContain('at most an hour old');
    expect(text).toContain('trackyourceus.com');
  });

  it('says every sentence of ours, with its place', async () => {
    const { text } = await page();
    const said = policyStatements.filter(({ ours }) => ours !== undefined);
    expect(said.length).toBeGreaterThan(20);
    for (const { ours, section, item } of said) {
      expect(text).toContain(
        `<p>${(ours ?? '').replaceAll('&', '&amp;')} <span class="place">(${section}, ${item})</span></p>`,
      );
    }
  });

  it('may be kept for half an hour, and is not sent again to who has it', async () => {
    const { headers } = await page();
    expect(headers.get('cache-control')).toBe('public, max-age=1800');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w+/=]+"$/);
    const again = await fetch(`${api.url}/privacy`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(etag);
  });

  // RFC 9110, section 13.1.2.
  it.each([
    ['*', 304],
    ['"another", ETAG', 304],
    ['"one","two" , W/ETAG,"three"', 304],
    ['"another"', 200],
    ['"another", W/"two"', 200],
    ['', 200],
  ])('is asked for unless the client has one of these, %s: %i', async (had, status) => {
    const etag = (await page()).headers.get('etag') ?? '';
    const headers = { 'if-none-match': had.replace('ETAG', etag) };
    for (const path of ['/privacy', '/.well-known/privacy-policy.json']) {
      const own = (await fetch(`${api.url}${path}`)).headers.get('etag') ?? '';
      const answer = await fetch(`${api.url}${path}`, { headers: { 'if-none-match': had.replace('ETAG', own) } });
      expect([answer.status, (await answer.text()) === '']).toEqual([status, status === 304]);
    }
    const none = await fetch(`${api.url}/.well-known/privacy-policy/1-000000000000.json`, { headers });
    expect(none.status).toBe(404);
  });

  it('changes with a new version, without a restart, and says what changed', async () => {
    const { headers } = await page();
    await publishChange(api, 'We <b>also</b> keep & guard this.');
    const after = await page();
    expect(after.headers.get('etag')).not.toBe(headers.get('etag'));
    expect(after.text).toContain('We now say: We &lt;b&gt;also&lt;/b&gt; keep &amp; guard this.');
    expect(after.text).not.toContain('<b>also');
  });

  it('answers HEAD like GET, and no other method', async () => {
    expect((await fetch(`${api.url}/privacy`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${api.url}/privacy`, { method: 'POST' })).status).toBe(404);
  });
});

async function page(): Promise<{ readonly text: string; readonly headers: Headers }> {
  const response = await fetch(`${api.url}/privacy`);
  expect(response.status).toBe(200);
  return { text: await response.text(), headers: response.headers };
}

/** Lets a service provider see something, and the figures be read anew. */
async function disclose(): Promise<void> {
  const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Ada' });
  const look = 'query Person($id: ID!) { person(id: $id) { contact { givenName } } }';
  await api.as(await serviceProvider(api)).query(look, { id: person.personId });
  api.clock.advance(1_800_000);
}

/** The contrast of two colours, by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
