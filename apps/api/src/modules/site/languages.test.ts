import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';

const web = mkdtempSync(join(tmpdir(), 'cabinet-languages-'));
writeFileSync(join(web, 'index.html'), readFileSync(new URL('../../../../web/index.html', import.meta.url)));

const cabinet = useCabinet({ WEB_DIRECTORY: web });

const ukrainian = /[\u0400-\u052f]/;

test('A27 on pages in English every Ukrainian word says that it is Ukrainian, on Ukrainian pages none has to', async () => {
  await storeOffice(cabinet.db, { nameEn: '', addressUk: 'вул. Соборна, 7, кв. 2', addressEn: '' });

  for (const path of ['/', '/help', '/offices', '/services', '/cabinet/documents']) {
    const { body } = await cabinet.app.inject({ url: `${path}?lang=en` });
    const page = body.slice(body.indexOf('<body'));
    const others = page
      .replaceAll(/<(\w+)[^>]* lang="uk"[^>]*>(?:<span lang="uk">)?[^<]*/g, '')
      .replaceAll(/<[^>]*>/g, '');
    expect(others, path).not.toMatch(ukrainian);
  }
  expect((await cabinet.app.inject({ url: '/offices?lang=en' })).body).toContain(
    '<span lang="uk">вул. Соборна, 7, кв. 2</span>',
  );
  expect((await cabinet.app.inject({ url: '/offices' })).body).not.toContain('<span lang="uk">');
});
