/** The part of citation-js that citations use; the package has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    /** `item` is CSL-JSON. */
    constructor(item: object, options: { readonly generateGraph: boolean });
    /** `data` is CSL-JSON. */
    format(format: 'bibtex' | 'data'): string;
  }

  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): { readonly format: object } };
  };
}
