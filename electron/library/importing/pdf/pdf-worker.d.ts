/** The half of pdf.js that parses; importing it in the same thread registers it as `globalThis.pdfjsWorker`. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}
