import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContainer } from '@cabinet/kep/containers/open-container';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDemoIdGovUa } from './demo-id-gov-ua.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cabinet-id-gov-ua-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('its page says that it is a double and lets a visitor choose whom to be, for this cabinet alone', async () => {
  const { settings, stop } = await startDemoIdGovUa(directory, 'http://localhost:8080');
  const page = async (redirectUri: string) => {
    const asked = { response_type: 'code', auth_type: 'dig_sign', state: 's', redirect_uri: redirectUri };
    const search = new URLSearchParams({ ...asked, client_id: settings.ID_GOV_UA_CLIENT_ID });
    return (await fetch(`${settings.ID_GOV_UA_URL}/?${search}`)).text();
  };
  const shown = await page('http://localhost:8080/login/id-gov-ua');
  expect(shown).toContain('Це тестовий двійник id.gov.ua');
  expect(shown).toContain('РНОКПП 2238201208');
  expect(await page('http://elsewhere.example/login/id-gov-ua')).toContain('Запит не прийнято');
  await stop();
});

test('the key of the cabinet opens with the password it is told, and is for the owner alone', async () => {
  const { settings, stop } = await startDemoIdGovUa(directory, 'http://localhost:8080');
  await stop();
  const file = new Uint8Array(readFileSync(settings.ID_GOV_UA_KEY));
  const { certificates } = await openContainer(file, settings.ID_GOV_UA_KEY_PASSWORD);
  expect(certificates.length).toBeGreaterThan(0);
  expect(statSync(settings.ID_GOV_UA_KEY).mode & 0o777).toBe(0o600);
});
