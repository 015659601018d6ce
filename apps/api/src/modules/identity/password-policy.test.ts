import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';
import { type PasswordContext, passwordReasons } from './password-policy.ts';

const strong = { PASSWORD_RULE: 'strong' } as const;
const portal = { PASSWORD_RULE: 'portal-2020' } as const;
const maria: PasswordContext = {
  login: 'vesna27',
  email: 'maria.sun@example.ua',
  names: ['Лисиченко', 'Марія', 'Іванівна'],
  secondFactor: false,
};

const codes = async (
  password: string,
  context = maria,
  rule: typeof strong | typeof portal = strong,
): Promise<string[]> => (await passwordReasons(rule, password, context)).map(({ code }) => code);

test('S9 B5 «Портал7» is refused by the rule in force and accepted by the rule of 2020', async () => {
  expect(await codes('Портал7')).toContain('identity.password_too_short');
  expect(await codes('Портал7', maria, portal)).toEqual([]);
});

test('S9 twelve characters are enough alone, eight beside a second factor; length counts code points', async () => {
  const protectedToo = { ...maria, secondFactor: true };

  expect(await codes('ґхщ-7ю_Йцр2')).toContain('identity.password_too_short');
  expect(await codes('ґхщ-7ю_Йцр2ї')).toEqual([]);
  expect(await codes('ґхщ7ю_Йц', protectedToo)).toEqual([]);
  expect(await codes('ґхщ7ю_Й', protectedToo)).toContain('identity.password_too_short');
  expect(await codes('😀🚂🌧🧵🪁🐸🌵🥁🎈🧲🪐🐙')).toEqual([]);
  expect(await codes('😀🚂🌧🧵🪁🐸')).toContain('identity.password_too_short');
});

test('S9 128 Cyrillic characters are accepted and 129 are not', async () => {
  const letters = Array.from({ length: 129 }, (_, place) => 'ґхщюйцрїєжфь'[(place * place * 7 + place) % 12]).join('');

  expect(await codes(letters.slice(0, 128))).toEqual([]);
  expect(await codes(letters)).toEqual(['identity.password_too_long']);
});

test.each([
  'Портал7кабінет',
  'Кабінет2026!!',
  'kabinet2026!!',
  'цнапкабінет2026',
  'йцукенгшщзхї',
  'фівапролджє12',
  'йцукенйцукен',
  'gfhjkmgfhjkm',
  'Gfhjkm123456',
  'Пароль123456',
  'СлаваУкраїні!',
  'Slava-Ukraini-2022',
  'Київ-2024-Львів',
  'Zelensky2022!',
  'Наталія1985!!',
  'Динамо-Київ-1927',
  'я люблю україну',
  'aaaaaaaaaaaa',
  '1qaz2wsx3edc',
  'qwertyuiop12',
])('S9 a password anybody would guess is refused: %s', async (password) => {
  expect(await codes(password)).toEqual([expect.stringMatching(/^identity\.password_(common|predictable)$/)]);
});

test('S9 none of the three thousand most common passwords is accepted', async () => {
  const accepted: string[] = [];
  for (const password of dictionary['passwords-common'].slice(0, 3_000)) {
    if ((await codes(String(password), { ...maria, secondFactor: true })).length === 0) accepted.push(String(password));
  }

  expect(accepted).toEqual([]);
});

test('S9 B3 what is known of the person is refused: names, login, address', async () => {
  expect(await codes('хмара-Лисиченко-84-трамвай')).toEqual(['people.password_own_name']);
  expect(await codes('khmara-Lysychenko-84-tram')).toEqual(['people.password_own_name']);
  expect(await codes('хмара-VESNA27-трамвай-ґ')).toEqual(['identity.password_about_you']);
  expect(await codes('maria.sun-ґхщюйцрї')).toContain('identity.password_about_you');
});

test.each([
  'хмара-ґудзик-Трамвай-84',
  'correct horse battery staple',
  'тридцять три корови',
  'єЇґцщ-зюмвл-рк',
  'кава-місяць-гривня-орел',
])('S9 a password of unrelated words or random signs is accepted: %s', async (password) => {
  expect(await codes(password)).toEqual([]);
});

test('B5 the rule of 2020 names each thing that is missing', async () => {
  expect(await codes('порт', maria, portal)).toEqual([
    'identity.password_too_short',
    'identity.password_digit',
    'identity.password_upper',
  ]);
  expect(await codes('ПОРТАЛ7', maria, portal)).toEqual(['identity.password_lower']);
  expect(await codes('Портал7Портал7Портал7', maria, portal)).toEqual(['identity.password_too_long']);
});
