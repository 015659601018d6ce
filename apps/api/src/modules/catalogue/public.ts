export { listMakers, listSocialProviders, readMaker, readSocialProvider } from './bodies/bodies.ts';
export { openProductIndex, type ProductIndex } from './search/product-index.ts';
export { findProducts, listFindableClasses } from './search/find-products.ts';
export { readProduct } from './product-page.ts';
export { searchProducts } from './search/search.ts';
export { isShown } from './shown.ts';
export { listClasses, listProductGroups, readClass } from './queries.ts';
