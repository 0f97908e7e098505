declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  // The bundlers' convention for CSS modules is the default import.
  export default classes;
}
