import { expect, test } from './cabinet.ts';

test('each role enters a cabinet of its own', async ({ signInAs }) => {
  for (const role of ['applicant', 'clerk', 'otherClerk', 'administrator', 'editor'] as const) {
    const { page, account } = await signInAs(role);
    const answer = await page.request.get('/api/v1/session');
    const { actor } = (await answer.json()) as { actor: { login: string; role: string } };
    expect(actor.login).toBe(account.login);
  }
});

test('real files come from the browser', async ({ files }) => {
  expect((await files.pdf()).buffer.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await files.photo()).buffer.subarray(0, 3).toString('hex')).toBe('ffd8ff');
});

test('a complaint of a page is noticed', async ({ page, complaints }) => {
  await page.goto('/');
  await page.evaluate(() => console.error('planted'));
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://example.org/x.png';
    document.body.append(image);
  });
  await expect.poll(() => complaints.length).toBeGreaterThan(2);
  expect(complaints.join('\n')).toContain('content policy: img-src');
  complaints.length = 0;
});
