import { expect, test } from 'vitest';
import { html, link, spoken } from './html.ts';

test('A25 whatever a name holds, it stays words: tags, quotes and signs of HTML', () => {
  const name = `</script><img src=x onerror="alert('1')"> & ©`;

  expect(html`<p title="${name}">${name}</p>`.safe).toBe(
    '<p title="&lt;/script&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; ©">' +
      '&lt;/script&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; ©</p>',
  );
});

test('A25 what was made here is put in as it is, lists are joined, nothing is nothing', () => {
  expect(html`${[html`<b>1</b>`, 2, '<']}${null}${false}${undefined}`.safe).toBe('<b>1</b>2&lt;');
});

test.each(['javascript:alert(1)', 'JavaScript:alert(1)', '//elsewhere.example', 'data:text/html,x', ' /services'])(
  'A25 %s is no address: its words stand without a link',
  (href) => {
    expect(link(href, 'Слова').safe).toBe('Слова');
  },
);

test.each(['/services', '#main', 'https://zakon.rada.gov.ua/laws', 'tel:+380441234567', 'mailto:a@example.org'])(
  'A25 %s is an address',
  (href) => {
    expect(link(href, 'Слова').safe).toBe(`<a href="${href}">Слова</a>`);
  },
);

test('A27 on a page in English Ukrainian words are marked, with the numbers and signs between them; tags and English stay', () => {
  const name = 'ЦНАП «Поділ & "Центр"»';

  expect(spoken(html`<p title="${name}">Office: ${name}, вул. Сагайдачного, 5. Open</p>`).safe).toBe(
    '<p title="ЦНАП «Поділ &amp; &quot;Центр&quot;»">Office: <span lang="uk">ЦНАП «Поділ &amp; &quot;Центр&quot;»,' +
      ' вул. Сагайдачного</span>, 5. Open</p>',
  );
});
