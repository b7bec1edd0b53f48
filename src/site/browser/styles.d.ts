/** esbuild bundles imported CSS into the style of the page. */
declare module '*.css';
