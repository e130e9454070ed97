// The package types nothing; importing it defines the element.
declare module 'openapi-explorer/dist/browser/openapi-explorer.min.js';
