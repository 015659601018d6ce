import type { StaffPageName } from '#shared/navigation/staff-paths.ts';
import { lazyPage } from './lazy-page.ts';
import { type PageEntry, staff } from './page-entry.ts';

/** Who edits the catalogue and the site. */
const editors = ['administrator', 'editor'] as const;

/** Officers too: they tell of changes in their own centres. */
const contentEditors = ['officer', ...editors] as const;

/** The pages where the catalogue and the site are edited. */
export const editorRoutes = {
  content: staff(
    lazyPage(['editing'], 'ContentPage', () => import('#features/content/pages/staff/ContentPage.tsx')),
    contentEditors,
  ),
  newContent: staff(
    lazyPage(
      ['editing', 'longText'],
      'NewContentPage',
      () => import('#features/content/pages/staff/NewContentPage.tsx'),
    ),
    contentEditors,
  ),
  contentItem: staff(
    lazyPage(['editing'], 'ContentItemPage', () => import('#features/content/pages/staff/ContentItemPage.tsx')),
    contentEditors,
  ),
  editContent: staff(
    lazyPage(
      ['editing', 'longText'],
      'EditContentPage',
      () => import('#features/content/pages/staff/EditContentPage.tsx'),
    ),
    contentEditors,
  ),
  previewContent: staff(
    lazyPage(['editing', 'content'], 'PreviewPage', () => import('#features/content/pages/staff/PreviewPage.tsx')),
    contentEditors,
  ),
  publishContent: staff(
    lazyPage(['editing'], 'PublishPage', () => import('#features/content/pages/staff/PublishPage.tsx')),
    contentEditors,
  ),
  managedProducts: staff(
    lazyPage(
      ['managedProducts'],
      'ManagedProductsPage',
      () => import('#features/managed-products/pages/ManagedProductsPage.tsx'),
    ),
    editors,
  ),
  newProduct: staff(
    lazyPage(
      ['managedProducts', 'longText'],
      'NewProductPage',
      () => import('#features/managed-products/pages/NewProductPage.tsx'),
    ),
    editors,
  ),
  managedProduct: staff(
    lazyPage(
      ['managedProducts'],
      'ManagedProductPage',
      () => import('#features/managed-products/pages/ManagedProductPage.tsx'),
    ),
    editors,
  ),
  editProduct: staff(
    lazyPage(
      ['managedProducts', 'longText', 'upload'],
      'EditProductPage',
      () => import('#features/managed-products/pages/EditProductPage.tsx'),
    ),
    editors,
  ),
  productVariant: staff(
    lazyPage(['managedProducts'], 'VariantPage', () => import('#features/managed-products/pages/VariantPage.tsx')),
    editors,
  ),
  previewProduct: staff(
    lazyPage(
      ['managedProducts', 'catalogue'],
      'PreviewProductPage',
      () => import('#features/catalogue/pages/staff/PreviewProductPage.tsx'),
    ),
    editors,
  ),
  returnProduct: staff(
    lazyPage(
      ['managedProducts', 'longText'],
      'ReturnProductPage',
      () => import('#features/managed-products/pages/ReturnProductPage.tsx'),
    ),
    editors,
  ),
  productState: staff(
    lazyPage(
      ['managedProducts', 'longText'],
      'ProductStatePage',
      () => import('#features/managed-products/pages/ProductStatePage.tsx'),
    ),
    editors,
  ),
  managedMakers: staff(
    lazyPage(
      ['managedBodies'],
      'ManagedMakersPage',
      () => import('#features/managed-bodies/pages/staff/ManagedMakersPage.tsx'),
    ),
    editors,
  ),
  managedMaker: staff(
    lazyPage(
      ['managedBodies', 'catalogueBodies', 'openingHours'],
      'ManagedMakerPage',
      () => import('#features/managed-bodies/pages/staff/ManagedMakerPage.tsx'),
    ),
    editors,
  ),
  managedProviders: staff(
    lazyPage(
      ['managedBodies'],
      'ManagedProvidersPage',
      () => import('#features/managed-bodies/pages/staff/ManagedProvidersPage.tsx'),
    ),
    editors,
  ),
  managedProvider: staff(
    lazyPage(
      ['managedBodies', 'catalogueBodies', 'openingHours'],
      'ManagedProviderPage',
      () => import('#features/managed-bodies/pages/staff/ManagedProviderPage.tsx'),
    ),
    editors,
  ),
  managedClasses: staff(
    lazyPage(['managedClasses'], 'ClassesPage', () => import('#features/managed-classes/pages/ClassesPage.tsx')),
    editors,
  ),
  newClass: staff(
    lazyPage(
      ['managedClasses', 'catalogue'],
      'NewClassPage',
      () => import('#features/managed-classes/pages/NewClassPage.tsx'),
    ),
    editors,
  ),
  managedClass: staff(
    lazyPage(
      ['managedClasses', 'catalogue'],
      'ClassPage',
      () => import('#features/managed-classes/pages/ClassPage.tsx'),
    ),
    editors,
  ),
  editClass: staff(
    lazyPage(
      ['managedClasses', 'catalogue'],
      'EditClassPage',
      () => import('#features/managed-classes/pages/EditClassPage.tsx'),
    ),
    editors,
  ),
  classAttributes: staff(
    lazyPage(
      ['managedClasses'],
      'ClassAttributesPage',
      () => import('#features/managed-classes/pages/ClassAttributesPage.tsx'),
    ),
    editors,
  ),
  classPrice: staff(
    lazyPage(['managedClasses'], 'ClassPricePage', () => import('#features/managed-classes/pages/ClassPricePage.tsx')),
    editors,
  ),
  managedAttributes: staff(
    lazyPage(['managedClasses'], 'AttributesPage', () => import('#features/managed-classes/pages/AttributesPage.tsx')),
    editors,
  ),
  newAttribute: staff(
    lazyPage(
      ['managedClasses'],
      'NewAttributePage',
      () => import('#features/managed-classes/pages/NewAttributePage.tsx'),
    ),
    editors,
  ),
  managedAttribute: staff(
    lazyPage(['managedClasses'], 'AttributePage', () => import('#features/managed-classes/pages/AttributePage.tsx')),
    editors,
  ),
  synonyms: staff(
    lazyPage(['managedClasses'], 'SynonymsPage', () => import('#features/managed-classes/pages/SynonymsPage.tsx')),
    editors,
  ),
  synonymGroup: staff(
    lazyPage(
      ['managedClasses'],
      'SynonymGroupPage',
      () => import('#features/managed-classes/pages/SynonymGroupPage.tsx'),
    ),
    editors,
  ),
  productImports: staff(
    lazyPage(
      ['productImports', 'imports'],
      'ImportsPage',
      () => import('#features/product-imports/pages/ImportsPage.tsx'),
    ),
    editors,
  ),
  newProductImport: staff(
    lazyPage(
      ['productImports', 'upload'],
      'NewImportPage',
      () => import('#features/product-imports/pages/NewImportPage.tsx'),
    ),
    editors,
  ),
  productImport: staff(
    lazyPage(
      ['productImports', 'imports'],
      'ImportPage',
      () => import('#features/product-imports/pages/ImportPage.tsx'),
    ),
    editors,
  ),
  importLines: staff(
    lazyPage(
      ['productImports'],
      'ImportLinesPage',
      () => import('#features/product-imports/pages/ImportLinesPage.tsx'),
    ),
    editors,
  ),
  feedbackList: staff(
    lazyPage(['feedback'], 'FeedbackListPage', () => import('#features/feedback/pages/staff/FeedbackListPage.tsx')),
    editors,
  ),
  feedbackItem: staff(
    lazyPage(
      ['feedback', 'longText'],
      'FeedbackItemPage',
      () => import('#features/feedback/pages/staff/FeedbackItemPage.tsx'),
    ),
    editors,
  ),
} satisfies Partial<Record<StaffPageName, PageEntry>>;
