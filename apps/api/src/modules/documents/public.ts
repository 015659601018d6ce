export { handOver, holdFile } from './hold.ts';
export { officeXml, valuesOf, type XmlPiece, type XmlTag, xmlPieces } from './inspect/xml-reader.ts';
export { openDocumentFile } from './open-file.ts';
export { type CheckedFile, receiveChecked } from './receive-checked.ts';
export { receiveFile } from './receive.ts';
export { type DocumentRow, documentColumns, documentSelect, toDocument } from './row.ts';
export { storeIssuedPaper } from './store-issued-paper.ts';
