/** esbuild puts what is imported so into the style of the page. */
declare module '*.css';
