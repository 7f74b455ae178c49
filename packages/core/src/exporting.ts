export { createExportDocument, explanationHash, type ExportOptions } from './exporting/createExportDocument.js';
export type { ExportAudience, ExportBlock, ExportDocument, ExportReason, ExportTable, ExportTerm } from './exporting/exportDocument.js';
export { exportExplanation, exportFormats, type ExportedFile, type ExportFormat } from './exporting/exportExplanation.js';
export { maskHidden } from './exporting/maskHidden.js';
export { pageBoxes } from './exporting/pageBoxes.js';
