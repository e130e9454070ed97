// The package types nothing; this is as much of it as we use.
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  type Options = {
    url: string;
    domNode: HTMLElement;
    docExpansion: 'none' | 'list' | 'full';
    defaultModelsExpandDepth: number;
    supportedSubmitMethods: string[];
    syntaxHighlight: { activated: boolean };
  };
  export default function show(options: Options): void;
}
