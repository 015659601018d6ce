export { handOver, holdFile } from './hold.ts';
export { openDocumentFile } from './open-file.ts';
export { type DocumentRow, documentColumns, documentSelect, toDocument } from './row.ts';
export { storeIssuedPaper } from './store-issued-paper.ts';
