import { expect, test } from 'vitest';
import { centreNamed, hostsOfCentres, readCentres } from './centres.ts';

const list = [
  {
    issuerCNs: ['КНЕДП «Приклад»', 'АЦСК «Приклад»'],
    address: 'ca.example.ua',
    ocspAccessPointAddress: 'ca.example.ua/services/ocsp/',
    ocspAccessPointPort: '80',
    cmpAddress: 'ca.example.ua',
    tspAddress: 'tsp.example.ua',
    tspAddressPort: '8080',
    certsInKey: true,
    codeEDRPOU: '12345678',
  },
  { issuerCNs: ['Без адрес'], address: '', ocspAccessPointAddress: '', ocspAccessPointPort: '', cmpAddress: '' },
  {
    issuerCNs: ['Тестовий'],
    address: '127.0.0.1',
    ocspAccessPointAddress: 'http://127.0.0.1:4010/ocsp',
    ocspAccessPointPort: '',
    cmpAddress: '127.0.0.1:4010',
    tspAddress: 'http://127.0.0.1:4010/tsp',
    tspAddressPort: '',
  },
];

test('the services of a centre are whole addresses', () => {
  const [first, offline, local] = readCentres(JSON.stringify(list));
  expect(first).toEqual({
    names: ['КНЕДП «Приклад»', 'АЦСК «Приклад»'],
    address: 'ca.example.ua',
    ocsp: 'http://ca.example.ua/services/ocsp/',
    cmp: 'http://ca.example.ua/services/cmp/',
    tsp: 'http://tsp.example.ua:8080/services/tsp/',
    edrpou: '12345678',
  });
  expect(offline).toMatchObject({ ocsp: null, cmp: null, tsp: null, edrpou: null });
  expect(local).toMatchObject({ cmp: 'http://127.0.0.1:4010/services/cmp/', tsp: 'http://127.0.0.1:4010/tsp' });
});

test('a centre is found by any of its names, and its hosts are told', () => {
  const centres = readCentres(`\uFEFF${JSON.stringify(list)}`);
  expect(centreNamed(centres, 'АЦСК «Приклад»')?.address).toBe('ca.example.ua');
  expect(centreNamed(centres, 'АЦСК')).toBeUndefined();
  expect(new Set(hostsOfCentres(centres))).toEqual(
    new Set([
      'ca.example.ua:80',
      'ca.example.ua:443',
      'tsp.example.ua:8080',
      '127.0.0.1:4010',
      '127.0.0.1:80',
      '127.0.0.1:443',
    ]),
  );
});

test.for([
  ['not JSON', '['],
  ['not a list', '{}'],
  ['a centre that is no object', '[1]'],
  ['a centre without names', '[{"address":"a.example"}]'],
  ['an address of another kind', '[{"issuerCNs":[],"cmpAddress":"user:word@a.example"}]'],
  ['text that is none', '[{"issuerCNs":[],"cmpAddress":{}}]'],
  ['too many centres', JSON.stringify(Array.from({ length: 1001 }, () => list[1]))],
])('%s is refused', ([, json = '']) => {
  expect(() => readCentres(json)).toThrow(expect.objectContaining({ name: 'CentresError' }));
});
