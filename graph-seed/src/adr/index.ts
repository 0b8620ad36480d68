export * from './adr.js';
