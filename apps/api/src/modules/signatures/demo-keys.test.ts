import { issueDemoKeyRoute } from '@cabinet/contracts/demo-keys';
import * as signatures from '@cabinet/contracts/signatures';
import { readSignerRoute } from '@cabinet/contracts/signer-access';
import { fromBase64, toBase64, toHex, utf8 } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import { openContainer } from '@cabinet/kep/containers/open-container';
import { keyIdOf, parseCertificate } from '@cabinet/kep/x509/certificate';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { describe, expect, test } from 'vitest';
import { useSigning } from '#test/signing.ts';

const password = 'Пароль-27';

const anOrder = () => ({
  ...{ surname: 'Коваленко', givenName: 'Марія', patronymic: 'Іванівна' },
  ...{ taxId: aTaxId('1987-03-11', 'female'), container: 'pfx' as const, password },
});

describe('where the installation is a demonstration', () => {
  const { cabinet, centre, challenge } = useSigning({ demo: true });
  const order = (body: Parameters<typeof cabinet.call<typeof issueDemoKeyRoute>>[2]) =>
    cabinet.call(null, issueDemoKeyRoute, body);

  test('a visitor takes a key and proves with it who they are', async () => {
    const issued = (await order({ body: anOrder() })).body;
    expect(issued.name).toBe('test-key.pfx');
    const { keys, certificates } = await openContainer(fromBase64(issued.file), password);
    const own = certificates.map(parseCertificate).find(({ keyUsage }) => keyUsage?.has('nonRepudiation'));
    const key = keys.find(({ kind }) => kind === 'dstu');
    if (!own || !key) throw new Error('The file holds no key to sign with');
    const { id, text, cookie } = await challenge('registration');
    const signature = toBase64(await signCades({ key, certificate: own, content: utf8(text), detached: true }));
    const body = { challengeId: id as never, signature };
    const read = await cabinet.call(null, readSignerRoute, { body }, { cookie });
    expect(read.body.signer).toMatchObject({ surname: 'Коваленко', birthDate: '1987-03-11', sex: 'female' });
  });

  test('a Key-6.dat comes without a certificate, which the centre has', async () => {
    const { body } = await order({ body: { ...anOrder(), container: 'key6' } });
    expect(body.name).toBe('Key-6.dat');
    expect((await openContainer(fromBase64(body.file), password)).certificates).toEqual([]);
    const { certificate: kept = '' } = centre().centre.toJson().issued.at(-2) ?? {};
    const keyIds = [toHex(keyIdOf(parseCertificate(fromBase64(kept)).publicKeyBits))];
    const { items, demo } = (await cabinet.call(null, signatures.listCentresRoute)).body;
    expect(demo).toBe(true);
    const found = await cabinet.call(null, signatures.lookUpCertificatesRoute, {
      body: { centreId: items[0]?.id ?? '', keyIds },
    });
    expect(found.body.certificates).toEqual([kept]);
  });

  test('what is wrong is told at its field', async () => {
    const refused = await order({ body: { ...anOrder(), surname: '', taxId: '3184710692' } });
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(['/surname', '/taxId']);
    const mixed = await order({ body: { ...anOrder(), container: 'key6', kind: 'ecdsa' } });
    expect(mixed.body.errors).toMatchObject([{ pointer: '/container' }]);
  });
});

describe('anywhere else', () => {
  const { cabinet } = useSigning();

  test('no keys are given, and nobody is told that they are', async () => {
    expect((await cabinet.call(null, signatures.listCentresRoute)).body.demo).toBe(false);
    const refused = await cabinet.call(null, issueDemoKeyRoute, { body: anOrder() });
    expect([refused.status, refused.body.code]).toEqual([404, 'signatures.no_demo']);
  });
});

describe('a demonstration whose centre is silent', () => {
  const { cabinet, centre } = useSigning({ demo: true });

  test('the centre is named as the reason', async () => {
    await centre().stop();
    const refused = await cabinet.call(null, issueDemoKeyRoute, { body: anOrder() });
    expect(refused.body.code).toBe('signatures.centre_silent');
  });

  test('nobody asks for keys without end', async () => {
    const statuses: number[] = [];
    for (let nth = 0; nth < 60; nth += 1)
      statuses.push((await cabinet.call(null, issueDemoKeyRoute, { body: anOrder() })).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([503, 429]);
  });
});
