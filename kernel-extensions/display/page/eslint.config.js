// Plain objects and no import: the tools stand in .lab/node, where a configuration here would not find them.
const page = ["document", "window", "navigator", "getSelection", "getComputedStyle", "matchMedia", "devicePixelRatio",
  "requestAnimationFrame", "IntersectionObserver", "ResizeObserver", "CustomEvent"];
const both = ["performance", "setTimeout", "clearTimeout"];
const known = names => Object.fromEntries(names.map(name => [name, "readonly"]));

const rules = Object.fromEntries(["no-undef", "no-unused-vars", "no-var", "prefer-const", "eqeqeq", "no-redeclare",
  "no-shadow-restricted-names", "no-unreachable", "no-dupe-keys", "no-dupe-class-members", "no-const-assign",
  "no-import-assign", "no-self-assign", "no-sequences", "no-unused-expressions", "no-fallthrough",
  "no-duplicate-imports", "consistent-this", "no-implicit-globals", "no-loss-of-precision", "use-isnan",
  "valid-typeof"].map(rule => [rule, "error"]));

export default [
  { files: ["src/**/*.js"], languageOptions: { globals: known([...page, ...both]) }, rules },
  { files: ["test/**/*.js", "*.js"], languageOptions: { globals: known([...both, "globalThis", "URL"]) }, rules },
];
