export { ExplanationPrint, type ExplanationPrintProps, type ExplanationPrintState } from './print/ExplanationPrint.js';
export { ExportMenu, type ExportChoice, type ExportEvent, type ExportMenuProps, type ExportMenuState } from './print/ExportMenu.js';
