import { accountStates } from './account-states.ts';
import { aidDeskStates } from './aid-desk-states.ts';
import { aidStates } from './aid-states.ts';
import { applicantStates } from './applicant-states.ts';
import { applicationSigningStates } from './application-signing-states.ts';
import { administratorStates, cabinetStates } from './cabinet-states.ts';
import { cardApplicationStates } from './card-application-states.ts';
import { caseClockStates } from './case-clock-states.ts';
import { catalogueStates } from './catalogue-states.ts';
import { classStates } from './class-states.ts';
import { codeRegistrationStates } from './code-registration-states.ts';
import { consultationStates } from './consultation-states.ts';
import { contentStates } from './content-states.ts';
import { demoKeyStates } from './demo-key-states.ts';
import { feedbackStates } from './feedback-states.ts';
import { hallStates } from './hall-states.ts';
import { idGovUaStates } from './id-gov-ua-states.ts';
import { importStates } from './import-states.ts';
import { managedProductStates } from './managed-product-states.ts';
import { managedBodyStates } from './managed-body-states.ts';
import { officeStates } from './office-states.ts';
import { ownCardCheckStates } from './own-card-check-states.ts';
import { ownServiceStates } from './own-service-states.ts';
import { type PageState, settled } from './page-state.ts';
import { phoneAccessStates } from './phone-access-states.ts';
import { profileStates } from './profile-states.ts';
import { programmeStates } from './programme-states.ts';
import { recoveryStates } from './recovery-states.ts';
import { scheduleStates } from './schedule-states.ts';
import { registryClaimStates } from './registry-claim-states.ts';
import { registryImportStates } from './registry-import-states.ts';
import { extractStates } from './extract-states.ts';
import { registryStates } from './registry-states.ts';
import { releaseStates } from './release-states.ts';
import { savedListStates } from './saved-list-states.ts';
import { searchStates } from './search-states.ts';
import { statusStates } from './status-states.ts';
import { signedDocumentStates } from './signed-document-states.ts';
import { signingStates } from './signing-states.ts';
import { siteStates } from './site-states.ts';
import { visitLinkStates } from './visit-link-states.ts';
import { visitStates } from './visit-states.ts';

export type { PageState } from './page-state.ts';

const opened = (pattern: string): PageState => ({
  pattern,
  state: 'as opened',
  bring: async (page) => {
    await page.goto(pattern);
    await settled(page);
  },
});

const english = (pattern: string): PageState => ({
  pattern,
  state: 'in English',
  bring: async (page) => {
    await page.goto(pattern);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Українська' }).waitFor();
    await settled(page);
  },
});

/** Every page of the site in every state. A room adds its own; registry.test.ts fails while an address is missing. */
export const registry: readonly PageState[] = [
  opened('/'),
  english('/'),
  ...searchStates,
  ...phoneAccessStates,
  ...recoveryStates,
  opened('/how-to-register'),
  opened('/help'),
  {
    pattern: '/help',
    state: 'with an answer unfolded',
    bring: async (page) => {
      await page.goto('/help');
      // Only the app folds its answers; the page as the server wrote it shows them all.
      await page.locator('summary').filter({ hasText: 'Не прийшов лист' }).click();
    },
  },
  opened('/accessibility'),
  english('/accessibility'),
  opened('/privacy'),
  opened('/terms'),
  opened('/display'),
  {
    pattern: '/display',
    state: 'after a change',
    bring: async (page) => {
      await page.goto('/display');
      await page.getByLabel('175 %').check();
      await page.getByRole('button', { name: 'Застосувати' }).click();
      await page.getByRole('region', { name: 'Готово' }).waitFor();
    },
  },
  opened('/login'),
  opened('/register'),
  {
    pattern: '*',
    state: 'no such page',
    bring: async (page) => {
      await page.goto('/no-such-page');
      await settled(page);
    },
  },
  {
    pattern: '/',
    state: 'without connection',
    bring: async (page) => {
      await page.goto('/');
      await settled(page);
      await page.context().setOffline(true);
      await page.getByText('Немає зв’язку з інтернетом').waitFor();
    },
  },
  ...accountStates,
  ...codeRegistrationStates,
  ...signedDocumentStates,
  ...signingStates,
  ...idGovUaStates,
  ...demoKeyStates,
  ...profileStates,
  ...programmeStates,
  ...ownServiceStates,
  ...cabinetStates,
  ...applicantStates,
  ...applicationSigningStates,
  ...cardApplicationStates,
  ...ownCardCheckStates,
  ...caseClockStates,
  ...aidStates,
  ...aidDeskStates,
  ...catalogueStates,
  ...savedListStates,
  ...managedProductStates,
  ...contentStates,
  ...classStates,
  ...importStates,
  ...registryClaimStates,
  ...registryImportStates,
  ...registryStates,
  ...extractStates,
  ...consultationStates,
  ...officeStates,
  ...hallStates,
  ...administratorStates,
  ...managedBodyStates,
  ...feedbackStates,
  ...statusStates,
  ...visitStates,
  ...visitLinkStates,
  ...releaseStates,
  ...scheduleStates,
  ...siteStates,
];
