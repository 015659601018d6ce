import type { ProgrammeLineForm } from '@cabinet/contracts/programme-lines';
import { aProgrammeLine } from '@cabinet/testkit/programme-lines';
import type { Page } from '@playwright/test';
import { running } from './running.ts';

/** Writes a line into the programme of whoever is signed in here; answers its id. */
export async function writeDown(page: Page, line: Partial<ProgrammeLineForm> = {}): Promise<string> {
  const answer = await page.request.post(`${running().url}/api/v1/profile/programme-lines`, {
    data: { line: aProgrammeLine(line) },
  });
  if (!answer.ok()) throw new Error(`The line was not taken: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}
