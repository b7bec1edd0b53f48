/** The validator of the Frictionless project, as far as it is used here. */
declare module 'datapackage' {
  type Resource = {
    name: string;
    tabular: boolean;
    read: (options: { keyed: true }) => Promise<Record<string, unknown>[]>;
  };
  type Package = { valid: boolean; errors: Error[]; resources: Resource[] };
  const library: { Package: { load: (descriptor: string, options: { basePath: string }) => Promise<Package> } };
  export default library;
}
