import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { storeContent } from '@cabinet/testkit/content';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeProvider } from '@cabinet/testkit/products';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aCatalogue } from '#test/catalogue.ts';

const web = mkdtempSync(join(tmpdir(), 'cabinet-site-'));
mkdirSync(join(web, 'assets'));
writeFileSync(join(web, 'index.html'), readFileSync(new URL('../../../../web/index.html', import.meta.url)));

writeFileSync(join(web, 'worker.js'), '(() => {})();');

const cabinet = useCabinet({ WEB_DIRECTORY: web });

const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await cabinet.app.inject({ url, headers });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers, raw: answer.rawPayload };
};

const titleIn = (body: string): string | undefined => /<title>(.*?)<\/title>/.exec(body)?.[1];

let stored: ReturnType<typeof aCatalogue> | undefined;
/** One for all tests: its codes are its own. */
const theCatalogue = (): ReturnType<typeof aCatalogue> => {
  stored ??= aCatalogue(cabinet);
  return stored;
};

/** Halves a minute: what was kept is written anew. */
const anew = (): void => cabinet.clock.forward(31_000);

test('A25 the first page reads as a page: title, description, heading, links to real addresses', async () => {
  const { status, body, headers } = await get('/');

  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
  expect(headers.vary).toContain('cookie');
  expect(titleIn(body)).toBe('Послуги для людей з інвалідністю – Кабінет');
  expect(body.match(/<h1/g)).toHaveLength(1);
  expect(body).toContain('<html lang="uk"');
  expect(body).toMatch(/<meta name="description" content="Тут ви подаєте заяви[^"]+"/);
  for (const href of ['/services', '/help', '/login', '/booking/start']) expect(body).toContain(`<a href="${href}"`);
});

test('A25 the first page names the topics of services and the latest news, the newest three', async () => {
  const officeId = await storeOffice(cabinet.db);
  await storeService(cabinet.db, [officeId]);
  const titles = ['Перша', 'Друга', 'Третя', 'Четверта'];
  const ids: string[] = [];
  for (const [place, titleUk] of titles.entries())
    ids.push(
      await storeContent(cabinet.db, { kind: 'news', titleUk, shownFrom: new Date(Date.UTC(2026, 0, place + 1)) }),
    );
  await cabinet.db.serviceCategory.create({
    data: { code: 'without-services', nameUk: 'Без послуг', nameEn: 'Without services', position: 99 },
  });
  anew();

  const { body } = await get('/');
  expect(body).toMatch(/<a href="\/services\/category\/[a-z-]+">/);
  expect(body).not.toContain('without-services');
  expect(body).toContain(`<h3><a href="/news/${ids[3]}">Четверта</a></h3>`);
  expect(body).not.toContain('Перша');
});

test('A25 a service says without a script which documents it needs, how long it takes, what it costs and whom to call', async () => {
  const officeId = await storeOffice(cabinet.db, { phone: '+380441234567' });
  const { code, definition } = await storeService(cabinet.db, [officeId]);
  const { status, body } = await get(`/services/${code}`);

  expect(status).toBe(200);
  for (const words of [
    definition.name.uk,
    definition.documents[0]?.name.uk ?? '',
    'Потрібен не всім. Ось коли: Заяву подає представник.',
    '10 календарних днів',
    'безоплатно',
    'href="tel:+380441234567"',
  ])
    expect(body).toContain(words);
});

test('A25 a name written to break out of the page stays a name, in the head too', async () => {
  const attack = `</title></script><script>alert('1')</script>" onload="x" $& $1 {{x}}`;
  const words = { uk: attack, en: attack };
  const officeId = await storeOffice(cabinet.db, { nameUk: attack });
  const { code } = await storeService(cabinet.db, [officeId], { name: words, summary: words, result: words });
  for (const path of [`/services/${code}`, '/services', '/services/category/residence']) {
    const { body } = await get(path);
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('" onload="x"');
    expect(body).toContain(
      '&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x&quot; $&amp; $1 {{x}}',
    );
    expect(body.match(/<script/g)).toHaveLength(2);
  }
});

test.each([
  '/services/no-such-service',
  '/services/category/nothing',
  '/no-such-page',
  '/services/%00',
  `/${'a/'.repeat(40)}`,
])('A25 nothing stands at %s, and its status says so', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(titleIn(body)).toBe('Сторінку не знайдено – Кабінет');
  expect(body).toContain('<meta name="robots" content="noindex">');
});

test.each(['/cabinet', '/cabinet/applications/anything', '/admin', '/login', '/booking/start'])(
  'A25 %s is a page of the web app: it opens, search engines leave it, and without a script it names the centres',
  async (path) => {
    await storeOffice(cabinet.db, { nameUk: 'ЦНАП на розі', phone: '+380441112233' });
    anew();
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(body).toContain('<meta name="robots" content="noindex">');
    expect(body.split('<noscript>')[1]).toContain('ЦНАП на розі');
    expect(body).toContain('href="tel:+380441112233"');
  },
);

test('A25 the language is what the address asks for, else what the person chose, else Ukrainian', async () => {
  const language = async (url: string, headers: Record<string, string> = {}): Promise<string | undefined> =>
    /<html lang="(\w+)"/.exec((await get(url, headers)).body)?.[1];

  expect(await language('/help')).toBe('uk');
  expect(await language('/help', { 'accept-language': 'en-US,en' })).toBe('uk');
  expect(await language('/help?lang=en')).toBe('en');
  expect(await language('/help', { cookie: 'lang=en' })).toBe('en');
  expect(await language('/help?lang=uk', { cookie: 'lang=en' })).toBe('uk');
  expect(await language('/help?lang="><script>', { cookie: 'lang=xx' })).toBe('uk');
  expect((await get('/help?lang=en')).body).toContain('Help');
});

test('A25 each language has an address of its own, and a search or a slash too many has none', async () => {
  const { body } = await get('/services/?search=візок&lang=en');

  expect(body).toMatch(/<link rel="canonical" href="https?:\/\/[^/]+\/services\?lang=en">/);
  expect(body).toMatch(/hreflang="uk" href="https?:\/\/[^/]+\/services">/);
  expect(body).toMatch(/hreflang="x-default" href="https?:\/\/[^/]+\/services">/);
  expect(body).toContain('<meta property="og:locale" content="en_GB">');
});

test('A25 the map of the site names what is public and nothing else', async () => {
  const officeId = await storeOffice(cabinet.db);
  const shown = await storeService(cabinet.db, [officeId]);
  const hidden = await storeService(cabinet.db, [officeId]);
  await cabinet.db.service.update({ where: { id: hidden.serviceId }, data: { active: false } });
  const { body, headers } = await get('/sitemap.xml');
  const paths = [...body.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path);

  expect(headers['content-type']).toContain('application/xml');
  expect(paths).toContain(`/services/${shown.code}`);
  expect(paths).not.toContain(`/services/${hidden.code}`);
  expect(paths.filter((path) => /^\/(?:cabinet|admin|login|register|api)/.test(path ?? ''))).toEqual([]);
  const statuses = await Promise.all(paths.map(async (path) => (await get(path ?? '')).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect((await get('/robots.txt')).body).toMatch(
    /Disallow: \/cabinet\n[\s\S]*Sitemap: https?:\/\/[^/]+\/sitemap\.xml/,
  );
});

test('A25 a page is written once in half a minute, and what changed is read after that', async () => {
  const officeId = await storeOffice(cabinet.db);
  const { code, serviceId } = await storeService(cabinet.db, [officeId]);
  expect((await get(`/services/${code}`)).status).toBe(200);
  await cabinet.db.service.update({ where: { id: serviceId }, data: { active: false } });

  expect((await get(`/services/${code}`)).status).toBe(200);
  anew();
  expect((await get(`/services/${code}`)).status).toBe(404);
});

test('A25 a page is sent packed to whoever can unpack it', async () => {
  const { body } = await get('/');
  const packed = await get('/', { 'accept-encoding': 'gzip, br' });
  const older = await get('/', { 'accept-encoding': 'gzip' });

  expect(packed.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(packed.raw).toString()).toBe(body);
  expect(gunzipSync(older.raw).toString()).toBe(body);
});

test('A25 no page holds a script or a style of its own, so the policy holds', async () => {
  for (const path of ['/', '/services', '/help', '/cabinet']) {
    const { body } = await get(path);
    expect(body.match(/<script(?![^>]*\bsrc=)|<style|\sstyle="|\son\w+="/g)).toBeNull();
  }
});

test('A25 the worker may be asked for anew at any time, and the policy lets it come from here alone', async () => {
  const { headers } = await get('/worker.js');

  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-type']).toContain('javascript');
  expect(headers['content-security-policy']).toContain("worker-src 'self'");
});

test('A20, A25 news, questions and legal acts are read without a script; what is not published is not there', async () => {
  const itemId = await storeContent(cabinet.db, {
    kind: 'news',
    titleUk: 'Новий <розклад>',
    textUk: 'Читайте [закон](https://zakon.example.org/1).',
  });
  const draft = await storeContent(cabinet.db, { kind: 'news', titleUk: 'Чернетка', state: 'draft' });
  const question = await storeContent(cabinet.db, { kind: 'question', titleUk: 'Що взяти з собою?' });
  const law = { actNumber: '321', actDate: '2012-04-05', sourceUrl: 'https://zakon.example.org/321' };
  await storeContent(cabinet.db, { kind: 'law', titleUk: 'Про засоби', ...law });
  anew();

  const news = (await get('/news')).body;
  expect(news).toContain(`<a href="/news/${itemId}">Новий &lt;розклад&gt;</a>`);
  expect(news).not.toContain('Чернетка');
  const one = await get(`/news/${itemId}`);
  expect([one.status, titleIn(one.body)]).toEqual([200, 'Новий &lt;розклад&gt; – Кабінет']);
  expect(one.body).toContain('<a href="https://zakon.example.org/1">закон</a>');
  expect((await get('/questions')).body).toContain(`<h2 id="${question}">Що взяти з собою?</h2>`);
  expect((await get('/law')).body).toMatch(/№ 321 від 5 квітня 2012[\s\S]*href="https:\/\/zakon\.example\.org\/321"/);
  for (const path of [`/news/${draft}`, `/news/${question}`, '/news/no-id'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  expect((await get('/how-to-register')).body).toContain('<h1>Як зареєструватися</h1>');
});

test('E1, A25 the catalogue, a class and a product are read without a script, and what is not in it is not found', async () => {
  const { number, classCode } = await theCatalogue();
  anew();

  expect((await get('/catalogue')).body).toContain('<h1>Каталог засобів реабілітації</h1>');
  expect((await get('/catalogue/products')).body).toContain(`<a href="/catalogue/classes/${classCode}">`);
  const kind = (await get(`/catalogue/classes/${classCode}`)).body;
  expect(kind).toContain('Код виду (ISO 9999): 12 22 03');
  expect(kind).toContain(`<a href="/catalogue/products/${number}">Крісло колісне «Зразок»</a>`);
  const { status, body } = await get(`/catalogue/products/${number}`);
  expect([status, titleIn(body)]).toEqual([200, 'Крісло колісне «Зразок» – Кабінет']);
  expect(body).toContain(`<a href="/catalogue/classes/${classCode}">`);
  cabinet.clock.forward(11 * 60_000);
  expect((await get('/sitemap.xml')).body).toContain(`/catalogue/products/${number}</loc>`);
  for (const path of ['/catalogue/classes/99-99-99', '/catalogue/products/999999', '/catalogue/products/x1'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

test('E2, E3, A25 makers and providers of social services are read without a script; who works no more is not listed', async () => {
  const { makerId } = await theCatalogue();
  const providerId = await storeProvider(cabinet.db);
  const maker = await cabinet.db.manufacturer.findUniqueOrThrow({ where: { id: makerId } });
  const provider = await cabinet.db.socialProvider.findUniqueOrThrow({ where: { id: providerId } });
  anew();

  for (const [path, { nameUk, email }] of [
    [`/catalogue/makers/${makerId}`, maker],
    [`/catalogue/social-providers/${providerId}`, provider],
  ] as const) {
    const { status, body } = await get(path);
    expect([status, body.includes(`<h1>${nameUk}</h1>`)]).toEqual([200, true]);
    expect(body).toContain(`href="mailto:${email}"`);
    const list = path.replace(/\/[^/]+$/, '');
    expect((await get(list)).body).toContain(`<a href="${path}">${nameUk}</a>`);
  }
  cabinet.clock.forward(11 * 60_000);
  expect((await get('/sitemap.xml')).body).toContain(`/catalogue/makers/${makerId}</loc>`);
  await cabinet.db.manufacturer.update({ where: { id: makerId }, data: { active: false } });
  anew();
  expect((await get('/catalogue/makers')).body).not.toContain(`/catalogue/makers/${makerId}"`);
  // The page of the product that stays leads to it.
  expect((await get(`/catalogue/makers/${makerId}`)).status).toBe(200);
  for (const path of ['/catalogue/makers/x', '/catalogue/social-providers/x'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

test('A25 the check of signatures says without a script what it tells and that the file stays on the device', async () => {
  const { status, body } = await get('/verify');
  expect(status).toBe(200);
  expect(titleIn(body)).toContain('Перевірити електронний підпис');
  for (const words of ['лишається на вашому пристрої', 'JavaScript', 'href="/offices"']) expect(body).toContain(words);
  expect((await get('/verify?lang=en')).body).toContain('it stays on your device');
  expect((await get('/sitemap.xml')).body).toContain('/verify</loc>');
});
