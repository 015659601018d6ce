import type { StaffPageName } from '#shared/navigation/staff-paths.ts';
import { lazyPage } from './lazy-page.ts';
import { type PageEntry, staff } from './page-entry.ts';

/** The databank as offices keep it. Which offices may, the API says. */
export const registryRoutes = {
  registry: staff(
    lazyPage(['registry'], 'FindCardPage', () => import('#features/registry/pages/staff/FindCardPage.tsx')),
    ['officer'],
  ),
  registryImports: staff(
    lazyPage(
      ['registryImports', 'imports'],
      'RegistryImportsPage',
      () => import('#features/registry-imports/pages/RegistryImportsPage.tsx'),
    ),
    ['officer'],
  ),
  newRegistryImport: staff(
    lazyPage(
      ['registryImports', 'upload'],
      'NewRegistryImportPage',
      () => import('#features/registry-imports/pages/NewRegistryImportPage.tsx'),
    ),
    ['officer'],
  ),
  registryImport: staff(
    lazyPage(
      ['registryImports', 'imports'],
      'RegistryImportPage',
      () => import('#features/registry-imports/pages/RegistryImportPage.tsx'),
    ),
    ['officer'],
  ),
  extracts: staff(
    lazyPage(['extractDesk'], 'ExtractsPage', () => import('#features/extracts/pages/staff/ExtractsPage.tsx')),
    ['officer'],
  ),
  extract: staff(
    lazyPage(['extractDesk'], 'ExtractPage', () => import('#features/extracts/pages/staff/ExtractPage.tsx')),
    ['officer'],
  ),
  signExtract: staff(
    lazyPage(
      ['extractDesk', 'signing', 'upload'],
      'SignExtractPage',
      () => import('#features/extracts/pages/staff/SignExtractPage.tsx'),
    ),
    ['officer'],
  ),
  refuseExtract: staff(
    lazyPage(
      ['extractDesk'],
      'RefuseExtractPage',
      () => import('#features/extracts/pages/staff/RefuseExtractPage.tsx'),
    ),
    ['officer'],
  ),
  registryClaims: staff(
    lazyPage(['registryClaims'], 'ClaimsPage', () => import('#features/registry/pages/staff/ClaimsPage.tsx')),
    ['officer'],
  ),
  newCard: staff(
    lazyPage(
      ['registry', 'cardTopics', 'persons'],
      'NewCardPage',
      () => import('#features/registry/pages/staff/NewCardPage.tsx'),
    ),
    ['officer'],
  ),
  registryCard: staff(
    lazyPage(
      ['registry', 'registryClaims', 'cardTopics', 'persons'],
      'CardPage',
      () => import('#features/registry/pages/staff/CardPage.tsx'),
    ),
    ['officer'],
  ),
  registryTopic: staff(
    lazyPage(
      ['registry', 'cardTopics', 'persons'],
      'TopicPage',
      () => import('#features/registry/pages/staff/TopicPage.tsx'),
    ),
    ['officer'],
  ),
  issueCode: staff(
    lazyPage(
      ['registry', 'cardTopics', 'persons'],
      'IssueCodePage',
      () => import('#features/registry/pages/staff/IssueCodePage.tsx'),
    ),
    ['officer'],
  ),
  revokeCode: staff(
    lazyPage(['registry'], 'RevokeCodePage', () => import('#features/registry/pages/staff/RevokeCodePage.tsx')),
    ['officer'],
  ),
  cardHistory: staff(
    lazyPage(
      ['registry', 'cardTopics', 'persons'],
      'CardHistoryPage',
      () => import('#features/registry/pages/staff/CardHistoryPage.tsx'),
    ),
    ['officer'],
  ),
  settleDuplicate: staff(
    lazyPage(
      ['registry', 'cardTopics', 'persons'],
      'SettleDuplicatePage',
      () => import('#features/registry/pages/staff/SettleDuplicatePage.tsx'),
    ),
    ['officer'],
  ),
  settleClaim: staff(
    lazyPage(
      ['registry', 'registryClaims'],
      'SettleClaimPage',
      () => import('#features/registry/pages/staff/SettleClaimPage.tsx'),
    ),
    ['officer'],
  ),
  closeCard: staff(
    lazyPage(['registry'], 'CloseCardPage', () => import('#features/registry/pages/staff/CloseCardPage.tsx')),
    ['officer'],
  ),
} satisfies Partial<Record<StaffPageName, PageEntry>>;
